namespace Incidents.Core.Regulations;

/// <summary>A deadline «до 15:00» is kept until the end of the minute that it names.</summary>
public static class DeadlinesAreKeptToTheMinute
{
    /// <summary>The first moment at which the deadline is missed.</summary>
    public static DateTimeOffset ViolatedFrom(DateTimeOffset deadline) => deadline.AddMinutes(1);

    /// <summary>Whether something done at this moment comes after the deadline.</summary>
    public static bool IsLate(DateTimeOffset at, DateTimeOffset deadline) => at >= ViolatedFrom(deadline);

    /// <summary>The same moment, or the next whole minute: letters name deadlines by hours and minutes.</summary>
    public static DateTimeOffset ToWholeMinute(DateTimeOffset at)
    {
        var rest = at.Ticks % TimeSpan.TicksPerMinute;
        return rest == 0 ? at : at.AddTicks(TimeSpan.TicksPerMinute - rest);
    }
}
