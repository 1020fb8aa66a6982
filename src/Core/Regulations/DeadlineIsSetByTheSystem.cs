using Incidents.Core.Incidents;

namespace Incidents.Core.Regulations;

/// <summary>
/// The deadline is the one that the monitoring system set and the curator passed on (p. 4, 7). Without one the office's default
/// counts from the arrival and is marked as assumed; without a default the controller is asked. It is never guessed.
/// </summary>
public static class DeadlineIsSetByTheSystem
{
    public static (DateTimeOffset? Deadline, bool Assumed) For(Notification notification, DateTimeOffset receivedAt, Regulation regulation)
    {
        if (notification.Deadline is { } given)
        {
            return (given, false);
        }

        return regulation.DefaultAnswer is { } time
            ? (DeadlinesAreKeptToTheMinute.ToWholeMinute(receivedAt + time), true)
            : (null, false);
    }
}
