namespace Incidents.ReportBuilder.Wording;

/// <summary>Working time in hours and full minutes: «2 ч 15 мин». Never in days: a working day has no fixed length.</summary>
internal static class WorkingSpan
{
    public static string Of(TimeSpan span)
    {
        if (span < TimeSpan.FromMinutes(1))
        {
            return NoBreak.Join("менее", "1", "мин");
        }

        var hours = (int)span.TotalHours;
        return (hours, span.Minutes) switch
        {
            (0, var minutes) => NoBreak.Join(Figures.Of(minutes), "мин"),
            (_, 0) => NoBreak.Join(Figures.Of(hours), "ч"),
            (_, var minutes) => NoBreak.Join(Figures.Of(hours), "ч", Figures.Of(minutes), "мин"),
        };
    }
}
