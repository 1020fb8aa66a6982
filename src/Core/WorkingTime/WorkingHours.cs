using System.Globalization;

namespace Incidents.Core.WorkingTime;

/// <summary>The office's hours of each weekday, and one break for all days.</summary>
public sealed class WorkingHours
{
    private static readonly string[] Off = ["off", "-", ""];

    private readonly TimeRange?[] _days;
    private readonly TimeRange? _break;
    private readonly TimeRange? _workingSaturday;

    private WorkingHours(TimeRange?[] days, TimeRange? pause, TimeRange? workingSaturday) =>
        (_days, _break, _workingSaturday) = (days, pause, workingSaturday);

    /// <summary>Monday to Thursday 08:00–17:00, Friday 08:00–16:00, break 12:00–12:48.</summary>
    public static WorkingHours Default { get; } = Parse(new Dictionary<string, string?>
    {
        ["Monday"] = "08:00-17:00",
        ["Friday"] = "08:00-16:00",
        ["Break"] = "12:00-12:48",
    });

    /// <summary>Whether there is any working day at all.</summary>
    public bool HasWorkingDays => _days.Any(day => day is not null);

    /// <summary>
    /// Reads the configuration section. A weekday from Tuesday to Friday that is not named has the hours of the weekday before it; <c>off</c>
    /// makes a day off; Saturday and Sunday work only when named; <c>WorkingSaturday</c> are the hours of a weekend day that the production
    /// calendar made working (default: Monday's).
    /// </summary>
    /// <exception cref="FormatException">Names every wrong key, its value and the mend.</exception>
    public static WorkingHours Parse(IReadOnlyDictionary<string, string?> section)
    {
        var problems = new List<string>();
        var days = new TimeRange?[7];
        var named = new bool[7];
        TimeRange? pause = null;
        TimeRange? workingSaturday = null;
        foreach (var (key, value) in section)
        {
            if (!TryRange(value, out var range))
            {
                problems.Add($"{key} is \"{value}\": write it as \"08:00-17:00\", or \"off\".");
            }
            else if (Enum.TryParse<DayOfWeek>(key, ignoreCase: true, out var day) && !int.TryParse(key, out _))
            {
                (days[(int)day], named[(int)day]) = (range, true);
            }
            else if (key.Equals("Break", StringComparison.OrdinalIgnoreCase))
            {
                pause = range;
            }
            else if (key.Equals("WorkingSaturday", StringComparison.OrdinalIgnoreCase))
            {
                workingSaturday = range;
            }
            else
            {
                problems.Add($"{key} is no weekday: use Monday to Sunday, Break or WorkingSaturday.");
            }
        }

        if (!named[(int)DayOfWeek.Monday])
        {
            problems.Add("Monday is missing: write it as \"Monday\": \"08:00-17:00\".");
        }

        for (var day = (int)DayOfWeek.Tuesday; day <= (int)DayOfWeek.Friday; day++)
        {
            days[day] = named[day] ? days[day] : days[day - 1];
        }

        var hours = new WorkingHours(days, pause, workingSaturday);
        if (problems.Count == 0 && !hours.HasWorkingDays)
        {
            problems.Add("no day has working hours: give at least one.");
        }

        return problems.Count == 0 ? hours : throw new FormatException(string.Join(" ", problems));
    }

    /// <summary>The stretches of work of a weekday.</summary>
    /// <param name="day">The weekday.</param>
    /// <param name="shortened">Whether the day ends one hour earlier.</param>
    /// <param name="madeWorking">Whether the production calendar made a weekend day working.</param>
    public IReadOnlyList<TimeRange> Of(DayOfWeek day, bool shortened, bool madeWorking)
    {
        var whole = _days[(int)day] ?? (madeWorking ? _workingSaturday ?? _days[(int)DayOfWeek.Monday] : null);
        if (whole is not { } hours)
        {
            return [];
        }

        var end = shortened && hours.Length > TimeSpan.FromHours(1) ? hours.To.AddHours(-1) : hours.To;
        if (_break is not { } pause || pause.From >= end || pause.To <= hours.From)
        {
            return [hours with { To = end }];
        }

        var ranges = new List<TimeRange>(2);
        if (pause.From > hours.From)
        {
            ranges.Add(new(hours.From, pause.From));
        }

        if (pause.To < end)
        {
            ranges.Add(new(pause.To, end));
        }

        return ranges;
    }

    private static bool TryRange(string? text, out TimeRange? range)
    {
        range = null;
        if (text is null || Off.Contains(text.Trim(), StringComparer.OrdinalIgnoreCase))
        {
            return true;
        }

        var parts = text.Split('-', '–');
        if (parts.Length != 2 || !TryTime(parts[0], out var from) || !TryTime(parts[1], out var to) || from >= to)
        {
            return false;
        }

        range = new(from, to);
        return true;
    }

    private static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(text.Trim(), ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
}
