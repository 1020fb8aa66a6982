using System.Globalization;

namespace Incidents.ReportBuilder.Wording;

/// <summary>Counts as people read them: «1 284», «21 сообщение».</summary>
internal static class Figures
{
    // Our own format: a system's ICU data may group Russian digits by another kind of space.
    private static readonly NumberFormatInfo Russian = new()
    {
        NumberGroupSeparator = NoBreak.Space.ToString(),
        NegativeSign = "−",
    };

    public static string Of(int count) => count.ToString("N0", Russian);

    /// <summary>The count with its word in the right form.</summary>
    public static string Of(int count, string one, string few, string many) =>
        NoBreak.Join(Of(count), Plural.Of(count, one, few, many));

    public static string Messages(int count) => Of(count, "сообщение", "сообщения", "сообщений");

    public static string Answers(int count) => Of(count, "ответ", "ответа", "ответов");
}
