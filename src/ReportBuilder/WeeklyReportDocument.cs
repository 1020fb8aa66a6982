using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Sections;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder;

/// <summary>The weekly report (p. 11) as a Word document in Russian. The same report always gives the same bytes.</summary>
public static class WeeklyReportDocument
{
    /// <summary>The media type of the document (ECMA-376 part 1, §11).</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Writes the document and leaves the stream open; the stream need not be able to seek.</summary>
    public static void Write(WeeklyReport report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(Build(report));
    }

    /// <summary>The bytes of the .docx. Values are shown as text only; characters that no document may contain are dropped.</summary>
    public static byte[] Build(WeeklyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportPackage.Of(
            new Body(Content(report)),
            TitleBlock.Running(report),
            new CoreProperties(TitleBlock.Title, $"За период {TitleBlock.PeriodOf(report)}", report.OfficeName, report.Period.To));
    }

    private static IEnumerable<OpenXmlElement> Content(WeeklyReport report)
    {
        IEnumerable<OpenXmlElement> main =
        [
            .. TitleBlock.Of(report),
            .. CalendarWarning.Of(report.MissingCalendarYears),
            .. Highlights.Of(report),
            .. TotalsTable.Of(report.Totals),
            .. TopicsTable.Of(report.TopicGroups),
            .. DepartmentsTable.Of(report.Departments),
            .. ViolationsTable.OfDepartments(report),
            .. ViolationsTable.OfController(report),
        ];
        var compiled = Paragraphs.Of(
            ReportStyle.Note, $"Отчет составлен автоматически по данным на {Dates.FullMoment(report.Period.To)}.");

        // A list of nothing needs no wide page of its own.
        if (report.Incidents.Count == 0)
        {
            return [.. main, .. IncidentsAppendix.Of(report), compiled, Page.Portrait()];
        }

        compiled.ParagraphProperties!.Append(Page.Portrait());
        return [.. main, compiled, .. IncidentsAppendix.Of(report), Page.Landscape()];
    }
}
