using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>
/// The department's deadline lies before the system's by a reserve of working time, so that the controller can check the answer
/// and return it once (p. 5, 6).
/// </summary>
public static class DepartmentAnswersBeforeTheSystem
{
    /// <summary>The department's deadline for work that starts now.</summary>
    /// <remarks>
    /// With less than twice the reserve left, department and controller share the time equally. With less than two checks left the
    /// department gets the system's deadline itself; when that has passed, the time of one check.
    /// </remarks>
    public static Due Due(DateTimeOffset systemDeadline, DateTimeOffset now, Office office)
    {
        var (calendar, regulation) = (office.Calendar, office.Regulation);
        if (systemDeadline <= now)
        {
            return OneReminderBeforeTheDeadline.After(now, regulation.CompetenceCheck, office);
        }

        var left = calendar.Between(now, systemDeadline);
        var reserve = left >= 2 * regulation.Reserve ? regulation.Reserve : left / 2;
        var deadline = left < 2 * regulation.AnswerCheck
            ? systemDeadline
            : DeadlinesAreKeptToTheMinute.ToWholeMinute(calendar.Subtract(systemDeadline, reserve));
        return DueAt(deadline, now, office);
    }

    /// <summary>A deadline that the controller set herself (p. 6).</summary>
    public static Due DueAt(DateTimeOffset deadline, DateTimeOffset now, Office office) =>
        OneReminderBeforeTheDeadline.At(deadline, now, office.Regulation.RemindBeforeDeadline, office);
}
