namespace Incidents.Core.WorkingTime;

/// <summary>A stretch of a day on the office's clock.</summary>
/// <param name="From">Included.</param>
/// <param name="To">Not included; later than <paramref name="From"/>.</param>
public readonly record struct TimeRange(TimeOnly From, TimeOnly To)
{
    public TimeSpan Length => To.ToTimeSpan() - From.ToTimeSpan();
}
