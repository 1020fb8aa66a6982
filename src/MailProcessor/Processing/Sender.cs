using Incidents.Core.Offices;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Mailboxes;
using Incidents.MailProcessor.Storage;
using Incidents.MailProcessor.Threads;
using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Processing;

/// <summary>Outbox → mailbox: only moves bytes. What was broken off is not sent again before it is known that it did not leave.</summary>
internal sealed class Sender(
    IReadOnlyList<ServedOffice> offices, Outbox outbox, ThreadKey key, LetterRenderer renderer, TimeProvider clock, ILogger<Sender> log)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>Looks after the attempts that a crash broke off; once, before the first sending.</summary>
    public async Task RecoverAsync(CancellationToken cancellationToken)
    {
        foreach (var delivery in outbox.BrokenOff())
        {
            if (Served(delivery) is not { } served)
            {
                continue;
            }

            var evidence = await served.Mailbox.FindEvidenceAsync(Mail(delivery, served.Office), delivery.AttemptedAt ?? clock.GetUtcNow(), cancellationToken);
            log.LogInformation("Letter {Letter} to {Recipient} was broken off: {Evidence}", delivery.LetterKey, delivery.Recipient, evidence);
            End(delivery, evidence switch
            {
                SendEvidence.Sent => new DeliveryEnd(delivery, "sent"),
                SendEvidence.NotSent => new DeliveryEnd(delivery, "ready"),
                _ => new DeliveryEnd(delivery, "in doubt", "It is not known whether the letter left."),
            }, served.Office);
        }
    }

    /// <summary>Sends what is due.</summary>
    /// <returns>How many letters left.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        var sent = 0;
        while (!cancellationToken.IsCancellationRequested && outbox.Ready(clock.GetUtcNow(), 64) is { Count: > 0 } ready)
        {
            var prepared = new List<(Delivery Delivery, ServedOffice Served, OutgoingMail Mail)>();
            foreach (var delivery in ready)
            {
                if (Served(delivery) is not { } served)
                {
                    outbox.Ended([new(delivery, "failed", "Its office left the configuration.")], [], clock.GetUtcNow());
                    continue;
                }

                var mail = Mail(delivery, served.Office);
                try
                {
                    await served.Mailbox.PrepareAsync(mail, cancellationToken);
                    prepared.Add((delivery, served, mail));
                }
                catch (Exception error) when (error is IOException or UnauthorizedAccessException)
                {
                    End(delivery, Later(delivery, error.Message), served.Office);
                }
            }

            outbox.Sending([.. prepared.Select(item => item.Delivery)], clock.GetUtcNow());
            var ends = new List<DeliveryEnd>();
            foreach (var (delivery, served, mail) in prepared)
            {
                switch (await served.Mailbox.SendAsync(mail, CancellationToken.None))
                {
                    case SendResult.Sent done:
                        ends.Add(new(delivery, "sent", ServerMessageId: done.ServerMessageId));
                        break;
                    case SendResult.Deferred deferred:
                        ends.Add(Later(delivery, deferred.Error));
                        break;
                    case SendResult.Refused refused:
                        End(delivery, new(delivery, "failed", refused.Error), served.Office);
                        break;
                }
            }

            outbox.Ended(ends, [], clock.GetUtcNow());
            sent += ends.Count(end => end.State == "sent");
        }

        return sent;
    }

    private void End(Delivery delivery, DeliveryEnd end, Office office)
    {
        var now = clock.GetUtcNow();
        var tell = end.State is "failed" or "in doubt" && delivery.Kind != "undelivered";
        outbox.Ended([end], tell
            ? [renderer.Render(Undelivered.Draft($"{delivery.LetterKey}/{delivery.Recipient}/undelivered", office, delivery.Subject, delivery.Recipient, end.Error), office, null, now)]
            : [], now);
    }

    private DeliveryEnd Later(Delivery delivery, string error)
    {
        var pause = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(delivery.Attempts, 10)));
        log.LogWarning("Letter {Letter} to {Recipient} is tried again later: {Error}", delivery.LetterKey, delivery.Recipient, error);
        return new(delivery, "ready", error, clock.GetUtcNow() + (pause < LongestPause ? pause : LongestPause));
    }

    private OutgoingMail Mail(Delivery delivery, Office office) => new(
        key.DeliveryId(delivery.Office, delivery.LetterKey, delivery.Recipient), office.Address, delivery.Recipient, delivery.Content);

    private ServedOffice? Served(Delivery delivery) => offices.FirstOrDefault(served => served.Office.Key == delivery.Office);
}
