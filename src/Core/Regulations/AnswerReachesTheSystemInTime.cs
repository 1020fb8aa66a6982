using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>The answer stands in the monitoring system by the deadline that the system computed (p. 7); the controller sees to it (p. 10).</summary>
public static class AnswerReachesTheSystemInTime
{
    public static Due Due(DateTimeOffset deadline, DateTimeOffset now, Office office) =>
        OneReminderBeforeTheDeadline.At(deadline, now, office.Regulation.RemindBeforeDeadline, office);
}
