using System.Globalization;
using System.Text;

namespace Incidents.ReportBuilder.Word;

/// <summary>Text made fit to stand in the document as text and nothing else.</summary>
internal static class PlainText
{
    /// <summary>Of a value, in UTF-16 units; a longer one ends with «…», because a table row must fit on a page.</summary>
    public const int MaxValueLength = 300;

    /// <summary>Stands where there is no value: an empty cell would be read as an error.</summary>
    public const string Nothing = "—";

    /// <summary>
    /// One line without control characters and half surrogates, which XML 1.0 §2.2 forbids, and without marks that turn the direction of the line.
    /// </summary>
    public static string Printable(string text)
    {
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (BreaksTheLine(rune))
            {
                printable.Append(' ');
            }
            else if (!IsHarmful(rune))
            {
                printable.Append(rune.ToString());
            }
        }

        return printable.ToString();
    }

    /// <summary>A value that came from outside: printable, of bearable length, and never empty.</summary>
    public static string Value(string? value)
    {
        var printable = Shortened(Printable(value ?? "").Trim());
        return printable.Length == 0 ? Nothing : printable;
    }

    private static bool BreaksTheLine(Rune rune) => rune.Value is '\t' or '\n' or '\v' or '\f' or '\r' or 0x85 or 0x2028 or 0x2029;

    private static bool IsHarmful(Rune rune) =>
        Rune.IsControl(rune)
        || rune == Rune.ReplacementChar // half a surrogate pair is read as this
        || rune.Value is 0xFEFF or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069)
        || (rune.Value & 0xFFFE) == 0xFFFE;

    private static string Shortened(string value)
    {
        if (value.Length <= MaxValueLength)
        {
            return value;
        }

        var kept = 0;
        while (StringInfo.GetNextTextElementLength(value, kept) is var next && kept + next < MaxValueLength)
        {
            kept += next;
        }

        return $"{value[..kept].TrimEnd()}…";
    }
}
