namespace Incidents.Core.WorkingTime;

/// <summary>CONTRACT ONLY, replaced by the real file.</summary>
public sealed class WorkingCalendar
{
    public WorkingCalendar(TimeZoneInfo timeZone, WorkingHours hours, IReadOnlyList<ProductionCalendar> years) => throw new NotImplementedException($"{timeZone}{hours}{years}");
    public TimeZoneInfo TimeZone => throw new NotImplementedException();
    public DateTimeOffset Add(DateTimeOffset from, TimeSpan work) => throw new NotImplementedException($"{from}{work}");
    public DateTimeOffset Subtract(DateTimeOffset from, TimeSpan work) => throw new NotImplementedException($"{from}{work}");
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => throw new NotImplementedException($"{from}{to}");
    public bool IsWorkingTime(DateTimeOffset at) => throw new NotImplementedException($"{at}");
    public bool IsWorkingDay(DateOnly day) => throw new NotImplementedException($"{day}");
    public IReadOnlyList<TimeRange> HoursOf(DateOnly day) => throw new NotImplementedException($"{day}");
    public DateTimeOffset ToOfficeTime(DateTimeOffset at) => throw new NotImplementedException($"{at}");
    public DateTimeOffset At(DateOnly day, TimeOnly time) => throw new NotImplementedException($"{day}{time}");
    public IReadOnlyList<int> MissingYears(DateTimeOffset from, DateTimeOffset to) => throw new NotImplementedException($"{from}{to}");
}
public sealed record WorkingHours;
public sealed record ProductionCalendar;
public readonly record struct TimeRange(TimeOnly From, TimeOnly To);
