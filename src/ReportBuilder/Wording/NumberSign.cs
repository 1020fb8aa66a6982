namespace Incidents.ReportBuilder.Wording;

/// <summary>The number of an incident: «№ 123».</summary>
internal static class NumberSign
{
    public static string Of(string number) => NoBreak.Join("№", number);
}
