using System.Text.RegularExpressions;
using Incidents.Core.Incidents;
using Incidents.Core.WorkingTime;
using Incidents.MailProcessor.Reading;

namespace Incidents.MailProcessor.Interpreting.Notifications;

/// <summary>What was read of a notification.</summary>
/// <param name="Notification">Null when the mail is no notification, or its number is not certain.</param>
/// <param name="Doubts">Russian sentences for the controller.</param>
/// <param name="LooksLikeOne">Whether labels were found that only a notification has.</param>
internal sealed record NotificationReading(Notification? Notification, IReadOnlyList<string> Doubts, bool LooksLikeOne);

/// <summary>Reads the curator's notifications: labelled lines of text, and tables of two columns.</summary>
internal sealed partial class NotificationReader(NotificationLabels labels)
{
    public NotificationReading Read(IncomingMail mail, WorkingCalendar calendar)
    {
        var doubts = new List<string>();
        var fields = FromTable(mail.TableRows);
        if (fields.Count == 0)
        {
            fields = FromLines(mail.Text, doubts);
        }

        var inSubject = NumberInSubject().Match(mail.Subject) is { Success: true } match ? match.Groups["number"].Value : null;
        var inBody = fields.TryGetValue("number", out var labelled) && Number().Match(labelled) is { Success: true } found ? found.Value : null;
        if (inBody is not null && inSubject is not null && !inBody.Equals(inSubject, StringComparison.OrdinalIgnoreCase))
        {
            doubts.Add($"В теме письма номер {inSubject}, в тексте — {inBody}.");
            return new(null, doubts, true);
        }

        var others = fields.Keys.Count(field => field != "number");
        if ((inBody ?? inSubject) is not { } number || others == 0)
        {
            return new(null, doubts, others >= 2 || inBody is not null);
        }

        var (group, topic) = Topics(fields);
        return new(
            new Notification
            {
                Number = number.ToUpperInvariant(),
                Text = Value(fields, "text"),
                TopicGroup = group,
                Topic = topic,
                Network = Network(Value(fields, "network")),
                Author = Value(fields, "author"),
                Link = Value(fields, "link"),
                Deadline = Deadline(fields, mail, calendar, doubts),
                PublishedAt = Value(fields, "publishedAt") is { } published ? Deadlines.Parse(published, mail.ArrivedAt, calendar) : null,
            },
            doubts,
            true);
    }

    private Dictionary<string, string> FromTable(IReadOnlyList<LabelledValue> rows)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (labels.FieldOf(row.Label) is { } field && row.Value.Length > 0)
            {
                fields.TryAdd(field, row.Value);
            }
        }

        return fields;
    }

    /// <summary>The citizen's text runs to the signature or the end: lines in it that look like labels are text.</summary>
    private Dictionary<string, string> FromLines(string text, List<string> doubts)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim() == "--")
            {
                break;
            }

            if (Field(lines[i]) is not { } labelled)
            {
                continue;
            }

            if (labelled.Field != "text")
            {
                if (labelled.Value.Length > 0)
                {
                    fields.TryAdd(labelled.Field, labelled.Value);
                }

                continue;
            }

            var rest = lines.Skip(i + 1).TakeWhile(line => line.Trim() != "--").ToList();
            var message = string.Join('\n', rest.Prepend(labelled.Value)).Trim();
            if (message.Length > 0)
            {
                fields["text"] = message;
            }

            if (rest.FirstOrDefault(line => Field(line) is { Field: "deadline" or "number" } inside && !fields.ContainsKey(inside.Field)) is { } doubtful)
            {
                doubts.Add($"Строка «{doubtful.Trim()}» стоит внутри текста сообщения и не учтена.");
            }

            break;
        }

        return fields;
    }

    private (string Field, string Value)? Field(string line)
    {
        var mark = line.AsSpan().IndexOfAny(':', '\t');
        return mark is > 0 and < 40 && labels.FieldOf(line[..mark]) is { } field ? (field, line[(mark + 1)..].Trim()) : null;
    }

    private static DateTimeOffset? Deadline(Dictionary<string, string> fields, IncomingMail mail, WorkingCalendar calendar, List<string> doubts)
    {
        if (Value(fields, "deadline") is not { } words)
        {
            return null;
        }

        var from = mail.Date is { } date && date <= mail.ArrivedAt && date >= mail.ArrivedAt.AddDays(-1) ? date : mail.ArrivedAt;
        var deadline = Deadlines.Parse(words, from, calendar);
        if (deadline is null)
        {
            doubts.Add($"Срок «{words}» не удалось прочитать.");
        }
        else if (deadline <= mail.ArrivedAt)
        {
            doubts.Add($"Срок «{words}» прошел еще до получения письма.");
            deadline = null;
        }

        return deadline;
    }

    private static (string? Group, string? Topic) Topics(Dictionary<string, string> fields)
    {
        if (Value(fields, "topicPair") is { } pair && pair.IndexOf(" / ", StringComparison.Ordinal) is > 0 and var slash)
        {
            return (pair[..slash].Trim(' ', '"', '«', '»'), pair[(slash + 3)..].Trim(' ', '"', '«', '»'));
        }

        return (Value(fields, "topicGroup"), Value(fields, "topic"));
    }

    private static string? Value(Dictionary<string, string> fields, string field) =>
        fields.TryGetValue(field, out var value) && value.Length > 0 ? value : null;

    private static string? Network(string? source) => source?.ToLowerInvariant() switch
    {
        null => null,
        var text when text.StartsWith("вконтакте", StringComparison.Ordinal) || text is "вк" or "vk" => "vk",
        var text when text.StartsWith("одноклассники", StringComparison.Ordinal) || text is "ок" or "ok" => "ok",
        var text when text.StartsWith("telegram", StringComparison.Ordinal) || text.StartsWith("телеграм", StringComparison.Ordinal) => "telegram",
        var text when text.StartsWith("max", StringComparison.Ordinal) || text.StartsWith("макс", StringComparison.Ordinal) => "max",
        _ => "other",
    };

    [GeneratedRegex(@"[\p{L}\d](?:[\p{L}\d._/-]{0,38}[\p{L}\d])?", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?i)(?:инцидент[а-я]*|отработки|сообщение)\s*:?\s*(?:[№#]\s*)?(?<number>(?:[\p{Lu}]{1,5}-)?\d[\d/-]{3,30})", RegexOptions.NonBacktracking)]
    private static partial Regex NumberInSubject();
}
