using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Processing;

/// <summary>Waits for mail or time and walks the road; after an error it waits longer and goes on.</summary>
internal sealed class RoadService(IReadOnlyList<ServedOffice> offices, Road road, TimeProvider clock, ILogger<RoadService> log) : BackgroundService
{
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = Poll;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await road.RunOnceAsync(stoppingToken);
                pause = Poll;
                using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                var first = await Task.WhenAny(offices.Select(served => served.Mailbox.WaitAsync(Poll, waiting.Token)));
                await waiting.CancelAsync();
                await first;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception error)
            {
                log.LogError(error, "The road was interrupted; going on in {Pause}", pause);
                await Task.Delay(pause, clock, stoppingToken);
                pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
            }
        }
    }
}
