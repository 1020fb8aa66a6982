using Incidents.Core.Incidents;
using Incidents.MailProcessor.Reading;
using Incidents.MailProcessor.Threads;

namespace Incidents.MailProcessor.Interpreting.Answers;

/// <summary>What a department's reply says: accepted, refused, or an answer.</summary>
internal static class AnswerReader
{
    private const int LongestComment = 300;

    private static readonly string[] Acceptances = ["наша компетенция", "наше", "принято", "принято в работу", "да наша компетенция", "компетенция наша", "приняли в работу"];

    private static readonly string[] Refusals = ["не наша компетенция", "не относится к нашей компетенции", "не в нашей компетенции", "вопрос не наш", "не наше", "не наш вопрос"];

    public static Interpretation Read(IncomingMail mail, string newText, ThreadLetter letter, Cause cause)
    {
        var number = letter.Number!;
        var assignment = letter.Assignment ?? 1;
        var lines = Phrase.Lines(newText);
        if (lines.Count == 0 && Phrase.Subject(mail.Subject) is { Length: > 0 } subject)
        {
            lines = [subject];
        }

        var first = lines.Count == 0 ? "" : Phrase.Of(lines[0]);
        if (Refusals.FirstOrDefault(phrase => first == phrase || first.StartsWith(phrase + " ", StringComparison.Ordinal)) is not null)
        {
            return Obey(number, new IncidentCommand.RefuseCompetence(assignment, Reason(lines)) { Cause = cause, ReceivedAt = mail.ArrivedAt });
        }

        if (Acceptances.Contains(first))
        {
            var rest = string.Join('\n', lines.Skip(1));
            var accept = new IncidentCommand.AcceptCompetence(assignment, rest.Length == 0 ? null : rest) { Cause = cause, ReceivedAt = mail.ArrivedAt };
            return rest.Length <= LongestComment && !Phrase.Of(rest).StartsWith("здравствуйте", StringComparison.Ordinal)
                ? Obey(number, accept)
                : Obey(number, accept with { Comment = null }, Submit(mail, assignment, rest, cause));
        }

        var text = newText.Trim();
        return text.Length == 0 && mail.Attachments.Count == 0
            ? new Interpretation.NotUnderstood("answer", number, "В письме нет нового текста.", "Напишите ответ выше цитаты и отправьте письмо снова.")
            : Obey(number, Submit(mail, assignment, text, cause));
    }

    private static IncidentCommand.SubmitAnswer Submit(IncomingMail mail, int assignment, string text, Cause cause) =>
        new(assignment, text, [.. mail.Attachments.Select(file => file.Info)]) { Cause = cause, ReceivedAt = mail.ArrivedAt };

    private static Interpretation.Commands Obey(string number, params IncidentCommand[] commands) => new("answer", number, commands);

    /// <summary>What follows the refusal on its line, and the lines below, without empty prepared labels.</summary>
    private static string Reason(List<string> lines)
    {
        var mark = lines[0].IndexOfAny([':', '.', ',', '—']);
        var head = mark >= 0 ? lines[0][(mark + 1)..].Trim(' ', '-', '–', '—') : "";
        return string.Join(' ', lines.Skip(1).Select(WithoutLabel).Prepend(head).Where(line => line.Length > 0));
    }

    private static string WithoutLabel(string line)
    {
        if (line.StartsWith("Причина:", StringComparison.OrdinalIgnoreCase))
        {
            return line["Причина:".Length..].Trim();
        }

        return line.EndsWith(':') ? "" : line;
    }
}
