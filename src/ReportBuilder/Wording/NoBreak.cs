namespace Incidents.ReportBuilder.Wording;

/// <summary>What must stay on one line: a number and its word, a day and its month, № and its digits.</summary>
internal static class NoBreak
{
    /// <summary>U+00A0.</summary>
    public const char Space = '\u00A0';

    public static string Join(params ReadOnlySpan<string> parts) => string.Join(Space, parts);
}
