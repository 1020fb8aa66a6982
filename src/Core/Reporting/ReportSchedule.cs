using Incidents.Core.Offices;

namespace Incidents.Core.Reporting;

/// <summary>When the weekly report is due: on Fridays (p. 11), on the last working day before when Friday is off.</summary>
public static class ReportSchedule
{
    /// <summary>The cut-offs after one moment and up to another (included), in order.</summary>
    public static IEnumerable<DateTimeOffset> Between(DateTimeOffset after, DateTimeOffset upTo, Office office)
    {
        var day = DateOnly.FromDateTime(office.Calendar.ToOfficeTime(after).DateTime).AddDays(-7);
        var last = DateOnly.FromDateTime(office.Calendar.ToOfficeTime(upTo).DateTime).AddDays(7);
        for (; day <= last; day = day.AddDays(1))
        {
            if (day.DayOfWeek == office.Regulation.ReportDay
                && DueInWeekOf(day, office) is { } due && due > after && due <= upTo)
            {
                yield return due;
            }
        }
    }

    /// <summary>The cut-off of the week that ends with the report day on or after this date; null when no day of it is a working day.</summary>
    public static DateTimeOffset? DueInWeek(DateOnly date, Office office)
    {
        while (date.DayOfWeek != office.Regulation.ReportDay)
        {
            date = date.AddDays(1);
        }

        return DueInWeekOf(date, office);
    }

    private static DateTimeOffset? DueInWeekOf(DateOnly reportDay, Office office)
    {
        for (var day = reportDay; day > reportDay.AddDays(-7); day = day.AddDays(-1))
        {
            if (office.Calendar.IsWorkingDay(day) && office.Calendar.HoursOf(day) is { Count: > 0 } hours)
            {
                var time = office.Regulation.ReportTime < hours[^1].To ? office.Regulation.ReportTime : hours[^1].To;
                return office.Calendar.At(day, time);
            }
        }

        return null;
    }
}
