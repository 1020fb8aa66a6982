using Incidents.Core.WorkingTime;

namespace Incidents.Core.Tests.WorkingTime;

[TestFixture]
public sealed class WorkingHoursTests
{
    [Test]
    public void A_weekday_that_is_not_named_works_like_the_day_before() => Assert.That(
        WorkingHours.Default.Of(DayOfWeek.Thursday, shortened: false, madeWorking: false),
        Is.EqualTo(new[] { new TimeRange(new(8, 0), new(12, 0)), new TimeRange(new(12, 48), new(17, 0)) }));

    [TestCase("Monday", "08-17")]
    [TestCase("Monday", "17:00-08:00")]
    [TestCase("Mondey", "08:00-17:00")]
    [TestCase("Monday", "off")]
    public void A_wrong_key_or_value_is_named(string key, string value) => Assert.That(
        () => WorkingHours.Parse(new Dictionary<string, string?> { [key] = value }),
        Throws.TypeOf<FormatException>());
}
