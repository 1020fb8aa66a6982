using System.IO.Compression;

namespace Incidents.ReportBuilder.Tests.Documents;

/// <summary>The same report gives the same bytes, so that a report built again can be compared with the one that was sent.</summary>
internal sealed class ReproducibilityTests
{
    [Test]
    public void The_same_report_gives_the_same_bytes() => Assert.That(
        WeeklyReportDocument.Build(SampleReport.Ordinary()),
        Is.EqualTo(WeeklyReportDocument.Build(SampleReport.Ordinary())));

    [TestCase("en-US")]
    [TestCase("ar-SA")]
    [TestCase("tr-TR")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var here = WeeklyReportDocument.Build(SampleReport.Ordinary());

        Assert.That(Elsewhere(culture, () => WeeklyReportDocument.Build(SampleReport.Ordinary())), Is.EqualTo(here));
    }

    [Test]
    public void Every_entry_bears_the_same_fixed_time_and_they_stand_in_order()
    {
        using var zip = new ZipArchive(new MemoryStream(WeeklyReportDocument.Build(SampleReport.Ordinary())));

        Assert.That(zip.Entries.Select(entry => entry.LastWriteTime.DateTime), Is.All.EqualTo(new DateTime(1980, 1, 1)));
        Assert.That(zip.Entries.Select(entry => entry.FullName), Is.EqualTo(new[]
        {
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "word/_rels/document.xml.rels",
            "word/document.xml",
            "word/fontTable.xml",
            "word/footer1.xml",
            "word/footer2.xml",
            "word/header1.xml",
            "word/header2.xml",
            "word/settings.xml",
            "word/styles.xml",
        }));
    }

    private static T Elsewhere<T>(string culture, Func<T> build)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new(culture);
        try
        {
            return build();
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
