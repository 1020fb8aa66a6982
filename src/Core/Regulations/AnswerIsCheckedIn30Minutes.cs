using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>The controller approves an answer or returns it for rework within 30 working minutes (p. 6).</summary>
public static class AnswerIsCheckedIn30Minutes
{
    public static Due Due(DateTimeOffset shownAt, Office office) =>
        OneReminderBeforeTheDeadline.After(shownAt, office.Regulation.AnswerCheck, office);
}
