using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.MailProcessor.Interpreting;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Reading;
using Incidents.MailProcessor.Storage;
using Incidents.MailProcessor.Threads;
using Microsoft.Extensions.Logging;
using MimeKit;

namespace Incidents.MailProcessor.Processing;

/// <summary>Inbox → journal and outbox: reads a mail, decides, renders the letters, and commits all of it in one transaction.</summary>
internal sealed class Decider(
    IReadOnlyList<ServedOffice> offices,
    Inbox inbox,
    Journal journal,
    Outbox outbox,
    ThreadMatcher threads,
    MailInterpreter interpreter,
    LetterRenderer renderer,
    TimeProvider clock,
    ILogger<Decider> log)
{
    private const int LongestAttachedOriginal = 5_000_000;

    /// <summary>Decides everything that waits.</summary>
    /// <returns>How many mails were decided.</returns>
    public int RunOnce(CancellationToken cancellationToken)
    {
        var decided = 0;
        while (!cancellationToken.IsCancellationRequested && inbox.Waiting(64) is { Count: > 0 } waiting)
        {
            foreach (var mail in waiting)
            {
                Decide(mail);
                decided++;
            }
        }

        return decided;
    }

    /// <summary>Lets time act on every incident that is due by this moment.</summary>
    /// <returns>How many incidents changed.</returns>
    public int Tick(DateTimeOffset by)
    {
        var changed = 0;
        foreach (var (key, incident) in journal.Due(by, 1000))
        {
            if (Served(key) is not { } office)
            {
                continue;
            }

            var tick = new IncidentCommand.Tick { Cause = Cause.Clock, ReceivedAt = by };
            if (incident.Decide(tick, office, by) is Decision.Accepted { Events.Count: > 0 } accepted)
            {
                var (change, letters) = Apply(incident, accepted.Events, office, by, null, null);
                journal.Commit(new JournalCommit { At = by, Changes = [change], Letters = letters });
                changed++;
            }
        }

        return changed;
    }

    private void Decide(StoredMail stored)
    {
        using var scope = log.BeginScope(new Dictionary<string, object?> { ["Mail"] = stored.Id, ["Office"] = stored.Office });
        var now = clock.GetUtcNow();
        if (Served(stored.Office) is not { } office)
        {
            Commit(new JournalCommit { At = now, Mails = [Outcome(stored, null, "quarantined", null, null, "its office left the configuration")] });
            return;
        }

        if (inbox.IsSecondCopy(stored))
        {
            Commit(new JournalCommit { At = now, Mails = [Outcome(stored, null, "duplicate", null, null, "a second copy of an earlier mail")] });
            return;
        }

        IncomingMail? mail = null;
        JournalCommit commit;
        try
        {
            if (stored.Size > StoredMail.MostBytes)
            {
                throw new UnreadableMailException($"The mail has {stored.Size} bytes, more than {StoredMail.MostBytes}.", "Письмо слишком велико.");
            }

            mail = MailReader.Read(stored.Content, stored.ArrivedAt);
            commit = Decide(stored, mail, office, now);
        }
        catch (UnreadableMailException error)
        {
            commit = Quarantine(stored, mail, office, now, error.Message, error.ForOffice);
        }
        catch (Exception error) when (error is not (StorageException or LetterException or Microsoft.Data.Sqlite.SqliteException))
        {
            log.LogError(error, "Mail {Mail} could not be decided and goes to quarantine", stored.Id);
            commit = Quarantine(stored, mail, office, now, error.Message, "Внутренняя ошибка при обработке письма.");
        }

        Commit(commit);
    }

    private void Commit(JournalCommit commit)
    {
        journal.Commit(commit);
        foreach (var mail in commit.Mails)
        {
            log.LogInformation("Mail {Mail} is {State}: {Kind} {Number}, {Letters} letters. {Reason}", mail.Id, mail.State, mail.Kind, mail.Number, commit.Letters.Count, mail.Reason);
        }
    }

    private JournalCommit Decide(StoredMail stored, IncomingMail mail, Office office, DateTimeOffset now)
    {
        var match = threads.Match(office.Key, mail);
        var newText = match is ThreadMatch.Found found
            ? ReplyText.Extract(mail.Text, [.. outbox.ThreadContents(found.Letter, 5).Select(SentText)]).New
            : mail.Text;
        switch (interpreter.Interpret(mail, stored.Id, match, newText, office))
        {
            case Interpretation.Commands wanted:
                return Obey(wanted, stored, mail, office, now);
            case Interpretation.NotUnderstood wrong:
                return Tell(stored, mail, office, now, wrong.Kind, wrong.Number, wrong.Reason, wrong.Help);
            case Interpretation.PassOn pass:
                return new JournalCommit
                {
                    At = now,
                    Mails = [Outcome(stored, mail, "decided", "unrelated", null, pass.Reason)],
                    Letters = mail.From is { } from && office.IsController(from)
                        ? [Render(Refusal(stored, mail, office, null, "Письмо не относится ни к одному сообщению.", "Отвечайте на письма программы, не меняя тему."), office, null, now, mail)]
                        : [Render(AboutMail(stored, mail, office, "pass-on", pass.ForOffice), office, null, now, null)],
                };
            case Interpretation.Quarantine held:
                return Quarantine(stored, mail, office, now, held.Reason, held.ForOffice);
            case Interpretation.Bounce bounce:
                return Bounced(bounce, stored, mail, office, now);
            case Interpretation.Nothing nothing:
                return new JournalCommit { At = now, Mails = [Outcome(stored, mail, "decided", nothing.Kind, null, nothing.Reason)] };
            default:
                throw new System.Diagnostics.UnreachableException("An interpretation without a road.");
        }
    }

    private JournalCommit Obey(Interpretation.Commands wanted, StoredMail stored, IncomingMail mail, Office office, DateTimeOffset now)
    {
        var incident = journal.Find(office.Key, wanted.Number) ?? Incident.Unregistered(wanted.Number);
        var events = new List<IncidentEvent>();
        var next = incident;
        foreach (var command in wanted.All)
        {
            switch (next.Decide(command, office, now))
            {
                case Decision.Refused refused:
                    return Tell(stored, mail, office, now, wanted.Kind, wanted.Number, refused.Reason, "");
                case Decision.Accepted accepted:
                    events.AddRange(accepted.Events);
                    next = accepted.Events.Aggregate(next, (state, happened) => state.Apply(happened));
                    break;
            }
        }

        var blobs = events.OfType<IncidentEvent.AnswerReceived>().Any() ? mail.Attachments.Select(file => new NewBlob(file.Info.Hash, file.Content)).ToList() : [];
        var (change, letters) = Apply(incident, events, office, now, mail, blobs);
        return new JournalCommit
        {
            At = now,
            Mails = [Outcome(stored, mail, "decided", wanted.Kind, wanted.Number, null)],
            Changes = events.Count == 0 ? [] : [change],
            Letters = letters,
            Blobs = blobs,
        };
    }

    private (IncidentChange Change, List<RenderedLetter> Letters) Apply(
        Incident incident, IReadOnlyList<IncidentEvent> events, Office office, DateTimeOffset now, IncomingMail? mail, List<NewBlob>? blobs)
    {
        var letters = new List<RenderedLetter>();
        foreach (var happened in events)
        {
            incident = incident.Apply(happened);
            foreach (var draft in LetterWriter.LettersFor(happened, incident, office))
            {
                letters.Add(Render(draft, office, incident, now, mail, blobs));
            }
        }

        return (new IncidentChange(office.Key, incident, events), letters);
    }

    private RenderedLetter Render(LetterDraft draft, Office office, Incident? incident, DateTimeOffset now, IncomingMail? mail, List<NewBlob>? blobs = null)
    {
        var answers = mail?.From is { } from && draft.To.Any(person => Office.SameAddress(person.Address, from));
        return renderer.Render(draft, office, incident, now, answers ? mail!.MessageId : null, blobs is null ? null : hash => blobs.Find(blob => blob.Hash == hash)?.Content);
    }

    /// <summary>Whoever may write to us in a thread is told why nothing was done.</summary>
    private JournalCommit Tell(StoredMail stored, IncomingMail mail, Office office, DateTimeOffset now, string kind, string? number, string reason, string help) => new()
    {
        At = now,
        Mails = [Outcome(stored, mail, "decided", kind, number, $"refused: {reason}")],
        Letters = [Render(Refusal(stored, mail, office, number, reason, help), office, null, now, mail)],
    };

    private static LetterDraft Refusal(StoredMail stored, IncomingMail mail, Office office, string? number, string reason, string help)
    {
        var department = office.Departments.FirstOrDefault(own => Office.SpeaksFor(own, mail.From!));
        return new LetterDraft
        {
            Key = $"mail/{stored.Id}/refused",
            Kind = "refused",
            Role = Role.Stranger,
            Mail = stored.Id,
            To = [new Person(office.IsController(mail.From!) ? office.Controller.Name : department?.Name ?? mail.From!, mail.From!)],
            Values = new Dictionary<string, object?> { ["reason"] = reason, ["help"] = help, ["subject"] = mail.Subject, ["number"] = number },
        };
    }

    private JournalCommit Quarantine(StoredMail stored, IncomingMail? mail, Office office, DateTimeOffset now, string reason, string forOffice) => new()
    {
        At = now,
        Mails = [Outcome(stored, mail, "quarantined", null, null, reason)],
        Letters = [Render(AboutMail(stored, mail, office, "quarantine", forOffice), office, null, now, null)],
    };

    private static LetterDraft AboutMail(StoredMail stored, IncomingMail? mail, Office office, string kind, string reason)
    {
        var attached = stored.Size is > 0 and <= LongestAttachedOriginal && stored.Content.Length > 0;
        return new LetterDraft
        {
            Key = $"mail/{stored.Id}/{kind}",
            Kind = kind,
            Role = Role.Controller,
            Mail = stored.Id,
            To = [office.Controller],
            Values = new Dictionary<string, object?>
            {
                ["reason"] = reason,
                ["sender"] = mail?.From ?? mail?.FromShown ?? "неизвестен",
                ["subject"] = mail?.Subject ?? "",
                ["arrived"] = IncidentValues.Moment(stored.ArrivedAt, office),
                ["mail"] = stored.Id,
                ["attached"] = attached,
            },
            File = attached ? new LetterFile("исходное письмо.eml", "application/octet-stream", stored.Content) : null,
        };
    }

    private JournalCommit Bounced(Interpretation.Bounce bounce, StoredMail stored, IncomingMail mail, Office office, DateTimeOffset now)
    {
        var letter = bounce.MessageIds.Select(id => outbox.ByMessageId(office.Key, id)).FirstOrDefault(found => found is not null);
        if (letter is null)
        {
            return new JournalCommit { At = now, Mails = [Outcome(stored, mail, "decided", "bounce", null, "names no letter of ours")] };
        }

        outbox.Bounced(letter.Id, null, bounce.Reason);
        return new JournalCommit
        {
            At = now,
            Mails = [Outcome(stored, mail, "decided", "bounce", letter.Number, bounce.Reason)],
            Letters =
            [
                Render(Undelivered.Draft($"mail/{stored.Id}/undelivered", office, letter.Kind, ThreadRole.Of(letter.Role, letter.Department), bounce.Reason), office, null, now, null),
            ],
        };
    }

    private static string SentText(byte[] content)
    {
        using var stream = new MemoryStream(content, writable: false);
        return MimeMessage.Load(stream).TextBody ?? "";
    }

    private static MailOutcome Outcome(StoredMail stored, IncomingMail? mail, string state, string? kind, string? number, string? reason) =>
        new(stored.Id, state, kind, number, mail?.From ?? mail?.FromShown, mail?.Subject, reason);

    private Office? Served(string key) => offices.FirstOrDefault(served => served.Office.Key == key)?.Office;
}
