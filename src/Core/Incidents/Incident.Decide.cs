using System.Diagnostics;
using Incidents.Core.Offices;
using Incidents.Core.Regulations;
using static Incidents.Core.Incidents.IncidentCommand;
using static Incidents.Core.Incidents.IncidentEvent;

namespace Incidents.Core.Incidents;

public sealed partial record Incident
{
    /// <summary>What a command brings about in this state. Pure: the office (people, rules, calendar) and the moment come in.</summary>
    /// <param name="command">What is wanted, by whom.</param>
    /// <param name="office">The office whose incident it is.</param>
    /// <param name="now">The moment of deciding; not earlier than the arrival of the mail.</param>
    /// <returns>The events to store, or a refusal that the sender can read.</returns>
    public Decision Decide(IncidentCommand command, Office office, DateTimeOffset now) => (command, Status) switch
    {
        (RegisterNotification c, IncidentStatus.Unregistered) => Register(c, office, now),
        (RegisterNotification c, _) => Repeat(c),
        (_, IncidentStatus.Unregistered) => Refuse($"Сообщение № {Number} не зарегистрировано."),
        (Tick, _) => Accept(DueEvents(command, now)),
        (AssignDepartment c, IncidentStatus.AwaitingController) => Assign(c, office, now),
        (ReturnToCurator c, IncidentStatus.AwaitingController) => GiveBack(c),
        (AcceptCompetence c, _) => AcceptMatter(c),
        (RefuseCompetence c, IncidentStatus.CompetenceCheck or IncidentStatus.InProgress) => RefuseMatter(c, office, now),
        (SubmitAnswer c, IncidentStatus.CompetenceCheck or IncidentStatus.InProgress or IncidentStatus.AnswerCheck) =>
            TakeAnswer(c, office, now),
        (ApproveAnswer c, IncidentStatus.AnswerCheck) => Approve(c),
        (ReturnAnswer c, IncidentStatus.AnswerCheck) => Return(c, office, now),
        (AssignDepartment or ReturnToCurator or RefuseCompetence or SubmitAnswer or ApproveAnswer or ReturnAnswer, _) =>
            Refuse(WhereItStands(office)),
        _ => throw new UnreachableException($"No rule decides the command {command.GetType().Name}."),
    };

    private Decision Register(RegisterNotification command, Office office, DateTimeOffset now)
    {
        var (deadline, assumed) = DeadlineIsSetByTheSystem.For(command.Notification, command.ReceivedAt, office.Regulation);
        var due = deadline is { } at ? AnswerReachesTheSystemInTime.Due(at, now, office) : null;
        var registered = new IncidentRegistered(command.Notification, due, assumed) { At = command.ReceivedAt, Cause = command.Cause };
        return Accept([registered, .. Apply(registered).DispatchOrAsk(command, command.Doubts, office, now)]);
    }

    private Decision Repeat(RegisterNotification command)
    {
        var differences = DifferencesFrom(command.Notification);
        return Accept([new NotificationRepeated(command.Notification, differences) { At = command.ReceivedAt, Cause = command.Cause }]);
    }

    /// <summary>One clear department and a known deadline: dispatched at once. Otherwise the controller is asked (p. 4).</summary>
    private IEnumerable<IncidentEvent> DispatchOrAsk(
        IncidentCommand command, IReadOnlyList<string> doubts, Office office, DateTimeOffset now)
    {
        var notification = Notification!;
        var choice = DepartmentIsChosenByTopic.Choose(notification, office.Departments);
        if (choice.Clear is { } department && Deadline is { } deadline && notification.Text is not null && doubts.Count == 0)
        {
            return [Dispatch(command, department, deadline, office, now)];
        }

        var reasons = new List<string>();
        if (choice.Clear is null)
        {
            reasons.Add(choice.Reason);
        }

        if (Deadline is null)
        {
            reasons.Add("В уведомлении нет срока ответа.");
        }

        if (notification.Text is null)
        {
            reasons.Add("В уведомлении нет текста сообщения.");
        }

        reasons.AddRange(doubts);
        return
        [
            Ask(command, choice.Clear is null || notification.Text is null || doubts.Count > 0, Deadline is null,
                choice.Candidates, string.Join(' ', reasons), office, now),
        ];
    }

    private Decision Assign(AssignDepartment command, Office office, DateTimeOffset now)
    {
        if (command.Department is { } key && office.FindDepartment(key) is null)
        {
            return Refuse($"Органа «{key}» нет в списке. Можно указать: {string.Join(", ", office.Departments.Select(d => d.Name))}.");
        }

        if (command.Deadline <= now)
        {
            return Refuse("Указанный срок уже прошел.");
        }

        var events = new List<IncidentEvent>();
        var next = this;
        if (command.Deadline is { } set)
        {
            var deadlineSet = new DeadlineSet(AnswerReachesTheSystemInTime.Due(set, now, office)) { At = command.ReceivedAt, Cause = command.Cause };
            events.Add(deadlineSet);
            next = next.Apply(deadlineSet);
        }

        var choice = DepartmentIsChosenByTopic.Choose(Notification!, office.Departments.Where(department => !HasRefused(department)));
        var department = command.Department ?? (Assignments.Count == 0 ? choice.Clear : null);
        events.Add((department, next.Deadline) switch
        {
            ({ } to, { } by) => next.Dispatch(command, to, by, office, now),
            ({ } to, null) => Ask(command, false, true, [to], $"{office.DepartmentName(to)}: сначала нужен срок ответа.", office, now),
            (null, _) => Ask(command, true, next.Deadline is null, choice.Candidates, choice.Reason, office, now),
        });
        return Accept(events);
    }

    private bool HasRefused(Department department) => Assignments.Any(assignment =>
        assignment.Status == AssignmentStatus.Refused && assignment.Department == department.Key);

    private AssignmentDispatched Dispatch(
        IncidentCommand command, string department, DateTimeOffset systemDeadline, Office office, DateTimeOffset now) =>
        new(
            Assignments.Count + 1,
            office.FindDepartment(department)!.Key,
            CompetenceIsCheckedIn30Minutes.Due(now, office),
            DepartmentAnswersBeforeTheSystem.Due(systemDeadline, now, office))
        {
            At = now,
            Cause = command.Cause,
        };

    private static ControllerAsked Ask(
        IncidentCommand command, bool department, bool deadline, IReadOnlyList<string> candidates, string reason, Office office, DateTimeOffset now) =>
        new(department, deadline, candidates, reason, office.Calendar.Add(now, office.Regulation.AnswerCheck)) { At = now, Cause = command.Cause };

    private static Decision GiveBack(ReturnToCurator command) => string.IsNullOrWhiteSpace(command.Reason)
        ? Refuse("Укажите, почему сообщение возвращается куратору.")
        : Accept([new ReturnedToCurator(command.Reason) { At = command.ReceivedAt, Cause = command.Cause }]);

    private Decision AcceptMatter(AcceptCompetence command)
    {
        var assignment = FindAssignment(command.Assignment);
        return assignment?.Status switch
        {
            AssignmentStatus.CompetenceCheck => Accept(
            [
                new CompetenceAccepted(assignment.Id, command.Comment) { At = command.ReceivedAt, Cause = command.Cause },
                .. Withdrawn(command, ClockKind.CompetenceCheck),
            ]),
            AssignmentStatus.Accepted or AssignmentStatus.Answered => Accept([]),
            _ => Refuse("По этому сообщению орган уже ответил, что вопрос не относится к его компетенции."),
        };
    }

    private Decision RefuseMatter(RefuseCompetence command, Office office, DateTimeOffset now)
    {
        var assignment = FindAssignment(command.Assignment);
        if (assignment is null || assignment.Status is AssignmentStatus.Refused or AssignmentStatus.Answered)
        {
            return Refuse(WhereItStands(office));
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return Refuse("Укажите причину: почему вопрос не относится к компетенции органа и кому его следует передать.");
        }

        var late = DeadlinesAreKeptToTheMinute.IsLate(command.ReceivedAt, assignment.CompetenceDeadline);
        var refused = new CompetenceRefused(assignment.Id, command.Reason, late) { At = command.ReceivedAt, Cause = command.Cause };
        var others = DepartmentIsChosenByTopic.Choose(
            Notification!, office.Departments.Where(department => department.Key != assignment.Department && !HasRefused(department)));
        return Accept(
        [
            refused,
            .. Withdrawn(command, ClockKind.CompetenceCheck, ClockKind.DepartmentAnswer),
            Ask(command, true, Deadline is null, others.Candidates,
                $"{office.DepartmentName(assignment.Department)}: не наша компетенция. Причина: {command.Reason}", office, now),
        ]);
    }

    private Decision TakeAnswer(SubmitAnswer command, Office office, DateTimeOffset now)
    {
        if (FindAssignment(command.Assignment) is not { } assignment || assignment.Status == AssignmentStatus.Refused)
        {
            return Refuse(WhereItStands(office));
        }

        if (string.IsNullOrWhiteSpace(command.Text) && command.Attachments.Count == 0)
        {
            return Refuse("В письме нет текста ответа.");
        }

        return Accept(
        [
            new AnswerReceived(
                Answers.Count + 1, assignment.Id, command.Text, command.Attachments, AnswerIsCheckedIn30Minutes.Due(now, office))
            {
                At = command.ReceivedAt,
                Cause = command.Cause,
            },
            .. Withdrawn(command, ClockKind.CompetenceCheck, ClockKind.DepartmentAnswer),
        ]);
    }

    private Decision Approve(ApproveAnswer command) => UnderCheck(command.Answer) is { } answer
        ? Accept(
        [
            new AnswerApproved(answer.Id) { At = command.ReceivedAt, Cause = command.Cause },
            .. Withdrawn(command, ClockKind.AnswerCheck, ClockKind.SystemAnswer),
        ])
        : Refuse("Поступила новая редакция ответа: распоряжение относится к прежней. Ответьте на последнее письмо.");

    private Decision Return(ReturnAnswer command, Office office, DateTimeOffset now)
    {
        if (UnderCheck(command.Answer) is not { } answer)
        {
            return Refuse("Поступила новая редакция ответа: распоряжение относится к прежней. Ответьте на последнее письмо.");
        }

        if (string.IsNullOrWhiteSpace(command.Reason))
        {
            return Refuse("Укажите, что нужно доработать.");
        }

        if (command.Deadline <= now)
        {
            return Refuse("Указанный срок доработки уже прошел.");
        }

        var due = command.Deadline is { } given
            ? DepartmentAnswersBeforeTheSystem.DueAt(given, now, office)
            : DepartmentAnswersBeforeTheSystem.Due(Deadline ?? now, now, office);
        return Accept(
        [
            new AnswerReturned(answer.Id, answer.Assignment, command.Reason, due) { At = command.ReceivedAt, Cause = command.Cause },
            .. Withdrawn(command, ClockKind.AnswerCheck),
        ]);
    }

    /// <summary>What time alone brings about: a violation, or else the one reminder, of each clock that is due.</summary>
    private List<IncidentEvent> DueEvents(IncidentCommand command, DateTimeOffset now)
    {
        var events = new List<IncidentEvent>();
        foreach (var clock in Clocks.Where(clock => NextDueOf(clock) <= now).OrderBy(NextDueOf))
        {
            var department = PartyOf(clock);
            if (clock.Deadline is { } deadline && DeadlinesAreKeptToTheMinute.IsLate(now, deadline))
            {
                events.Add(new DeadlineViolated(clock.Kind, clock.Subject, department, deadline) { At = deadline, Cause = command.Cause });
            }
            else if (clock.RemindAt is not null)
            {
                events.Add(new ReminderIssued(clock.Kind, clock.Subject, department, clock.Deadline) { At = now, Cause = command.Cause });
            }
        }

        return events;
    }

    /// <summary>The mail had arrived before the deadline, but time was read first: those violations do not stand.</summary>
    private IEnumerable<IncidentEvent> Withdrawn(IncidentCommand command, params ClockKind[] kinds) =>
        from clock in Clocks
        where clock.Violated && kinds.Contains(clock.Kind) && clock.Deadline is { } deadline
              && !DeadlinesAreKeptToTheMinute.IsLate(command.ReceivedAt, deadline)
        select new ViolationWithdrawn(clock.Kind, clock.Subject, PartyOf(clock), clock.Deadline!.Value)
        {
            At = command.ReceivedAt,
            Cause = command.Cause,
        };

    private string? PartyOf(RunningClock clock) => clock.Kind is ClockKind.CompetenceCheck or ClockKind.DepartmentAnswer
        ? FindAssignment(clock.Subject)?.Department
        : null;

    private Assignment? FindAssignment(int id) => Assignments.FirstOrDefault(assignment => assignment.Id == id);

    private Answer? UnderCheck(int id) =>
        Answers.FirstOrDefault(answer => answer.Id == id && answer.Status == AnswerStatus.UnderCheck);

    private List<string> DifferencesFrom(Notification other)
    {
        var differences = new List<string>();
        if (other.Deadline is not null && other.Deadline != Deadline)
        {
            differences.Add("срок ответа");
        }

        if (other.Text is not null && other.Text != Notification!.Text)
        {
            differences.Add("текст сообщения");
        }

        if (other.Topic is not null && other.Topic != Notification!.Topic)
        {
            differences.Add("тема");
        }

        return differences;
    }

    private string WhereItStands(Office office) => Status switch
    {
        IncidentStatus.AwaitingController => "Сообщение ждет решения контролера.",
        IncidentStatus.CompetenceCheck or IncidentStatus.InProgress =>
            $"Сообщение уже передано: {office.DepartmentName(Assignments[^1].Department)}.",
        IncidentStatus.AnswerCheck => "Ответ уже на проверке у контролера.",
        IncidentStatus.Answered => "Ответ уже направлен куратору, сообщение закрыто.",
        IncidentStatus.ReturnedToCurator => "Сообщение возвращено куратору и закрыто.",
        _ => throw new UnreachableException($"No words for the status {Status}."),
    };

    private static Decision.Accepted Accept(IReadOnlyList<IncidentEvent> events) => new(events);

    private static Decision.Refused Refuse(string reason) => new(reason);
}
