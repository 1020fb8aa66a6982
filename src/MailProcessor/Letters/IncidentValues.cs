using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.MailProcessor.Letters;

/// <summary>What templates may print of an incident, under the name <c>incident</c>.</summary>
internal static class IncidentValues
{
    public static Dictionary<string, object?> Of(Incident incident, Office office)
    {
        var notification = incident.Notification;
        var assignment = incident.Assignments.Count == 0 ? null : incident.Assignments[^1];
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["number"] = notification?.Number ?? incident.Number,
            ["text"] = Lines(notification?.Text),
            ["author"] = notification?.Author,
            ["link"] = notification?.Link,
            ["network"] = Russian.Network(notification?.Network),
            ["topic"] = Topic(notification),
            ["system_deadline"] = Moment(incident.Deadline, office),
            ["deadline_assumed"] = incident.DeadlineAssumed,
            ["department"] = assignment is null ? null : office.DepartmentName(assignment.Department),
            ["competence_deadline"] = Moment(assignment?.CompetenceDeadline, office),
            ["department_deadline"] = Moment(assignment?.Deadline, office),
            ["missing_years"] = MissingYears(incident, office),
        };
    }

    /// <summary>Text as its lines, so that a template decides how to break them.</summary>
    public static IReadOnlyList<string> Lines(string? text) =>
        text is null ? [] : [.. text.Split('\n').Select(line => line.TrimEnd())];

    public static string? Moment(DateTimeOffset? at, Office office) =>
        at is { } moment ? Russian.Moment(office.Calendar.ToOfficeTime(moment)) : null;

    private static string? Topic(Notification? notification) => (notification?.TopicGroup, notification?.Topic) switch
    {
        (null, null) => null,
        ({ } group, null) => group,
        (null, { } topic) => topic,
        ({ } group, { } topic) => $"{group} / {topic}",
    };

    /// <summary>Years of the running deadlines without a production calendar: said in the letter, never silently guessed.</summary>
    private static string? MissingYears(Incident incident, Office office)
    {
        if (incident.ReceivedAt is not { } from)
        {
            return null;
        }

        var to = incident.Clocks.Select(clock => clock.Deadline).Append(incident.Deadline).Max() ?? from;
        var years = office.Calendar.MissingYears(from < to ? from : to, to);
        return years.Count == 0 ? null : string.Join(", ", years);
    }
}
