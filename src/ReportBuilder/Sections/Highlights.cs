using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>The week in three sentences; the head of the office may stop reading after them.</summary>
internal static class Highlights
{
    private const int NamedViolators = 3;

    public static IEnumerable<OpenXmlElement> Of(WeeklyReport report) =>
    [
        Paragraphs.Of(ReportStyle.Heading1, "Главное"),
        Paragraphs.Of(ReportStyle.Normal, string.Join(' ', Work(report), Violations(report), Rest(report.Totals))),
    ];

    private static string Work(WeeklyReport report) =>
        $"За отчетный период {Received(report)}, {Answered(report.Totals)}.";

    private static string Received(WeeklyReport report)
    {
        if (report.Totals.Received == 0)
        {
            return "сообщений не поступало";
        }

        var received = $"поступило {Figures.Messages(report.Totals.Received)}";
        return Leader(report.TopicGroups) is { } leader
            ? $"{received} (больше всего по группе тем {Share($"«{PlainText.Value(leader.Name)}»", leader.Received)})"
            : received;
    }

    /// <summary>The topic group that stands above all others; none when two share the first place.</summary>
    private static TopicGroupFigures? Leader(IReadOnlyList<TopicGroupFigures> groups)
    {
        var largest = groups.OrderByDescending(group => group.Received).Take(2).ToArray();
        return largest is [var first, var second] && first.Received > second.Received ? first : null;
    }

    private static string Answered(ReportTotals totals)
    {
        if (totals.Answered == 0)
        {
            return "ответы не направлялись";
        }

        var answered = $"{Plural.Of(totals.Answered, "дан", "дано", "дано")} {Figures.Answers(totals.Answered)}";
        return (totals.Answered, totals.Answered - totals.AnsweredInTime) switch
        {
            (1, 0) => $"{answered}, в срок",
            (_, 0) => $"{answered}, все в срок",
            _ => $"{answered}, {Share("из них в срок", totals.AnsweredInTime)}",
        };
    }

    private static string Violations(WeeklyReport report)
    {
        var violators = report.DepartmentViolations.Concat(report.ControllerViolations)
            .GroupBy(violation => violation.Party, StringComparer.Ordinal)
            .Select(party => (Name: PlainText.Value(party.Key), Count: party.Count()))
            .OrderByDescending(party => party.Count)
            .ToArray();
        var total = violators.Sum(party => party.Count);
        return total switch
        {
            0 => "Нарушений сроков нет.",
            1 => $"Допущено {Total(total)}: {violators[0].Name}.",
            _ => $"Допущено {Total(total)}: {string.Join(", ", Shares(violators))}.",
        };
    }

    private static string Total(int violations) =>
        Figures.Of(violations, "нарушение срока", "нарушения сроков", "нарушений сроков");

    private static IEnumerable<string> Shares((string Name, int Count)[] violators)
    {
        foreach (var (name, count) in violators.Take(NamedViolators))
        {
            yield return Share(name, count);
        }

        if (violators.Length > NamedViolators)
        {
            yield return Share("другие", violators.Skip(NamedViolators).Sum(party => party.Count));
        }
    }

    private static string Rest(ReportTotals totals)
    {
        if (totals.Open == 0)
        {
            return "Сообщений в работе на конец периода нет.";
        }

        var overdue = totals.Overdue == 0 ? "просроченных нет" : Share("из них просрочено", totals.Overdue);
        return $"На конец периода в работе {Figures.Messages(totals.Open)}, {overdue}.";
    }

    // The dash begins no line and the figure stays with it.
    private static string Share(string of, int count) => NoBreak.Join(of, "–", Figures.Of(count));
}
