namespace Incidents.ReportBuilder.Word;

/// <summary>Identifiers of the styles in <c>Parts/styles.xml</c>; all looks live there, none in the text.</summary>
internal static class ReportStyle
{
    public const string Normal = "Normal";
    public const string OfficeName = "OfficeName";
    public const string Title = "Title";
    public const string Subtitle = "Subtitle";
    public const string CutOffs = "CutOffs";
    public const string Heading1 = "Heading1";
    public const string Heading2 = "Heading2";
    public const string Warning = "Warning";
    public const string Note = "Note";
    public const string Header = "Header";
    public const string Footer = "Footer";

    public const string Table = "ReportTable";
    public const string TableHead = "TableHead";
    public const string TableText = "TableText";
    public const string TableDetail = "TableDetail";
    public const string TableStrong = "TableStrong";
    public const string TableStrongNumber = "TableStrongNumber";
    public const string TableGroup = "TableGroup";
    public const string TableNumber = "TableNumber";
    public const string TableGroupNumber = "TableGroupNumber";

    public const string ListText = "ListText";
    public const string ListNumber = "ListNumber";
}
