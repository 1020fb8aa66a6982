using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>Every message of the period with where it stood at its end, on landscape pages.</summary>
internal static class IncidentsAppendix
{
    private static readonly Column[] Columns =
    [
        new("Номер", 1400, ReportStyle.ListText),
        new("Поступило", 1250, ReportStyle.ListNumber),
        new("Группа тем", 2150, ReportStyle.ListText),
        new("Тема", Page.LandscapeTextWidth - 12250, ReportStyle.ListText),
        new("Орган", 3300, ReportStyle.ListText),
        new("Срок", 1350, ReportStyle.ListNumber),
        new("Состояние", 2800, ReportStyle.ListText),
    ];

    public static IEnumerable<OpenXmlElement> Of(WeeklyReport report)
    {
        yield return Paragraphs.Of(ReportStyle.Heading1, "Приложение. Перечень сообщений");
        if (report.Incidents.Count == 0)
        {
            yield return Paragraphs.Of(ReportStyle.Normal, "Сообщений, поступивших за отчетный период или находившихся в работе, нет.");
            yield break;
        }

        yield return ReportTable.Of(
            "Сообщения, поступившие за отчетный период или находившиеся в работе на его начало", Columns, report.Incidents.Select(row => Line(row, report.Period)));
        if (report.Incidents.Any(AssumedDeadlines.Contains))
        {
            yield return AssumedDeadlines.Note();
        }
    }

    private static TableLine Line(IncidentRow row, ReportPeriod period) => new(
        NumberSign.Of(row.Number),
        Dates.Moment(row.ReceivedAt, period.To.Year),
        row.TopicGroup,
        row.Topic,
        row.Department,
        row.Deadline is { } deadline
            ? AssumedDeadlines.Marked(Dates.Moment(deadline, period.To.Year), AssumedDeadlines.Contains(row))
            : PlainText.Nothing,
        State(row, period));

    private static string State(IncidentRow row, ReportPeriod period)
    {
        var name = StatusNames.Of(row.Status);
        if (StatusNames.IsClosed(row.Status))
        {
            return row.ClosedAt is { } closedAt ? $"{name} {Dates.Moment(closedAt, period.To.Year)}" : name;
        }

        return row.Deadline < period.To ? $"{name}, срок истек" : name;
    }
}
