using Incidents.Core.Incidents;

namespace Incidents.Core.Reporting;

/// <summary>The figures of one reporting week (p. 11), ready to be shown. All moments are in the office's offset.</summary>
public sealed partial record WeeklyReport
{
    /// <summary>The name of the office, in the nominative.</summary>
    public required string OfficeName { get; init; }

    public required ReportPeriod Period { get; init; }

    public required ReportTotals Totals { get; init; }

    /// <summary>Received in the week, by topic group; most first, then by name.</summary>
    public required IReadOnlyList<TopicGroupFigures> TopicGroups { get; init; }

    /// <summary>Every department of the office and every other that had work in the week; most violations first, then by name.</summary>
    public required IReadOnlyList<DepartmentFigures> Departments { get; init; }

    /// <summary>Deadlines that departments missed in the week, longest overdue first.</summary>
    public required IReadOnlyList<ViolationRow> DepartmentViolations { get; init; }

    /// <summary>Deadlines that the controller missed in the week (p. 6, 7), longest overdue first.</summary>
    public required IReadOnlyList<ViolationRow> ControllerViolations { get; init; }

    /// <summary>Everything received in the week or still open when it began, by arrival.</summary>
    public required IReadOnlyList<IncidentRow> Incidents { get; init; }

    /// <summary>Years that the report touches and no production calendar covers: their holidays were not taken into account.</summary>
    public required IReadOnlyList<int> MissingCalendarYears { get; init; }
}

/// <summary>A reporting week, cut-off to cut-off.</summary>
/// <param name="From">Not included: it belonged to the week before.</param>
/// <param name="To">Included.</param>
public sealed record ReportPeriod(DateTimeOffset From, DateTimeOffset To);

/// <summary>The figures of the first page; all counts are of incidents.</summary>
public sealed record ReportTotals
{
    /// <summary>Registered in the week.</summary>
    public required int Received { get; init; }

    /// <summary>Open when the week began.</summary>
    public required int CarriedOver { get; init; }

    /// <summary>Answers sent to the curator in the week.</summary>
    public required int Answered { get; init; }

    /// <summary>Of these, sent by the system's deadline (an incident without a deadline counts as in time).</summary>
    public required int AnsweredInTime { get; init; }

    /// <summary>Returned to the curator in the week as not the district's.</summary>
    public required int ReturnedToCurator { get; init; }

    /// <summary>Open at the end of the week.</summary>
    public required int Open { get; init; }

    /// <summary>Of these, past the system's deadline.</summary>
    public required int Overdue { get; init; }
}

/// <summary>A topic group with its topics; most first, then by name. A message without one counts as «Без темы».</summary>
public sealed record TopicGroupFigures(string Name, int Received, IReadOnlyList<TopicFigures> Topics);

/// <summary>A topic of a group.</summary>
public sealed record TopicFigures(string Name, int Received);

/// <summary>What a department did in the week.</summary>
public sealed record DepartmentFigures
{
    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>Assignments dispatched to the department in the week.</summary>
    public required int Received { get; init; }

    /// <summary>First answers of assignments that came in the week.</summary>
    public required int Answered { get; init; }

    /// <summary>Refusals of competence in the week.</summary>
    public required int Refused { get; init; }

    /// <summary>Answers that the controller returned for rework in the week.</summary>
    public required int Returned { get; init; }

    /// <summary>Deadlines missed in the week.</summary>
    public required int Violations { get; init; }

    /// <summary>Mean working time from dispatch to the first answer; null without answers.</summary>
    public required TimeSpan? AverageAnswerTime { get; init; }
}

/// <summary>A deadline that was missed.</summary>
/// <param name="Number">The incident.</param>
/// <param name="Party">The department's name, or the controller's.</param>
/// <param name="Clock">What was to be done.</param>
/// <param name="Deadline">By when.</param>
/// <param name="DoneAt">When it was done at last; null when it is still open.</param>
/// <param name="OverdueBy">Working time from the deadline until it was done, or until the end of the week.</param>
public sealed record ViolationRow(
    string Number, string Party, ClockKind Clock, DateTimeOffset Deadline, DateTimeOffset? DoneAt, TimeSpan OverdueBy);

/// <summary>An incident in the list at the end of the report.</summary>
public sealed record IncidentRow
{
    public required string Number { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    public string? TopicGroup { get; init; }

    public string? Topic { get; init; }

    /// <summary>The name of the last department it was given to.</summary>
    public string? Department { get; init; }

    /// <summary>The system's deadline; null when the curator gave none and it was not yet set.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Whether the deadline was assumed by the office's default.</summary>
    public bool DeadlineAssumed { get; init; }

    /// <summary>Where the incident stood at the end of the week.</summary>
    public required IncidentStatus Status { get; init; }

    /// <summary>When it was closed, by the end of the week.</summary>
    public DateTimeOffset? ClosedAt { get; init; }
}
