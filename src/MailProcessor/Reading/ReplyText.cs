using System.Text;
using System.Text.RegularExpressions;

namespace Incidents.MailProcessor.Reading;

/// <summary>The parts of a reply: nothing is lost, every line is in one of them.</summary>
/// <param name="New">What the sender wrote.</param>
/// <param name="Removed">Quotation, in order.</param>
internal sealed record ReplyParts(string New, string Removed);

/// <summary>Finds the new part of a reply: by the letters that we sent first, by the marks of mail programs second. Linear.</summary>
internal static partial class ReplyText
{
    private static readonly string[] Labels = ["от", "from", "отправлено", "sent", "дата", "date", "кому", "to", "копия", "cc", "тема", "subject"];

    /// <param name="text">The text of the reply.</param>
    /// <param name="sent">The texts of our letters in the thread.</param>
    public static ReplyParts Extract(string text, IReadOnlyList<string> sent)
    {
        var ours = sent.SelectMany(letter => letter.Split('\n')).Select(Plain).Where(line => line.Length > 0).ToHashSet(StringComparer.Ordinal);
        var lines = text.Split('\n');
        var removed = new bool[lines.Length];
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (IsSeparator(line) || IsHeaderBlock(lines, i) || MobileLine().IsMatch(line) || line == "--")
            {
                for (var rest = i; rest < lines.Length; rest++)
                {
                    removed[rest] = true;
                }

                break;
            }

            removed[i] = line.StartsWith('>') || IntroLine().IsMatch(line) || (i + 1 < lines.Length && IntroLine().IsMatch($"{line} {lines[i + 1].Trim()}") && StartsIntro().IsMatch(line))
                || (i > 0 && StartsIntro().IsMatch(lines[i - 1].Trim()) && IntroLine().IsMatch($"{lines[i - 1].Trim()} {line}"))
                || (Plain(line).Length > 12 && ours.Contains(Plain(line)));
        }

        return new(Join(lines, removed, false), Join(lines, removed, true));
    }

    private static bool IsSeparator(string line) => SeparatorLine().IsMatch(line) || (line.Length >= 30 && line.All(letter => letter == '_'));

    /// <summary>Two labels of a header block in a row; one «Тема:» alone is ordinary text.</summary>
    private static bool IsHeaderBlock(string[] lines, int at) =>
        IsLabel(lines[at]) && at + 1 < lines.Length && IsLabel(lines[at + 1]) && (at + 2 >= lines.Length || IsLabel(lines[at + 2]) || at + 3 >= lines.Length || IsLabel(lines[at + 3]) || lines[at].Contains('@'));

    private static bool IsLabel(string line)
    {
        var plain = line.Trim(' ', '*', '>', '\t');
        var colon = plain.IndexOf(':');
        return colon is > 1 and < 14 && Labels.Contains(plain[..colon].Trim(' ', '*').ToLowerInvariant());
    }

    private static string Plain(string line) => string.Concat(line.TrimStart('>', ' ', '•', '|').Where(letter => !char.IsWhiteSpace(letter)));

    private static string Join(string[] lines, bool[] removed, bool which)
    {
        var text = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (removed[i] == which)
            {
                text.Append(lines[i].TrimEnd()).Append('\n');
            }
        }

        return text.ToString().Trim();
    }

    [GeneratedRegex(@"^-{2,}\s*(исходное сообщение|original message|пересылаемое сообщение|пересланное сообщение|перенаправленное сообщение|forwarded message)\s*-{2,}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex SeparatorLine();

    [GeneratedRegex(@"^(отправлено (с|из) |sent from my |get outlook for )", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex MobileLine();

    [GeneratedRegex(@"(\d{1,2}[.:]\d{2}.*(<[^<>\s]+@[^<>\s]+>|пишет|написал(а|\(а\))?|писал(а)?|wrote)\s*:$)|(^вы писали .*:$)|(^on .*wrote:$)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex IntroLine();

    [GeneratedRegex(@"(^on |\d{4} ?г?\.?.*\d{1,2}:\d{2})", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex StartsIntro();
}
