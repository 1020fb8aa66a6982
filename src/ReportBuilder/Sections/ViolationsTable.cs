using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>Missed deadlines, those of the departments apart from the controller's.</summary>
internal static class ViolationsTable
{
    public static IEnumerable<OpenXmlElement> OfDepartments(WeeklyReport report) => Section(
        "Нарушения сроков", "Орган", "Уполномоченные органы сроков не нарушали.", report.DepartmentViolations, report);

    public static IEnumerable<OpenXmlElement> OfController(WeeklyReport report) => Section(
        "Сроки Контролера", "Контролер", "Нарушений сроков Контролером нет.", report.ControllerViolations, report);

    private static IEnumerable<OpenXmlElement> Section(
        string title, string party, string none, IReadOnlyList<ViolationRow> violations, WeeklyReport report)
    {
        yield return Paragraphs.Of(ReportStyle.Heading1, title);
        if (violations.Count == 0)
        {
            yield return Paragraphs.Of(ReportStyle.Normal, none);
            yield break;
        }

        var assumed = new AssumedDeadlines(report.Incidents);
        yield return ReportTable.Of(title, Columns(party), violations.Select(row => Line(row, report, assumed)));
        yield return Paragraphs.Of(
            ReportStyle.Note, "Просрочка – рабочее время от срока до исполнения, а если не исполнено – до конца отчетного периода.");
        if (violations.Any(assumed.Contains))
        {
            yield return AssumedDeadlines.Note();
        }
    }

    private static Column[] Columns(string party) =>
    [
        new("Номер", 1500),
        new(party, Page.PortraitTextWidth - 7850),
        new("Что следовало сделать", 2050),
        new("Срок", 1400, ReportStyle.TableNumber),
        new("Исполнено", 1500, ReportStyle.TableNumber),
        new("Просрочка", 1400, ReportStyle.TableNumber),
    ];

    private static TableLine Line(ViolationRow row, WeeklyReport report, AssumedDeadlines assumed) => new(
        NumberSign.Of(row.Number),
        row.Party,
        ClockNames.Of(row.Clock),
        AssumedDeadlines.Marked(Dates.Moment(row.Deadline, report.Period.To.Year), assumed.Contains(row)),
        row.DoneAt is { } doneAt ? Dates.Moment(doneAt, report.Period.To.Year) : "не исполнено",
        WorkingSpan.Of(row.OverdueBy));
}
