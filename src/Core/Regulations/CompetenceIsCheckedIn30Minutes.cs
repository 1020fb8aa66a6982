using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>The department says within 30 working minutes of the dispatch whether the matter is its own (p. 5).</summary>
public static class CompetenceIsCheckedIn30Minutes
{
    public static Due Due(DateTimeOffset dispatchedAt, Office office) =>
        OneReminderBeforeTheDeadline.After(dispatchedAt, office.Regulation.CompetenceCheck, office);
}
