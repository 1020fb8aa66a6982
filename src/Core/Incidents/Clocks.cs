namespace Incidents.Core.Incidents;

/// <summary>The clocks of the regulation. Stored by name: do not rename.</summary>
public enum ClockKind
{
    /// <summary>The department says whether the matter is its own within 30 working minutes (p. 5).</summary>
    CompetenceCheck,

    /// <summary>The department's answer, earlier than the system's deadline by the reserve (p. 5, 6).</summary>
    DepartmentAnswer,

    /// <summary>The controller checks an answer within 30 working minutes (p. 6).</summary>
    AnswerCheck,

    /// <summary>The answer stands in the system by the deadline that the system set (p. 7).</summary>
    SystemAnswer,

    /// <summary>The controller is asked for a department or a deadline (p. 4); it reminds once and violates nothing.</summary>
    ControllerDecision,
}

/// <summary>A clock that runs for an incident.</summary>
/// <param name="Kind">What is awaited.</param>
/// <param name="Subject">The assignment or the answer it belongs to; 0 for the incident as a whole.</param>
/// <param name="Deadline">By when; null when the clock only reminds.</param>
/// <param name="RemindAt">When its one reminder is due; null once it went out, or when none is due.</param>
/// <param name="Violated">Whether the violation is on record.</param>
public sealed record RunningClock(
    ClockKind Kind, int Subject, DateTimeOffset? Deadline, DateTimeOffset? RemindAt, bool Violated = false);
