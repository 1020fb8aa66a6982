using System.Diagnostics;
using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using static Incidents.Core.Incidents.IncidentEvent;

namespace Incidents.MailProcessor.Letters;

/// <summary>Which letters an event brings about. Pure: the same event always brings the same letters.</summary>
internal static class LetterWriter
{
    /// <summary>The letters of one event.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="incident">The incident after it; its version names the letters.</param>
    /// <param name="office">The office.</param>
    public static IEnumerable<LetterDraft> LettersFor(IncidentEvent happened, Incident incident, Office office) => happened switch
    {
        AssignmentDispatched e => ToDepartment(incident, office, "dispatch", e.Assignment, DepartmentActions, []),
        ControllerAsked e => [Question(e, incident, office)],
        NotificationRepeated { Differences.Count: > 0 } e => [ToController(incident, office, "repeated", new()
        {
            ["differences"] = string.Join(", ", e.Differences),
            ["new_text"] = IncidentValues.Lines(e.Notification.Text),
            ["new_deadline"] = IncidentValues.Moment(e.Notification.Deadline, office),
        })],
        CompetenceAccepted { Comment: { } comment } e => [ToController(incident, office, "comment", new()
        {
            ["department"] = DepartmentOf(e.Assignment, incident, office),
            ["comment"] = IncidentValues.Lines(comment),
        })],
        AnswerReceived e => [AnswerCheck(e, incident, office)],
        AnswerReturned e => ToDepartment(incident, office, "rework", e.Assignment, [], new()
        {
            ["reason"] = IncidentValues.Lines(e.Reason),
            ["answer"] = IncidentValues.Lines(incident.Answers[e.Answer - 1].Text),
        }),
        AnswerApproved e => [ToCurator(incident, office, "answer", new()
        {
            ["answer"] = IncidentValues.Lines(incident.Answers[e.Answer - 1].Text),
            ["department"] = DepartmentOf(incident.Answers[e.Answer - 1].Assignment, incident, office),
        }) with { Attachments = incident.Answers[e.Answer - 1].Attachments }],
        ReturnedToCurator e => [ToCurator(incident, office, "return", new() { ["reason"] = IncidentValues.Lines(e.Reason) })],
        ReminderIssued e => Reminder(e, incident, office),
        DeadlineViolated e => Violation(e, incident, office),
        IncidentRegistered or NotificationRepeated or DeadlineSet or CompetenceAccepted or CompetenceRefused or ViolationWithdrawn => [],
        _ => throw new UnreachableException($"No letters are known for the event {happened.GetType().Name}."),
    };

    /// <summary>Prepared replies of a department.</summary>
    private static readonly LetterAction[] DepartmentActions =
    [
        new("Наша компетенция", "Наша компетенция", "Наша компетенция."),
        new("Не наша компетенция", "Не наша компетенция", "Не наша компетенция.\nПричина: \nКому передать: "),
    ];

    private static readonly LetterAction[] CheckActions =
    [
        new("Направить куратору", "Направить куратору", "Направить куратору."),
        new("Вернуть на доработку", "Вернуть на доработку", "Вернуть на доработку.\nСрок: \nЧто исправить: "),
    ];

    private static LetterDraft Question(ControllerAsked asked, Incident incident, Office office)
    {
        var candidates = asked.Candidates.Concat(office.Departments.Select(department => department.Key)).Distinct();
        var actions = asked.Department
            ? candidates.Select(key => new LetterAction(
                office.DepartmentName(key),
                $"Передать: {office.DepartmentName(key)}",
                asked.Deadline ? $"Отдел: {office.DepartmentName(key)}\nСрок: " : $"Отдел: {office.DepartmentName(key)}"))
            : asked.Candidates.Take(1).Select(key => new LetterAction(
                "Назначить срок", "Срок ответа", $"Отдел: {office.DepartmentName(key)}\nСрок: "));
        return ToController(incident, office, "question", new()
        {
            ["reason"] = asked.Reason,
            ["candidates"] = asked.Candidates.Select(office.DepartmentName).ToList(),
            ["needs_department"] = asked.Department,
            ["needs_deadline"] = asked.Deadline,
        }) with
        {
            Actions = [.. actions, new("Вернуть куратору", "Вернуть куратору", "Вернуть куратору.\nПричина: ")],
        };
    }

    private static LetterDraft AnswerCheck(AnswerReceived received, Incident incident, Office office)
    {
        var check = incident.Clocks.First(clock => clock.Kind == ClockKind.AnswerCheck);
        return ToController(incident, office, "answer-check", new()
        {
            ["department"] = DepartmentOf(received.Assignment, incident, office),
            ["answer"] = IncidentValues.Lines(received.Text),
            ["files"] = received.Attachments.Select(attachment => attachment.Name).ToList(),
            ["check_deadline"] = IncidentValues.Moment(check.Deadline, office),
        }) with
        {
            Answer = received.Answer,
            Actions = CheckActions,
            Attachments = received.Attachments,
        };
    }

    private static IEnumerable<LetterDraft> Reminder(ReminderIssued reminder, Incident incident, Office office)
    {
        var values = ClockValues(reminder.Clock, reminder.Deadline, office);
        return reminder.Department is not null
            ? ToDepartment(incident, office, "reminder", reminder.Subject,
                reminder.Clock == ClockKind.CompetenceCheck ? DepartmentActions : [], values)
            : [ControllerClock(incident, office, "reminder", reminder.Clock, reminder.Subject, values)];
    }

    private static IEnumerable<LetterDraft> Violation(DeadlineViolated violated, Incident incident, Office office)
    {
        var values = ClockValues(violated.Clock, violated.Deadline, office);
        values["department"] = violated.Department is { } key ? office.DepartmentName(key) : null;
        var toController = ControllerClock(incident, office, "violation", violated.Clock, violated.Subject, values);
        return violated.Department is null
            ? [toController]
            : [.. ToDepartment(incident, office, "violation", violated.Subject,
                violated.Clock == ClockKind.CompetenceCheck ? DepartmentActions : [], values), toController];
    }

    private static LetterDraft ControllerClock(
        Incident incident, Office office, string kind, ClockKind clock, int subject, Dictionary<string, object?> values) =>
        clock == ClockKind.AnswerCheck
            ? ToController(incident, office, kind, values) with { Answer = subject, Actions = CheckActions }
            : ToController(incident, office, kind, values);

    private static Dictionary<string, object?> ClockValues(ClockKind clock, DateTimeOffset? deadline, Office office) => new()
    {
        ["clock"] = clock switch
        {
            ClockKind.CompetenceCheck => "competence",
            ClockKind.DepartmentAnswer => "answer",
            ClockKind.AnswerCheck => "check",
            ClockKind.SystemAnswer => "system",
            ClockKind.ControllerDecision => "decision",
            _ => throw new UnreachableException($"No words for the clock {clock}."),
        },
        ["deadline"] = IncidentValues.Moment(deadline, office),
    };

    private static string DepartmentOf(int assignment, Incident incident, Office office) =>
        office.DepartmentName(incident.Assignments[assignment - 1].Department);

    /// <summary>One letter for the responsible executor, the department's head in copy; none when the department left the configuration.</summary>
    private static IEnumerable<LetterDraft> ToDepartment(
        Incident incident, Office office, string kind, int assignment, IReadOnlyList<LetterAction> actions, Dictionary<string, object?> values)
    {
        if (office.FindDepartment(incident.Assignments[assignment - 1].Department) is not { } department)
        {
            yield break;
        }

        yield return new LetterDraft
        {
            Key = Key(incident, kind, department.Key),
            Kind = kind,
            Role = Role.Department,
            Number = incident.Number,
            Department = department.Key,
            Assignment = assignment,
            To = [.. department.Addresses.Select(address => new Person(department.Name, address))],
            Cc = department.Head is { } head && !department.Addresses.Any(own => Office.SameAddress(own, head.Address)) ? [head] : [],
            Values = new Dictionary<string, object?>(values) { ["to_department"] = true },
            Actions = actions,
        };
    }

    private static LetterDraft ToController(Incident incident, Office office, string kind, Dictionary<string, object?> values) => new()
    {
        Key = Key(incident, kind, "controller"),
        Kind = kind,
        Role = Role.Controller,
        Number = incident.Number,
        To = [office.Controller],
        Values = values,
    };

    private static LetterDraft ToCurator(Incident incident, Office office, string kind, Dictionary<string, object?> values) => new()
    {
        Key = Key(incident, kind, "curator"),
        Kind = kind,
        Role = Role.Curator,
        Number = incident.Number,
        To = [new Person("Куратор", incident.Curator ?? office.Curators[0])],
        Values = values,
    };

    private static string Key(Incident incident, string kind, string recipient) => $"{incident.Number}/{incident.Version}/{kind}/{recipient}";
}
