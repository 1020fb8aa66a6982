namespace Incidents.Core.WorkingTime;

/// <summary>
/// Working time of an office: its time zone, its hours, the production calendars. Results carry the office's offset. In a year without a
/// production calendar Monday to Friday are working days; <see cref="MissingYears"/> tells, and the callers say so aloud.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>More days in a row without work are a mistake of the calendar.</summary>
    private const int MostDaysOff = 366;

    private readonly Dictionary<int, ProductionCalendar> _years;
    private readonly IReadOnlyList<TimeRange>[] _hours;

    /// <exception cref="ArgumentException">The hours have no working day, or a year comes twice.</exception>
    public WorkingCalendar(TimeZoneInfo timeZone, WorkingHours hours, IReadOnlyList<ProductionCalendar> years)
    {
        if (!hours.HasWorkingDays)
        {
            throw new ArgumentException("No day has working hours.", nameof(hours));
        }

        TimeZone = timeZone;
        _years = years.ToDictionary(year => year.Year);
        _hours = [.. from shortened in (bool[])[false, true]
                     from day in Enum.GetValues<DayOfWeek>()
                     select hours.Of(day, shortened, madeWorking: day is DayOfWeek.Saturday or DayOfWeek.Sunday)];
        RegularWeekend = [.. ((DayOfWeek[])[DayOfWeek.Saturday, DayOfWeek.Sunday]).Where(day => hours.Of(day, false, false).Count > 0)];
    }

    public TimeZoneInfo TimeZone { get; }

    private IReadOnlyList<DayOfWeek> RegularWeekend { get; }

    /// <summary>The earliest moment by which this much working time has passed since another; with none, the next moment of working time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        var day = DayOf(from);
        for (var idle = 0; idle <= MostDaysOff; idle++, day = day.AddDays(1))
        {
            foreach (var range in HoursOf(day))
            {
                var (start, end) = Instants(day, range);
                start = start > from ? start : from;
                if (start >= end)
                {
                    continue;
                }

                idle = 0;
                if (work <= end - start)
                {
                    return ToOfficeTime(start + work);
                }

                work -= end - start;
            }
        }

        throw new InvalidOperationException($"No working time within {MostDaysOff} days after {from:O}: check the production calendar.");
    }

    /// <summary>The latest moment from which this much working time passes until another; with none, the last moment of working time before.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public DateTimeOffset Subtract(DateTimeOffset from, TimeSpan work)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(work, TimeSpan.Zero);
        var day = DayOf(from);
        for (var idle = 0; idle <= MostDaysOff; idle++, day = day.AddDays(-1))
        {
            foreach (var range in HoursOf(day).Reverse())
            {
                var (start, end) = Instants(day, range);
                end = end < from ? end : from;
                if (start >= end)
                {
                    continue;
                }

                idle = 0;
                if (work <= end - start)
                {
                    return ToOfficeTime(end - work);
                }

                work -= end - start;
            }
        }

        throw new InvalidOperationException($"No working time within {MostDaysOff} days before {from:O}: check the production calendar.");
    }

    /// <summary>Working time from one moment to another; negative when the second is the earlier one.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        var sum = TimeSpan.Zero;
        var last = DayOf(to);
        for (var day = DayOf(from); day <= last; day = day.AddDays(1))
        {
            foreach (var range in HoursOf(day))
            {
                var (start, end) = Instants(day, range);
                start = start > from ? start : from;
                end = end < to ? end : to;
                if (end > start)
                {
                    sum += end - start;
                }
            }
        }

        return sum;
    }

    /// <summary>Whether work is done at this moment; the closing moment of a stretch is not working time.</summary>
    public bool IsWorkingTime(DateTimeOffset at)
    {
        var day = DayOf(at);
        return HoursOf(day).Select(range => Instants(day, range)).Any(stretch => stretch.Start <= at && at < stretch.End);
    }

    public bool IsWorkingDay(DateOnly day) => HoursOf(day).Count > 0;

    /// <summary>The stretches of work of a day, after the break and after shortening.</summary>
    public IReadOnlyList<TimeRange> HoursOf(DateOnly day)
    {
        var weekend = !ProductionCalendar.IsWeekday(day);
        if (!_years.TryGetValue(day.Year, out var year))
        {
            return weekend && !RegularWeekend.Contains(day.DayOfWeek) ? [] : _hours[(int)day.DayOfWeek];
        }

        var working = year.IsWorkingDay(day) || (weekend && RegularWeekend.Contains(day.DayOfWeek) && !year.Holidays.Contains(day));
        return working ? _hours[(year.Shortened.Contains(day) ? 7 : 0) + (int)day.DayOfWeek] : [];
    }

    /// <summary>The same instant on the office's clock.</summary>
    public DateTimeOffset ToOfficeTime(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, TimeZone);

    /// <summary>The instant of a reading of the office's clock; a reading that the clock skips counts as the moment after the gap.</summary>
    public DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        while (TimeZone.IsInvalidTime(local))
        {
            local = local.AddMinutes(1);
        }

        return new(local, TimeZone.GetUtcOffset(local));
    }

    /// <summary>The years between two moments (both included) that no production calendar covers, ascending.</summary>
    public IReadOnlyList<int> MissingYears(DateTimeOffset from, DateTimeOffset to)
    {
        var (first, last) = (DayOf(from).Year, DayOf(to).Year);
        return first > last ? [] : [.. Enumerable.Range(first, last - first + 1).Where(year => !_years.ContainsKey(year))];
    }

    private DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(ToOfficeTime(at).DateTime);

    private (DateTimeOffset Start, DateTimeOffset End) Instants(DateOnly day, TimeRange range) => (At(day, range.From), At(day, range.To));
}
