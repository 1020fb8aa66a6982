using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>Before a deadline there is one reminder, in working time, never earlier than half of the time given.</summary>
internal static class OneReminderBeforeTheDeadline
{
    /// <summary>A check that ends when this much working time has passed.</summary>
    public static Due After(DateTimeOffset start, TimeSpan work, Office office) => At(
        DeadlinesAreKeptToTheMinute.ToWholeMinute(office.Calendar.Add(start, work)), start, office.Regulation.RemindBeforeCheck, office);

    /// <summary>A deadline on the clock; no reminder when no working time lies before it.</summary>
    public static Due At(DateTimeOffset deadline, DateTimeOffset start, TimeSpan before, Office office)
    {
        var left = office.Calendar.Between(start, deadline);
        if (left <= TimeSpan.Zero)
        {
            return new Due(deadline, null);
        }

        var lead = left > 2 * before ? before : left / 2;
        return new Due(deadline, office.Calendar.Add(start, left - lead));
    }
}
