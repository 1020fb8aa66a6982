namespace Incidents.Core.Incidents;

/// <summary>An incident given to one department, with its own deadline (p. 4, 5).</summary>
/// <param name="Id">1 for the first assignment of the incident, and so on.</param>
/// <param name="Department">The key of the department.</param>
/// <param name="DispatchedAt">When the letter was committed for sending.</param>
/// <param name="CompetenceDeadline">By when the department says whether the matter is its own.</param>
/// <param name="Deadline">By when the department answers; moved by a return for rework.</param>
/// <param name="Status">How far the department came.</param>
public sealed record Assignment(
    int Id,
    string Department,
    DateTimeOffset DispatchedAt,
    DateTimeOffset CompetenceDeadline,
    DateTimeOffset Deadline,
    AssignmentStatus Status);

/// <summary>How far a department came with an assignment. Stored by name: do not rename.</summary>
public enum AssignmentStatus
{
    CompetenceCheck,
    Accepted,
    Refused,
    Answered,
}
