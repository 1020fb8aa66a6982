namespace Incidents.ReportBuilder.Tests.Rendering;

internal sealed class ToolTests
{
    [Test]
    public void A_missing_program_is_a_failure_that_names_its_package() => Assert.That(
        () => new Tool("no-such-program", "its-package").Run(),
        Throws.TypeOf<AssertionException>().With.Message.EndsWith("apt-get install its-package"));
}
