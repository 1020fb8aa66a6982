namespace Incidents.Core.Incidents;

/// <summary>What somebody wants done with an incident. The kinds are closed.</summary>
public abstract record IncidentCommand
{
    private IncidentCommand() { }

    /// <summary>Who wants it, by which mail.</summary>
    public required Cause Cause { get; init; }

    /// <summary>When the mail arrived; for the clock and the command line, now. Never later than the moment of deciding.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The curator notifies (p. 4).</summary>
    /// <param name="Notification">What was read.</param>
    /// <param name="Doubts">Russian sentences for the controller: what could not be read with certainty.</param>
    public sealed record RegisterNotification(Notification Notification, IReadOnlyList<string> Doubts) : IncidentCommand;

    /// <summary>The controller names a department, a deadline, or both (p. 4).</summary>
    /// <param name="Department">The key of the department; null leaves the choice as it was.</param>
    /// <param name="Deadline">The system's deadline; null leaves it as it was.</param>
    public sealed record AssignDepartment(string? Department, DateTimeOffset? Deadline) : IncidentCommand;

    /// <summary>The department says that the matter is its own (p. 5).</summary>
    public sealed record AcceptCompetence(int Assignment, string? Comment) : IncidentCommand;

    /// <summary>The department says that the matter is not its own (p. 5).</summary>
    public sealed record RefuseCompetence(int Assignment, string Reason) : IncidentCommand;

    /// <summary>The department sends its answer (p. 5).</summary>
    public sealed record SubmitAnswer(int Assignment, string Text, IReadOnlyList<Attachment> Attachments) : IncidentCommand;

    /// <summary>The controller sends an answer to the curator (p. 6).</summary>
    public sealed record ApproveAnswer(int Answer) : IncidentCommand;

    /// <summary>The controller returns an answer for rework (p. 6).</summary>
    /// <param name="Answer">The answer that the controller was shown.</param>
    /// <param name="Reason">What has to be mended.</param>
    /// <param name="Deadline">The new deadline; null for the regulation's own.</param>
    public sealed record ReturnAnswer(int Answer, string Reason, DateTimeOffset? Deadline) : IncidentCommand;

    /// <summary>The controller returns the message to the curator as not the district's (p. 4).</summary>
    public sealed record ReturnToCurator(string Reason) : IncidentCommand;

    /// <summary>Time has passed.</summary>
    public sealed record Tick : IncidentCommand;
}
