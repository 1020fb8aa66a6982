using DocumentFormat.OpenXml.Wordprocessing;
using Incidents.Core.Incidents;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;

namespace Incidents.ReportBuilder.Sections;

/// <summary>Deadlines of the system that the curator did not give: marked with an asterisk wherever they are shown.</summary>
internal sealed class AssumedDeadlines
{
    private readonly HashSet<(string Number, DateTimeOffset Deadline)> _deadlines;

    public AssumedDeadlines(IEnumerable<IncidentRow> incidents) => _deadlines =
    [
        .. from incident in incidents
           where Contains(incident)
           select (incident.Number, incident.Deadline!.Value),
    ];

    public static bool Contains(IncidentRow incident) => incident is { DeadlineAssumed: true, Deadline: not null };

    /// <summary>Whether the row shows such a deadline itself; a department's deadline is only reckoned from it.</summary>
    public bool Contains(ViolationRow row) =>
        row.Clock == ClockKind.SystemAnswer && _deadlines.Contains((row.Number, row.Deadline));

    public static string Marked(string deadline, bool assumed) => assumed ? $"{deadline}*" : deadline;

    public static Paragraph Note() =>
        Paragraphs.Of(ReportStyle.Note, "* Срок принят по умолчанию: в уведомлении Куратора он не указан.");
}
