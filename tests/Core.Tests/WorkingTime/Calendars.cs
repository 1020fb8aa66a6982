using Incidents.Core.WorkingTime;

namespace Incidents.Core.Tests.WorkingTime;

/// <summary>The calendars as they are shipped.</summary>
internal static class Calendars
{
    public static IReadOnlyList<ProductionCalendar> Years { get; } =
        [.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "calendars"), "ru-*.json")
            .Select(file => ProductionCalendar.Parse(File.ReadAllText(file), Path.GetFileName(file)))];

    public static WorkingCalendar Barnaul { get; } = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Barnaul"), WorkingHours.Default, Years);
}
