using System.Diagnostics;
using static Incidents.Core.Incidents.IncidentEvent;

namespace Incidents.Core.Incidents;

/// <summary>
/// One citizen message registered in the monitoring system under its number: the fold of its events.
/// The decisions are in <c>Incident.Decide.cs</c>.
/// </summary>
public sealed partial record Incident
{
    /// <summary>The number as the first notification wrote it.</summary>
    public required string Number { get; init; }

    /// <summary>How many events are folded; 0 before the registration.</summary>
    public int Version { get; init; }

    public IncidentStatus Status { get; init; } = IncidentStatus.Unregistered;

    /// <summary>What the first notification said; null before the registration.</summary>
    public Notification? Notification { get; init; }

    /// <summary>The address of the curator who notified; answers go there.</summary>
    public string? Curator { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The system's deadline (p. 7).</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Whether the deadline is the office's default.</summary>
    public bool DeadlineAssumed { get; init; }

    public IReadOnlyList<Assignment> Assignments { get; init; } = [];

    public IReadOnlyList<Answer> Answers { get; init; } = [];

    public IReadOnlyList<RunningClock> Clocks { get; init; } = [];

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whether the answer went out or the incident went back.</summary>
    public bool IsClosed => Status is IncidentStatus.Answered or IncidentStatus.ReturnedToCurator;

    /// <summary>The next moment at which time alone causes something; null when nothing is awaited.</summary>
    public DateTimeOffset? NextDueAt => Clocks.Min(NextDueOf);

    /// <summary>The incident of which nothing is known yet.</summary>
    public static Incident Unregistered(string number) => new() { Number = number };

    /// <summary>The state after all these events, in their order.</summary>
    public static Incident Fold(string number, IEnumerable<IncidentEvent> events) =>
        events.Aggregate(Unregistered(number), (incident, next) => incident.Apply(next));

    /// <summary>The state after one more event.</summary>
    public Incident Apply(IncidentEvent happened) => (happened switch
    {
        IncidentRegistered e => this with
        {
            Status = IncidentStatus.AwaitingController,
            Notification = e.Notification,
            Curator = e.Cause.Address,
            ReceivedAt = e.At,
            Deadline = e.Due?.Deadline,
            DeadlineAssumed = e.DeadlineAssumed,
            Clocks = e.Due is { } due ? [Clock(ClockKind.SystemAnswer, 0, due)] : [],
        },
        NotificationRepeated => this,
        ControllerAsked e => this with
        {
            Status = IncidentStatus.AwaitingController,
            Clocks = [.. Without(ClockKind.ControllerDecision), new(ClockKind.ControllerDecision, 0, null, e.RemindAt)],
        },
        DeadlineSet e => this with
        {
            Deadline = e.Due.Deadline,
            DeadlineAssumed = false,
            Clocks = [.. Without(ClockKind.SystemAnswer), Clock(ClockKind.SystemAnswer, 0, e.Due)],
        },
        AssignmentDispatched e => this with
        {
            Status = IncidentStatus.CompetenceCheck,
            Assignments =
            [
                .. Assignments,
                new(e.Assignment, e.Department, e.At, e.Competence.Deadline, e.Answer.Deadline, AssignmentStatus.CompetenceCheck),
            ],
            Clocks =
            [
                .. Without(ClockKind.ControllerDecision),
                Clock(ClockKind.CompetenceCheck, e.Assignment, e.Competence),
                Clock(ClockKind.DepartmentAnswer, e.Assignment, e.Answer),
            ],
        },
        CompetenceAccepted e => this with
        {
            Status = IncidentStatus.InProgress,
            Assignments = WithAssignment(e.Assignment, AssignmentStatus.Accepted),
            Clocks = Without(ClockKind.CompetenceCheck),
        },
        CompetenceRefused e => this with
        {
            Status = IncidentStatus.AwaitingController,
            Assignments = WithAssignment(e.Assignment, AssignmentStatus.Refused),
            Clocks = Without(ClockKind.CompetenceCheck, ClockKind.DepartmentAnswer),
        },
        AnswerReceived e => this with
        {
            Status = IncidentStatus.AnswerCheck,
            Assignments = WithAssignment(e.Assignment, AssignmentStatus.Answered),
            Answers =
            [
                .. Answers.Select(answer =>
                    answer.Status == AnswerStatus.UnderCheck ? answer with { Status = AnswerStatus.Superseded } : answer),
                new(e.Answer, e.Assignment, e.Text, e.Attachments, e.At, AnswerStatus.UnderCheck),
            ],
            Clocks =
            [
                .. Without(ClockKind.CompetenceCheck, ClockKind.DepartmentAnswer, ClockKind.AnswerCheck),
                Clock(ClockKind.AnswerCheck, e.Answer, e.Check),
            ],
        },
        AnswerReturned e => this with
        {
            Status = IncidentStatus.InProgress,
            Assignments = [.. WithAssignment(e.Assignment, AssignmentStatus.Accepted).Select(assignment =>
                assignment.Id == e.Assignment ? assignment with { Deadline = e.Due.Deadline } : assignment)],
            Answers = WithAnswer(e.Answer, AnswerStatus.Returned),
            Clocks = [.. Without(ClockKind.AnswerCheck), Clock(ClockKind.DepartmentAnswer, e.Assignment, e.Due)],
        },
        AnswerApproved e => this with
        {
            Status = IncidentStatus.Answered,
            Answers = WithAnswer(e.Answer, AnswerStatus.Approved),
            Clocks = [],
            ClosedAt = e.At,
        },
        ReturnedToCurator e => this with { Status = IncidentStatus.ReturnedToCurator, Clocks = [], ClosedAt = e.At },
        ReminderIssued e => this with
        {
            Clocks = WithClock(e.Clock, e.Subject, clock => clock with { RemindAt = null }),
        },
        DeadlineViolated e => this with
        {
            Clocks = WithClock(e.Clock, e.Subject, clock => clock with { RemindAt = null, Violated = true }),
        },
        ViolationWithdrawn => this,
        _ => throw new UnreachableException($"No rule applies the event {happened.GetType().Name}."),
    }) with
    { Version = checked(Version + 1) };

    private static DateTimeOffset? NextDueOf(RunningClock clock)
    {
        if (clock.Violated)
        {
            return null;
        }

        return clock.RemindAt ?? (clock.Deadline is { } deadline ? Regulations.DeadlinesAreKeptToTheMinute.ViolatedFrom(deadline) : null);
    }

    private static RunningClock Clock(ClockKind kind, int subject, Due due) => new(kind, subject, due.Deadline, due.RemindAt);

    private IReadOnlyList<RunningClock> Without(params ReadOnlySpan<ClockKind> kinds)
    {
        var kept = new List<RunningClock>(Clocks.Count);
        foreach (var clock in Clocks)
        {
            if (!kinds.Contains(clock.Kind))
            {
                kept.Add(clock);
            }
        }

        return kept;
    }

    private IReadOnlyList<RunningClock> WithClock(ClockKind kind, int subject, Func<RunningClock, RunningClock> change) =>
        [.. Clocks.Select(clock => clock.Kind == kind && clock.Subject == subject ? change(clock) : clock)];

    private IReadOnlyList<Assignment> WithAssignment(int id, AssignmentStatus status) =>
        [.. Assignments.Select(assignment => assignment.Id == id ? assignment with { Status = status } : assignment)];

    private IReadOnlyList<Answer> WithAnswer(int id, AnswerStatus status) =>
        [.. Answers.Select(answer => answer.Id == id ? answer with { Status = status } : answer)];
}
