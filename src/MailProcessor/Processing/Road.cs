using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Processing;

/// <summary>The whole road, once: receive, decide, let time act, report, send, until nothing is left to do.</summary>
internal sealed class Road(
    IReadOnlyList<ServedOffice> offices, Receiver receiver, Decider decider, Reporter reporter, Sender sender, TimeProvider clock, ILogger<Road> log)
{
    /// <summary>Time does not wait longer than this for a mailbox that cannot be read.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, DateTimeOffset> _receivedUpTo = [];
    private bool _recovered;

    /// <returns>How many steps were done.</returns>
    public async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        if (!_recovered)
        {
            await sender.RecoverAsync(cancellationToken);
            _recovered = true;
        }

        var all = 0;
        for (var done = 1; done > 0 && !cancellationToken.IsCancellationRequested; all += done)
        {
            done = 0;
            foreach (var served in offices)
            {
                done += await ReceiveAsync(served, cancellationToken);
            }

            done += decider.RunOnce(cancellationToken);

            // What arrived before a deadline is decided before the deadline is: time acts only up to the last look into every mailbox.
            var now = clock.GetUtcNow();
            var by = offices.Count == 0 ? now : offices.Min(served => _receivedUpTo.GetValueOrDefault(served.Office.Key, now - LongestWait));
            by = by < now - LongestWait ? now - LongestWait : by;
            done += decider.Tick(by);
            done += reporter.RunOnce(by);
            done += await sender.RunOnceAsync(cancellationToken);
        }

        return all;
    }

    private async Task<int> ReceiveAsync(ServedOffice served, CancellationToken cancellationToken)
    {
        var began = clock.GetUtcNow();
        try
        {
            var received = await receiver.RunOnceAsync(served, cancellationToken);
            _receivedUpTo[served.Office.Key] = began;
            return received;
        }
        catch (IOException error)
        {
            log.LogError("The mailbox of {Office} cannot be read: {Error} It is tried again.", served.Office.Key, error.Message);
            return 0;
        }
    }
}
