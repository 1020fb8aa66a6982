using System.Globalization;
using CsCheck;
using Incidents.Core.WorkingTime;

namespace Incidents.Core.Tests.WorkingTime;

[TestFixture]
public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Barnaul = Calendars.Barnaul;

    private static readonly Gen<DateTimeOffset> Moments = Gen.Long[0, (long)TimeSpan.FromDays(1460).TotalSeconds]
        .Select(seconds => new DateTimeOffset(2024, 1, 2, 0, 0, 0, TimeSpan.FromHours(7)).AddSeconds(seconds));

    private static readonly Gen<TimeSpan> Works = Gen.Int[0, 200 * 3600].Select(seconds => TimeSpan.FromSeconds(seconds));

    [TestCase("2026-11-24 10:00", 30, "2026-11-24 10:30", TestName = "Within a morning")]
    [TestCase("2026-11-24 11:45", 30, "2026-11-24 13:03", TestName = "Across the break")]
    [TestCase("2026-11-24 12:10", 30, "2026-11-24 13:18", TestName = "From the break")]
    [TestCase("2026-11-24 16:30", 30, "2026-11-24 17:00", TestName = "To the end of the day")]
    [TestCase("2026-11-24 16:45", 30, "2026-11-25 08:15", TestName = "Over night")]
    [TestCase("2026-11-27 15:50", 30, "2026-11-30 08:20", TestName = "Over the weekend, from a short Friday")]
    [TestCase("2026-11-28 03:00", 0, "2026-11-30 08:00", TestName = "No time is the next working moment")]
    [TestCase("2026-12-30 16:45", 30, "2027-01-11 08:15", TestName = "Over New Year")]
    [TestCase("2026-11-03 15:45", 30, "2026-11-05 08:15", TestName = "A shortened day before a holiday")]
    [TestCase("2024-04-26 15:45", 30, "2024-04-27 08:15", TestName = "A working Saturday")]
    [TestCase("2027-02-20 15:45", 30, "2027-02-24 08:15", TestName = "A working Saturday that is shortened")]
    [TestCase("2031-01-01 10:00", 30, "2031-01-01 10:30", TestName = "A year without a calendar knows no holidays")]
    public void Working_minutes_end_on_time(string from, int minutes, string expected) =>
        Assert.That(Barnaul.Add(Local(from), TimeSpan.FromMinutes(minutes)), Is.EqualTo(Local(expected)));

    [TestCase("2026-11-26 15:00", 60, "2026-11-26 14:00")]
    [TestCase("2026-11-26 13:00", 60, "2026-11-26 11:12")]
    [TestCase("2026-11-30 08:30", 60, "2026-11-27 15:30")]
    [TestCase("2026-11-29 20:00", 60, "2026-11-27 15:00")]
    public void A_reserve_is_taken_back_in_working_time(string from, int minutes, string expected) =>
        Assert.That(Barnaul.Subtract(Local(from), TimeSpan.FromMinutes(minutes)), Is.EqualTo(Local(expected)));

    [Test]
    public void Adding_and_measuring_back_agree() => Gen.Select(Moments, Works).Sample((from, work) =>
        Barnaul.Between(from, Barnaul.Add(from, work)) == work);

    [Test]
    public void Subtracting_and_measuring_back_agree() => Gen.Select(Moments.Select(at => at.AddYears(1)), Works).Sample((to, work) =>
        Barnaul.Between(Barnaul.Subtract(to, work), to) == work);

    [Test]
    public void Adding_never_lands_outside_working_time() => Gen.Select(Moments, Works).Sample((from, work) =>
    {
        var at = Barnaul.Add(from, work);
        return Barnaul.HoursOf(DateOnly.FromDateTime(at.DateTime))
            .Any(range => range.From <= TimeOnly.FromDateTime(at.DateTime) && TimeOnly.FromDateTime(at.DateTime) <= range.To);
    });

    [Test]
    public void Adding_is_monotone_and_can_be_done_in_parts() => Gen.Select(Moments, Works, Works).Sample((from, some, more) =>
        Barnaul.Add(from, some + more) >= Barnaul.Add(from, some)
        && Barnaul.Add(from.AddMinutes(7), some) >= Barnaul.Add(from, some)
        && (some == TimeSpan.Zero || more == TimeSpan.Zero || Barnaul.Add(Barnaul.Add(from, some), more) == Barnaul.Add(from, some + more)));

    [Test]
    public void Measuring_agrees_with_counting_minutes() => Gen.Select(Moments, Gen.Int[0, 6000]).Sample((from, minutes) =>
    {
        from = from.AddTicks(-(from.Ticks % TimeSpan.TicksPerMinute));
        var counted = Enumerable.Range(0, minutes).Count(minute => Barnaul.IsWorkingTime(from.AddMinutes(minute)));
        return Barnaul.Between(from, from.AddMinutes(minutes)) == TimeSpan.FromMinutes(counted)
            && Barnaul.Between(from.AddMinutes(minutes), from) == -TimeSpan.FromMinutes(counted);
    }, iter: 200);

    [Test]
    public void Years_without_a_calendar_are_named() =>
        Assert.That(Barnaul.MissingYears(Local("2023-06-01 00:00"), Local("2029-01-01 00:00")), Is.EqualTo(new[] { 2023, 2028, 2029 }));

    [TestCase(2024, 248, 1979)]
    [TestCase(2025, 247, 1972)]
    [TestCase(2026, 247, 1972)]
    [TestCase(2027, 247, 1972)]
    public void The_calendars_have_the_official_sums(int year, int days, int hours)
    {
        var eight = WorkingHours.Parse(new Dictionary<string, string?> { ["Monday"] = "08:00-16:00" });
        var calendar = new WorkingCalendar(TimeZoneInfo.Utc, eight, Calendars.Years);
        var working = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
            .Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(calendar.IsWorkingDay).ToList();

        Assert.That(working, Has.Count.EqualTo(days));
        Assert.That(working.Sum(day => calendar.HoursOf(day).Sum(range => range.Length.TotalHours)), Is.EqualTo(hours));
    }

    private static DateTimeOffset Local(string text) =>
        new(DateTime.ParseExact(text, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), TimeSpan.FromHours(7));
}
