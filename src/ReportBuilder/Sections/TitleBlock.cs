using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>Whose report it is, about what, and of which period.</summary>
internal static class TitleBlock
{
    public const string Title = "Отчет о работе с сообщениями граждан в социальных сетях";

    public static IEnumerable<OpenXmlElement> Of(WeeklyReport report) =>
    [
        Paragraphs.Of(ReportStyle.OfficeName, OfficeName(report)),
        Paragraphs.Of(ReportStyle.Title, Title),
        Paragraphs.Of(ReportStyle.Subtitle, $"за период {PeriodOf(report)}"),
        Paragraphs.Of(ReportStyle.CutOffs, Dates.CutOffs(report.Period.From, report.Period.To)),
    ];

    /// <summary>For the head of the pages that follow the first.</summary>
    public static string Running(WeeklyReport report) =>
        $"{OfficeName(report)}. Отчет за период {PeriodOf(report)}";

    public static string PeriodOf(WeeklyReport report) => Dates.Period(report.Period.From, report.Period.To);

    // Configurations write the name as it stands inside a sentence: «администрация …».
    private static string OfficeName(WeeklyReport report)
    {
        var name = PlainText.Value(report.OfficeName);
        return $"{char.ToUpperInvariant(name[0])}{name[1..]}";
    }
}
