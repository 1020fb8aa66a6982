using Incidents.Core.WorkingTime;

namespace Incidents.Core.Tests.WorkingTime;

[TestFixture]
public sealed class ProductionCalendarTests
{
    [TestCase("", "no valid JSON")]
    [TestCase("{}", "\"year\" is missing")]
    [TestCase("""{"year":2027}""", "\"holidays\" is missing")]
    [TestCase("""{"year":2027,"holidays":["2026-01-01"],"shortened":[],"transferredWorkdays":[]}""", "not of the year 2027")]
    [TestCase("""{"year":2027,"holidays":["1 января"],"shortened":[],"transferredWorkdays":[]}""", "which is no date")]
    [TestCase("""{"year":2027,"holidays":["2027-01-04"],"shortened":["2027-01-04"],"transferredWorkdays":[]}""", "which is a day off")]
    public void A_broken_file_names_itself_the_place_and_the_mend(string json, string expected) => Assert.That(
        () => ProductionCalendar.Parse(json, "ru-2027.json"),
        Throws.TypeOf<FormatException>().With.Message.Contains("ru-2027.json").And.Message.Contains(expected));
}
