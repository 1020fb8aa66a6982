using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.Core.Regulations;
using static Incidents.Core.Incidents.IncidentEvent;

namespace Incidents.Core.Reporting;

public sealed partial record WeeklyReport
{
    /// <summary>The name under which messages without a topic group are counted.</summary>
    public const string NoTopic = "Без темы";

    /// <summary>Compiles the figures of a week from the journal. Pure.</summary>
    /// <param name="office">The office, for names and working time.</param>
    /// <param name="period">The week.</param>
    /// <param name="journal">All events of every incident that was open in the week or touched by it.</param>
    /// <param name="reportedUpTo">
    /// The last sequence that the previous report knew: what happened before the week but was recorded after that report counts here,
    /// so that nothing falls between two reports.
    /// </param>
    public static WeeklyReport Compile(
        Office office, ReportPeriod period, IEnumerable<JournaledEvent> journal, long reportedUpTo = long.MaxValue)
    {
        var calendar = office.Calendar;
        period = new(calendar.ToOfficeTime(period.From), calendar.ToOfficeTime(period.To));
        var histories = journal
            .Where(entry => entry.Event.At <= period.To)
            .GroupBy(entry => entry.Number, StringComparer.Ordinal)
            .Select(entries => new History(entries, period, reportedUpTo))
            .Where(history => history.Registered is not null)
            .OrderBy(history => history.Registered!.Event.At).ThenBy(history => history.Number, StringComparer.Ordinal)
            .ToList();
        var received = histories.Where(history => history.IsInWeek(history.Registered!)).ToList();
        var carriedOver = histories.Where(history => !history.IsInWeek(history.Registered!) && !history.ClosedBeforeTheWeek).ToList();
        var open = histories.Where(history => !history.State.IsClosed).ToList();
        var answered = histories.Where(history => history.InWeek<AnswerApproved>().Any()).ToList();
        var violations = histories.SelectMany(history => history.Violations(office)).ToList();
        return new WeeklyReport
        {
            OfficeName = office.Name,
            Period = period,
            Totals = new ReportTotals
            {
                Received = received.Count,
                CarriedOver = carriedOver.Count,
                Answered = answered.Count,
                AnsweredInTime = answered.Count(history => !IsPast(history.State, history.State.ClosedAt!.Value)),
                ReturnedToCurator = histories.Count(history => history.InWeek<ReturnedToCurator>().Any()),
                Open = open.Count,
                Overdue = open.Count(history => IsPast(history.State, period.To)),
            },
            TopicGroups = Topics(received),
            Departments = DepartmentFigures(office, histories, violations),
            DepartmentViolations = Rows(violations.Where(violation => violation.Department is not null)),
            ControllerViolations = Rows(violations.Where(violation => violation.Department is null)),
            Incidents = [.. received.Concat(carriedOver).Select(history => Row(history, office))
                .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Number, StringComparer.Ordinal)],
            MissingCalendarYears = calendar.MissingYears(
                histories.Select(history => history.Registered!.Event.At).Append(period.From).Min(),
                histories.Where(history => !history.ClosedBeforeTheWeek).Select(history => history.State.Deadline ?? period.To).Append(period.To).Max()),
        };
    }

    private static bool IsPast(Incident incident, DateTimeOffset at) =>
        incident.Deadline is { } deadline && DeadlinesAreKeptToTheMinute.IsLate(at, deadline);

    private static List<TopicGroupFigures> Topics(IEnumerable<History> received) =>
    [
        .. received
            .GroupBy(history => history.State.Notification!.TopicGroup ?? NoTopic)
            .Select(group => new TopicGroupFigures(
                group.Key,
                group.Count(),
                [.. group
                    .GroupBy(history => history.State.Notification!.Topic ?? NoTopic)
                    .Select(topic => new TopicFigures(topic.Key, topic.Count()))
                    .OrderByDescending(topic => topic.Received).ThenBy(topic => topic.Name, StringComparer.Ordinal)]))
            .OrderByDescending(group => group.Received).ThenBy(group => group.Name, StringComparer.Ordinal),
    ];

    private static List<DepartmentFigures> DepartmentFigures(
        Office office, List<History> histories, List<Violation> violations)
    {
        var keys = office.Departments.Select(department => department.Key)
            .Union(histories.SelectMany(history => history.DepartmentsInWeek())).Union(violations.Select(violation => violation.Department).OfType<string>());
        return
        [
            .. keys.Select(key =>
            {
                var times = histories.SelectMany(history => history.AnswerTimes(key, office)).ToList();
                return new DepartmentFigures
                {
                    Key = key,
                    Name = office.DepartmentName(key),
                    Received = histories.Sum(history => history.InWeek<AssignmentDispatched>().Count(dispatched => dispatched.Department == key)),
                    Answered = times.Count,
                    Refused = histories.Sum(history => history.InWeek<CompetenceRefused>().Count(refused => history.DepartmentOf(refused.Assignment) == key)),
                    Returned = histories.Sum(history => history.InWeek<AnswerReturned>().Count(returned => history.DepartmentOf(returned.Assignment) == key)),
                    Violations = violations.Count(violation => violation.Department == key),
                    AverageAnswerTime = times.Count == 0 ? null : TimeSpan.FromTicks((long)times.Average(time => time.Ticks)),
                };
            }).OrderByDescending(figures => figures.Violations).ThenBy(figures => figures.Name, StringComparer.Ordinal),
        ];
    }

    private static List<ViolationRow> Rows(IEnumerable<Violation> violations) =>
    [
        .. violations.Select(violation => violation.Row)
            .OrderByDescending(row => row.OverdueBy).ThenBy(row => row.Deadline).ThenBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.Clock),
    ];

    private static IncidentRow Row(History history, Office office)
    {
        var state = history.State;
        return new IncidentRow
        {
            Number = history.Number,
            ReceivedAt = office.Calendar.ToOfficeTime(history.Registered!.Event.At),
            TopicGroup = state.Notification!.TopicGroup,
            Topic = state.Notification.Topic,
            Department = state.Assignments.Count == 0 ? null : office.DepartmentName(state.Assignments[^1].Department),
            Deadline = state.Deadline is { } deadline ? office.Calendar.ToOfficeTime(deadline) : null,
            DeadlineAssumed = state.DeadlineAssumed,
            Status = state.Status,
            ClosedAt = state.ClosedAt is { } closed ? office.Calendar.ToOfficeTime(closed) : null,
        };
    }

    private sealed record Violation(string? Department, ViolationRow Row);

    /// <summary>One incident's events up to the end of the week, and its state then.</summary>
    private sealed class History
    {
        private readonly List<JournaledEvent> _entries;
        private readonly ReportPeriod _week;
        private readonly long _reportedUpTo;

        public History(IGrouping<string, JournaledEvent> entries, ReportPeriod week, long reportedUpTo)
        {
            Number = entries.Key;
            _entries = [.. entries.OrderBy(entry => entry.Sequence)];
            _week = week;
            _reportedUpTo = reportedUpTo;
            State = Incident.Fold(Number, _entries.Select(entry => entry.Event));
            Registered = _entries.FirstOrDefault(entry => entry.Event is IncidentRegistered);
            ClosedBeforeTheWeek = _entries.Any(entry => entry.Event is AnswerApproved or ReturnedToCurator && !IsInWeek(entry));
        }

        public string Number { get; }

        public Incident State { get; }

        public JournaledEvent? Registered { get; }

        public bool ClosedBeforeTheWeek { get; }

        public bool IsInWeek(JournaledEvent entry) => entry.Event.At > _week.From || entry.Sequence > _reportedUpTo;

        public IEnumerable<T> InWeek<T>() where T : IncidentEvent => _entries.Where(IsInWeek).Select(entry => entry.Event).OfType<T>();

        public string? DepartmentOf(int assignment) => State.Assignments.FirstOrDefault(own => own.Id == assignment)?.Department;

        public IEnumerable<string> DepartmentsInWeek() => _entries.Where(IsInWeek)
            .Select(entry => entry.Event switch
            {
                AssignmentDispatched e => e.Department,
                AnswerReceived e => DepartmentOf(e.Assignment),
                CompetenceRefused e => DepartmentOf(e.Assignment),
                AnswerReturned e => DepartmentOf(e.Assignment),
                _ => null,
            }).OfType<string>();

        /// <summary>Working time from dispatch to the first answer, of each assignment first answered in the week.</summary>
        public IEnumerable<TimeSpan> AnswerTimes(string department, Office office) =>
            from assignment in State.Assignments
            where assignment.Department == department
            let first = _entries.FirstOrDefault(entry => entry.Event is AnswerReceived answer && answer.Assignment == assignment.Id)
            where first is not null && IsInWeek(first)
            select office.Calendar.Between(assignment.DispatchedAt, first.Event.At);

        public IEnumerable<Violation> Violations(Office office)
        {
            foreach (var entry in _entries.Where(entry => entry.Event is DeadlineViolated && IsInWeek(entry)))
            {
                var violated = (DeadlineViolated)entry.Event;
                if (_entries.Any(other => other.Event is ViolationWithdrawn withdrawn
                    && (withdrawn.Clock, withdrawn.Subject, withdrawn.Deadline) == (violated.Clock, violated.Subject, violated.Deadline)))
                {
                    continue;
                }

                var done = _entries.FirstOrDefault(later => later.Sequence > entry.Sequence && Ends(violated, later.Event))?.Event.At;
                var deadline = office.Calendar.ToOfficeTime(violated.Deadline);
                yield return new(violated.Department, new ViolationRow(
                    Number,
                    violated.Department is { } key ? office.DepartmentName(key) : office.Controller.Name,
                    violated.Clock,
                    deadline,
                    done is { } at ? office.Calendar.ToOfficeTime(at) : null,
                    office.Calendar.Between(deadline, done ?? _week.To)));
            }
        }

        private static bool Ends(DeadlineViolated violated, IncidentEvent later) => (violated.Clock, later) switch
        {
            (_, ReturnedToCurator) => true,
            (ClockKind.SystemAnswer, AnswerApproved) => true,
            (ClockKind.CompetenceCheck, CompetenceAccepted e) => e.Assignment == violated.Subject,
            (ClockKind.CompetenceCheck or ClockKind.DepartmentAnswer, CompetenceRefused e) => e.Assignment == violated.Subject,
            (ClockKind.CompetenceCheck or ClockKind.DepartmentAnswer, AnswerReceived e) => e.Assignment == violated.Subject,
            (ClockKind.AnswerCheck, AnswerApproved e) => e.Answer == violated.Subject,
            (ClockKind.AnswerCheck, AnswerReturned e) => e.Answer == violated.Subject,
            (ClockKind.AnswerCheck, AnswerReceived e) => e.Answer > violated.Subject,
            _ => false,
        };
    }
}
