using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.MailProcessor.Interpreting.Notifications;
using Incidents.MailProcessor.Reading;
using Incidents.MailProcessor.Threads;

namespace Incidents.MailProcessor.Interpreting.Orders;

/// <summary>What the controller orders in reply to a letter of ours.</summary>
internal static class OrderReader
{
    private const string Help = "Можно ответить: «Отдел: название», «Срок: 26.11.2026 15:00», «Направить куратору», «Вернуть на доработку: что исправить», «Вернуть куратору: причина».";

    public static Interpretation Read(IncomingMail mail, string newText, ThreadLetter letter, Office office, Cause cause)
    {
        var number = letter.Number!;
        var lines = Phrase.Lines(newText);
        if (lines.Count == 0 && Phrase.Subject(mail.Subject) is { Length: > 0 } subject)
        {
            lines = [subject];
        }

        if (lines.Count == 0)
        {
            return Ask(number, "В письме нет распоряжения.");
        }

        var first = Phrase.Of(lines[0]);
        if (first == "направить куратору")
        {
            return (letter.Answer, lines.Count) switch
            {
                ({ } answer, 1) => Obey(number, new IncidentCommand.ApproveAnswer(answer) { Cause = cause, ReceivedAt = mail.ArrivedAt }),
                (null, _) => Ask(number, "К этому письму ответ органа не приложен: ответьте на письмо «Ответ на проверку»."),
                _ => Ask(number, "После слов «Направить куратору» есть еще текст, поэтому ответ не отправлен. Чтобы отправить его без изменений, оставьте одну строку."),
            };
        }

        if (first.StartsWith("вернуть на доработку", StringComparison.Ordinal))
        {
            return letter.Answer is { } answer
                ? Return(number, answer, lines, mail, office, cause)
                : Ask(number, "К этому письму ответ органа не приложен: ответьте на письмо «Ответ на проверку».");
        }

        if (first.StartsWith("вернуть куратору", StringComparison.Ordinal))
        {
            return Obey(number, new IncidentCommand.ReturnToCurator(Rest(lines, "причина")) { Cause = cause, ReceivedAt = mail.ArrivedAt });
        }

        return Assign(number, lines, mail, office, cause);
    }

    private static Interpretation Assign(string number, List<string> lines, IncomingMail mail, Office office, Cause cause)
    {
        string? department = null;
        DateTimeOffset? deadline = null;
        foreach (var line in lines)
        {
            var (label, value) = Labelled(line);
            if (label is "отдел" or "передать" && value.Length > 0)
            {
                var found = office.Departments.Where(own => Phrase.Of(own.Name) == Phrase.Of(value) || own.Key.Equals(value, StringComparison.OrdinalIgnoreCase)).ToList();
                if (found.Count != 1)
                {
                    return Ask(number, $"Органа «{value}» нет в списке: {string.Join(", ", office.Departments.Select(own => own.Name))}.");
                }

                department = found[0].Key;
            }
            else if (label == "срок")
            {
                deadline = Deadlines.Parse(value, mail.ArrivedAt, office.Calendar);
                if (deadline is null)
                {
                    return Ask(number, $"Срок «{value}» не удалось прочитать.");
                }
            }
            else
            {
                return Ask(number, $"Строка «{line}» непонятна.");
            }
        }

        return Obey(number, new IncidentCommand.AssignDepartment(department, deadline) { Cause = cause, ReceivedAt = mail.ArrivedAt });
    }

    private static Interpretation Return(string number, int answer, List<string> lines, IncomingMail mail, Office office, Cause cause)
    {
        DateTimeOffset? deadline = null;
        var kept = new List<string>();
        foreach (var line in lines)
        {
            var (label, value) = Labelled(line);
            if (label != "срок")
            {
                kept.Add(line);
            }
            else if (value.Length > 0 && (deadline = Deadlines.Parse(value, mail.ArrivedAt, office.Calendar)) is null)
            {
                return Ask(number, $"Срок «{value}» не удалось прочитать.");
            }
        }

        return Obey(number, new IncidentCommand.ReturnAnswer(answer, Rest(kept, "что исправить"), deadline) { Cause = cause, ReceivedAt = mail.ArrivedAt });
    }

    /// <summary>The text after the order and its prepared label.</summary>
    private static string Rest(List<string> lines, string prepared)
    {
        var mark = lines[0].IndexOf(':');
        return string.Join('\n', lines.Skip(1).Select(line => Labelled(line) is (var label, var value) && label == prepared ? value : line)
            .Prepend(mark >= 0 ? lines[0][(mark + 1)..].Trim() : "").Where(line => line.Length > 0));
    }

    private static (string Label, string Value) Labelled(string line) =>
        line.IndexOf(':') is > 0 and var mark ? (Phrase.Of(line[..mark]), line[(mark + 1)..].Trim()) : ("", line);

    private static Interpretation.Commands Obey(string number, IncidentCommand command) => new("order", number, [command]);

    private static Interpretation.NotUnderstood Ask(string number, string reason) => new("order", number, reason, Help);
}
