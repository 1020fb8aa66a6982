using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.Core.Reporting;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Storage;
using Incidents.ReportBuilder;
using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Processing;

/// <summary>Every Friday the week's report, once, also when the processor was down at that hour (p. 11).</summary>
internal sealed class Reporter(IReadOnlyList<ServedOffice> offices, Journal journal, LetterRenderer renderer, ILogger<Reporter> log)
{
    /// <summary>Makes the reports that are due by this moment.</summary>
    /// <returns>How many were made.</returns>
    public int RunOnce(DateTimeOffset by)
    {
        var made = 0;
        foreach (var office in offices.Select(served => served.Office))
        {
            var from = journal.FirstSeen(office.Key, by);
            var last = journal.LastReport(office.Key, by.AddTicks(1));
            foreach (var due in ReportSchedule.Between(last?.DueAt ?? from, by, office))
            {
                Make(office, new ReportPeriod(last?.DueAt ?? from, due), last?.UpToSequence ?? long.MaxValue, by);
                last = journal.LastReport(office.Key, by.AddTicks(1));
                made++;
            }
        }

        return made;
    }

    private void Make(Office office, ReportPeriod period, long reportedUpTo, DateTimeOffset now)
    {
        var sequence = journal.LastSequence();
        var report = WeeklyReport.Compile(office, period, journal.Week(office.Key, period, reportedUpTo), reportedUpTo);
        var key = $"report/{period.To.UtcDateTime:yyyy-MM-dd}";
        var letter = renderer.Render(
            new LetterDraft
            {
                Key = key,
                Kind = "weekly-report",
                Role = Role.Leadership,
                To = [office.Leadership.Head],
                Values = new Dictionary<string, object?>
                {
                    ["from"] = Russian.Date(report.Period.From),
                    ["to"] = Russian.Date(report.Period.To),
                    ["received"] = report.Totals.Received,
                    ["answered"] = report.Totals.Answered,
                    ["in_time"] = report.Totals.AnsweredInTime,
                    ["violations"] = report.DepartmentViolations.Count,
                    ["open"] = report.Totals.Open,
                    ["overdue"] = report.Totals.Overdue,
                    ["missing_years"] = report.MissingCalendarYears.Count == 0 ? null : string.Join(", ", report.MissingCalendarYears),
                },
                File = new LetterFile($"Отчет за неделю по {report.Period.To:dd.MM.yyyy}.docx", WeeklyReportDocument.ContentType, WeeklyReportDocument.Build(report)),
            },
            office,
            null,
            now);
        journal.Commit(new JournalCommit
        {
            At = now,
            Letters = [letter],
            Report = new ReportRecord(office.Key, period.To, period.From, sequence, key),
        });
        log.LogInformation("The report of {Office} up to {To} is made: {Received} received", office.Key, period.To, report.Totals.Received);
        foreach (var year in report.MissingCalendarYears)
        {
            log.LogWarning("No production calendar for {Year}: holidays were not taken into account. Put ru-{Year}.json into the folder of calendars", year, year);
        }
    }
}
