using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>The figures of the period, one a row.</summary>
internal static class TotalsTable
{
    private static readonly Column[] Columns =
    [
        new("Показатель", Page.PortraitTextWidth - 2000),
        new("Количество", 2000, ReportStyle.TableNumber),
    ];

    public static IEnumerable<OpenXmlElement> Of(ReportTotals totals) =>
    [
        Paragraphs.Of(ReportStyle.Heading1, "Показатели"),
        ReportTable.Of("Показатели работы с сообщениями за отчетный период", Columns,
        [
            Line("Поступило сообщений за период", totals.Received),
            Line("Оставалось в работе на начало периода", totals.CarriedOver),
            Line("Дано ответов (направлено Куратору)", totals.Answered),
            Line("из них в срок", totals.AnsweredInTime) with { Kind = LineKind.Detail },
            Line("Возвращено Куратору (не относится к компетенции района)", totals.ReturnedToCurator),
            Line("Остается в работе на конец периода", totals.Open),
            Line("из них просрочено", totals.Overdue) with { Kind = LineKind.Detail },
        ]),
    ];

    private static TableLine Line(string name, int count) => new(name, Figures.Of(count));
}
