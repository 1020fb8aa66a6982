namespace Incidents.MailProcessor.Interpreting;

/// <summary>A line as words alone, for comparing with known phrases.</summary>
internal static class Phrase
{
    /// <summary>Lower case, «е» for «ё», letters and digits with single spaces.</summary>
    public static string Of(string line) => string.Join(' ', new string([.. line.ToLowerInvariant().Replace('ё', 'е')
        .Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines that say something: not empty, and no polite ending.</summary>
    public static List<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var ending = lines.FindIndex(1 <= lines.Count ? 1 : 0, line => Of(line) is var words
            && (words.StartsWith("с уважением", StringComparison.Ordinal) || words == "спасибо"));
        return ending > 0 ? lines[..ending] : lines;
    }

    /// <summary>The subject without reply marks and tokens.</summary>
    public static string Subject(string subject)
    {
        var mark = subject.IndexOf('[');
        var plain = (mark >= 0 ? subject[..mark] : subject).Trim();
        return plain.Contains(':') && plain.IndexOf(':') < 5 ? "" : plain;
    }
}
