namespace Incidents.Core.Incidents;

/// <summary>What happened to an incident. The kinds are closed; an event is never changed once it is stored.</summary>
public abstract record IncidentEvent
{
    private IncidentEvent() { }

    /// <summary>When it happened: the arrival of the mail that caused it, the deadline that was missed, or the moment of deciding.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who brought it about, by which mail.</summary>
    public required Cause Cause { get; init; }

    /// <summary>The incident came to the office (p. 4).</summary>
    /// <param name="Notification">What the notification said.</param>
    /// <param name="Due">The system's deadline; null when neither the curator nor the office's default gave one.</param>
    /// <param name="DeadlineAssumed">Whether the deadline is the office's default.</param>
    public sealed record IncidentRegistered(Notification Notification, Due? Due, bool DeadlineAssumed) : IncidentEvent;

    /// <summary>The curator notified again under the same number.</summary>
    /// <param name="Notification">What the second notification said.</param>
    /// <param name="Differences">Russian names of what differs from the first; empty when nothing does.</param>
    public sealed record NotificationRepeated(Notification Notification, IReadOnlyList<string> Differences) : IncidentEvent;

    /// <summary>The controller was asked to decide (p. 4).</summary>
    /// <param name="Department">Whether a department is wanted.</param>
    /// <param name="Deadline">Whether a deadline is wanted.</param>
    /// <param name="Candidates">Keys of the departments that suit, best first.</param>
    /// <param name="Reason">Why she is asked, in Russian.</param>
    /// <param name="RemindAt">When she is reminded.</param>
    public sealed record ControllerAsked(
        bool Department, bool Deadline, IReadOnlyList<string> Candidates, string Reason, DateTimeOffset RemindAt) : IncidentEvent;

    /// <summary>The controller set the deadline that the notification lacked.</summary>
    public sealed record DeadlineSet(Due Due) : IncidentEvent;

    /// <summary>The incident was given to a department (p. 4, 5).</summary>
    public sealed record AssignmentDispatched(int Assignment, string Department, Due Competence, Due Answer) : IncidentEvent;

    /// <summary>The department said that the matter is its own.</summary>
    public sealed record CompetenceAccepted(int Assignment, string? Comment) : IncidentEvent;

    /// <summary>The department said that the matter is not its own.</summary>
    /// <param name="Assignment">The assignment that ends with it.</param>
    /// <param name="Reason">In the department's words.</param>
    /// <param name="Late">Whether it came after the time for the competence check.</param>
    public sealed record CompetenceRefused(int Assignment, string Reason, bool Late) : IncidentEvent;

    /// <summary>The department answered.</summary>
    public sealed record AnswerReceived(
        int Answer, int Assignment, string Text, IReadOnlyList<Attachment> Attachments, Due Check) : IncidentEvent;

    /// <summary>The controller returned the answer for rework.</summary>
    public sealed record AnswerReturned(int Answer, int Assignment, string Reason, Due Due) : IncidentEvent;

    /// <summary>The controller sent the answer to the curator; the incident is closed.</summary>
    public sealed record AnswerApproved(int Answer) : IncidentEvent;

    /// <summary>The incident went back to the curator; it is closed.</summary>
    public sealed record ReturnedToCurator(string Reason) : IncidentEvent;

    /// <summary>A reminder went out; each clock reminds once.</summary>
    public sealed record ReminderIssued(ClockKind Clock, int Subject, string? Department, DateTimeOffset? Deadline) : IncidentEvent;

    /// <summary>A deadline was missed; each clock is violated once.</summary>
    /// <param name="Clock">What was to be done.</param>
    /// <param name="Subject">The assignment or answer of the clock; 0 for the incident.</param>
    /// <param name="Department">The key of the department that missed it; null for the controller.</param>
    /// <param name="Deadline">The deadline that was missed.</param>
    public sealed record DeadlineViolated(ClockKind Clock, int Subject, string? Department, DateTimeOffset Deadline) : IncidentEvent;

    /// <summary>A violation does not stand: the mail that met the deadline had arrived in time and was read late.</summary>
    public sealed record ViolationWithdrawn(ClockKind Clock, int Subject, string? Department, DateTimeOffset Deadline) : IncidentEvent;
}
