using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>What each department did in the period.</summary>
internal static class DepartmentsTable
{
    private static readonly Column[] Columns =
    [
        new("Орган", Page.PortraitTextWidth - 7400),
        new("Поступило", 1200, ReportStyle.TableNumber),
        new("Дано ответов", 1100, ReportStyle.TableNumber),
        new("Среднее время ответа", 1400, ReportStyle.TableNumber),
        new("Отказов", 1050, ReportStyle.TableNumber),
        new("Возвращено на доработку", 1350, ReportStyle.TableNumber),
        new("Нарушений сроков", 1300, ReportStyle.TableNumber),
    ];

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<DepartmentFigures> departments)
    {
        yield return Paragraphs.Of(ReportStyle.Heading1, "Работа уполномоченных органов");
        if (departments.Count == 0)
        {
            yield return Paragraphs.Of(ReportStyle.Normal, "За отчетный период сообщения органам не передавались.");
            yield break;
        }

        yield return ReportTable.Of("Работа уполномоченных органов за отчетный период", Columns, departments.Select(Line));
        yield return Paragraphs.Of(
            ReportStyle.Note,
            "Поступило – передано органу за отчетный период; сообщение, переданное нескольким органам, учтено у каждого. "
            + "Среднее время ответа – рабочее время от передачи до первого ответа. "
            + "Отказ – сообщение не отнесено к компетенции органа.");
    }

    private static TableLine Line(DepartmentFigures department) => new(
        department.Name,
        Figures.Of(department.Received),
        Figures.Of(department.Answered),
        department.AverageAnswerTime is { } average ? WorkingSpan.Of(average) : PlainText.Nothing,
        Figures.Of(department.Refused),
        Figures.Of(department.Returned),
        Figures.Of(department.Violations));
}
