using Incidents.Core.Incidents;
using Incidents.Core.Reporting;

namespace Incidents.ReportBuilder.Tests;

/// <summary>Reports of an invented office.</summary>
internal static class SampleReport
{
    public const string Housing = "Отдел ЖКХ";
    public const string Improvement = "Отдел по благоустройству";
    public const string Roads = "Отдел дорожного хозяйства и транспорта";

    public static readonly DateTimeOffset From = At(20, 15);
    public static readonly DateTimeOffset To = At(27, 15);

    /// <summary>A moment of November 2026 in Barnaul.</summary>
    public static DateTimeOffset At(int day, int hour, int minute = 0) => new(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7));

    /// <summary>A week in which nothing came and nothing was open.</summary>
    public static WeeklyReport Empty() => new()
    {
        OfficeName = "администрация Ленинского района города Барнаула",
        Period = new ReportPeriod(From, To),
        Totals = new ReportTotals
        {
            Received = 0,
            CarriedOver = 0,
            Answered = 0,
            AnsweredInTime = 0,
            ReturnedToCurator = 0,
            Open = 0,
            Overdue = 0,
        },
        TopicGroups = [],
        Departments = [],
        DepartmentViolations = [],
        ControllerViolations = [],
        Incidents = [],
        MissingCalendarYears = [],
    };

    /// <summary>An ordinary week of 40 messages with something of everything.</summary>
    public static WeeklyReport Ordinary() => Empty() with
    {
        Totals = new ReportTotals
        {
            Received = 40,
            CarriedOver = 3,
            Answered = 35,
            AnsweredInTime = 33,
            ReturnedToCurator = 2,
            Open = 6,
            Overdue = 1,
        },
        TopicGroups =
        [
            new("ЖКХ", 22, [new("Отопление", 12), new("Вывоз мусора", 7), new("Протечка кровли", 3)]),
            new("Благоустройство", 11, [new("Уборка снега", 8), new("Освещение дворов", 3)]),
            new("Дороги", 6, [new("Ямы на проезжей части", 6)]),
            new("Без темы", 1, []),
        ],
        Departments =
        [
            Department("housing", Housing) with { Received = 23, Answered = 20, Refused = 1, Returned = 2, Violations = 2, AverageAnswerTime = new TimeSpan(3, 40, 12) },
            Department("roads", Roads) with { Received = 6, Answered = 5, Violations = 1, AverageAnswerTime = TimeSpan.FromHours(2) },
            Department("improvement", Improvement) with { Received = 12, Answered = 11, AverageAnswerTime = TimeSpan.FromMinutes(55) },
            Department("archive", "Архивный отдел"),
        ],
        DepartmentViolations =
        [
            new("4711", Housing, ClockKind.DepartmentAnswer, At(24, 16), At(25, 9, 27), new TimeSpan(2, 15, 0)),
            new("4725", Roads, ClockKind.DepartmentAnswer, At(27, 14), null, TimeSpan.FromHours(1)),
            new("4702", Housing, ClockKind.CompetenceCheck, At(23, 9, 30), At(23, 9, 48), TimeSpan.FromMinutes(18)),
        ],
        ControllerViolations =
        [
            new("4712", "Пресс-секретарь", ClockKind.SystemAnswer, At(26, 12), At(26, 12, 30), TimeSpan.FromSeconds(40)),
        ],
        Incidents = [Carried(), .. Incidents(42)],
    };

    /// <summary>So many messages of one kind, each topic as it stands.</summary>
    public static WeeklyReport WithIncidents(int count) => Empty() with
    {
        Totals = Empty().Totals with { Received = count, Open = count },
        TopicGroups = count == 0 ? [] : [new("ЖКХ", count, [new("Отопление", count)])],
        Departments = [Department("housing", Housing) with { Received = count }],
        Incidents = [.. Incidents(count)],
    };

    /// <summary>Every text of the report is this one.</summary>
    public static WeeklyReport Saying(string text) => Ordinary() with
    {
        OfficeName = text,
        TopicGroups = [new(text, 2, [new(text, 1), new(text, 1)])],
        Departments = [Department(text, text)],
        DepartmentViolations = [new(text, text, ClockKind.AnswerCheck, From, To, TimeSpan.FromMinutes(1))],
        ControllerViolations = [new(text, text, ClockKind.AnswerCheck, From, To, TimeSpan.FromMinutes(1))],
        Incidents =
        [
            new() { Number = text, ReceivedAt = From, TopicGroup = text, Topic = text, Department = text, Status = IncidentStatus.InProgress },
        ],
    };

    public static DepartmentFigures Department(string key, string name) => new()
    {
        Key = key,
        Name = name,
        Received = 0,
        Answered = 0,
        Refused = 0,
        Returned = 0,
        Violations = 0,
        AverageAnswerTime = null,
    };

    private static IncidentRow Carried() => new()
    {
        Number = "4690",
        ReceivedAt = new DateTimeOffset(2025, 12, 30, 10, 5, 0, TimeSpan.FromHours(7)),
        TopicGroup = "Дороги",
        Topic = "Ямы на проезжей части",
        Department = Roads,
        Deadline = At(27, 9),
        Status = IncidentStatus.InProgress,
    };

    private static IEnumerable<IncidentRow> Incidents(int count)
    {
        (string Group, string Topic, string Department)[] matters =
        [
            ("ЖКХ", "Отопление", Housing),
            ("Благоустройство", "Уборка снега", Improvement),
            ("Дороги", "Ямы на проезжей части", Roads),
        ];
        foreach (var index in Enumerable.Range(0, count))
        {
            var (group, topic, department) = matters[index % matters.Length];
            var receivedAt = From.AddMinutes(1 + (4 * (long)index));
            var status = (IncidentStatus)(1 + (index % 6));
            var closed = status is IncidentStatus.Answered or IncidentStatus.ReturnedToCurator;
            yield return new IncidentRow
            {
                Number = $"{4700 + index}",
                ReceivedAt = receivedAt,
                TopicGroup = status == IncidentStatus.AwaitingController ? null : group,
                Topic = status == IncidentStatus.AwaitingController ? null : topic,
                Department = status == IncidentStatus.AwaitingController ? null : department,
                Deadline = status == IncidentStatus.AwaitingController ? null : receivedAt.AddDays(8),
                DeadlineAssumed = index % 10 == 7,
                Status = status,
                ClosedAt = closed ? receivedAt.AddHours(5) : null,
            };
        }
    }
}
