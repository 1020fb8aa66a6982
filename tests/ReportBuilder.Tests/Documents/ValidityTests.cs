using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Incidents.Core.Reporting;

namespace Incidents.ReportBuilder.Tests.Documents;

/// <summary>Whatever stands in the report, Word opens the document.</summary>
internal sealed class ValidityTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(40)]
    [TestCase(2000)]
    public void The_document_is_valid_with_so_many_incidents(int incidents) =>
        AssertValid(SampleReport.WithIncidents(incidents));

    [Test]
    public void The_document_of_an_ordinary_week_is_valid() =>
        AssertValid(SampleReport.Ordinary() with { MissingCalendarYears = [2027, 2028] });

    [TestCaseSource(nameof(HostileTexts))]
    public void The_document_is_valid_whatever_the_values_say(string text) => AssertValid(SampleReport.Saying(text));

    [Test]
    public void A_value_is_text_and_never_a_field_a_tag_or_markup()
    {
        const string Text = """{{tag}} =cmd|'/c calc'!A1 <w:p/> &amp; DDEAUTO "x" { PAGE }""";

        var document = WeeklyReportDocument.Build(SampleReport.Saying(Text));

        var department = DocumentText.Section(document, "Работа уполномоченных органов")[1];
        Assert.That(department, Does.StartWith($"{Text} | "));
        Assert.That(DocumentText.Read(document, package => package.MainDocumentPart!.Document!.Descendants<FieldChar>().Count()), Is.Zero);
    }

    [Test]
    public void Every_table_has_a_caption_and_repeats_its_titles_and_no_row_is_torn_by_the_end_of_a_page()
    {
        var tables = DocumentText.Read(
            WeeklyReportDocument.Build(SampleReport.Ordinary()),
            package => package.MainDocumentPart!.Document!.Descendants<Table>().ToArray());

        Assert.That(tables, Has.Length.EqualTo(6));
        Assert.That(tables.Select(table => table.GetFirstChild<TableProperties>()!.TableCaption?.Val?.Value), Has.None.Null.And.Unique);
        Assert.That(tables.Select(table => table.Elements<TableRow>().Count(row => row.Descendants<TableHeader>().Any())), Is.All.EqualTo(1));
        Assert.That(tables.Select(table => table.Elements<TableRow>().First().Descendants<TableHeader>().Count()), Is.All.EqualTo(1));
        Assert.That(tables.SelectMany(table => table.Elements<TableRow>()).Select(row => row.Descendants<CantSplit>().Count()), Is.All.EqualTo(1));
    }

    [Test]
    public void Tables_fill_the_width_of_their_page()
    {
        var widths = DocumentText.Read(
            WeeklyReportDocument.Build(SampleReport.Ordinary()),
            package => package.MainDocumentPart!.Document!.Descendants<TableGrid>()
                .Select(grid => grid.Elements<GridColumn>().Sum(column => int.Parse(column.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)))
                .ToArray());

        Assert.That(widths, Is.EqualTo(new[] { 10205, 10205, 10205, 10205, 10205, 15137 }));
    }

    [Test]
    public void The_document_is_Russian_and_its_headings_make_an_outline()
    {
        var (language, levels) = DocumentText.Read(
            WeeklyReportDocument.Build(SampleReport.Ordinary()),
            package =>
            {
                var styles = package.MainDocumentPart!.StyleDefinitionsPart!.Styles!;
                return (
                    styles.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!.Languages!.Val!.Value,
                    styles.Elements<Style>().Where(style => style.StyleId!.Value is "Heading1" or "Heading2")
                        .Select(style => style.StyleParagraphProperties!.OutlineLevel!.Val!.Value).ToArray());
            });

        Assert.That(language, Is.EqualTo("ru-RU"));
        Assert.That(levels, Is.EqualTo(new[] { 0, 1 }));
    }

    [Test]
    public void The_properties_tell_title_period_office_language_and_the_end_of_the_period()
    {
        var properties = DocumentText.Read(WeeklyReportDocument.Build(SampleReport.Ordinary()), package => (
            package.PackageProperties.Title,
            Subject: package.PackageProperties.Subject?.Replace('\u00A0', ' '),
            package.PackageProperties.Creator,
            package.PackageProperties.Language,
            Created: package.PackageProperties.Created?.ToUniversalTime()));

        Assert.That(properties, Is.EqualTo((
            "Отчет о работе с сообщениями граждан в социальных сетях",
            "За период с 20 по 27 ноября 2026 г.",
            "администрация Ленинского района города Барнаула",
            "ru-RU",
            new DateTime(2026, 11, 27, 8, 0, 0, DateTimeKind.Utc))));
    }

    private static IEnumerable<TestCaseData<string>> HostileTexts() =>
    [
        new("") { TestName = "Nothing" },
        new("   \t\r\n ") { TestName = "Only blanks" },
        new("\0\u0001\u0008\u000B\u001F\u007F\u009F") { TestName = "Only control characters" },
        new("Отдел\u0000 ЖКХ\u0001\r\nи прочее") { TestName = "Control characters inside" },
        new("\uD83D хвост \uDE00") { TestName = "Half surrogates" },
        new("\uFFFE\uFFFF\uFFFD") { TestName = "No characters" },
        new("{{tag}} {{#список}}") { TestName = "Template tags" },
        new("=cmd|'/c calc'!A1") { TestName = "Formula" },
        new("]]></w:t></w:r><w:p/>&#0;&bogus;") { TestName = "Markup" },
        new(new string('Щ', 5000)) { TestName = "A very long word" },
        new(string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦", 200))) { TestName = "Emoji families" },
        new("а" + new string('\u0301', 5000)) { TestName = "A letter under a tower of accents" },
        new("\u202Eтевто\u2066") { TestName = "Turned direction" },
    ];

    private static void AssertValid(WeeklyReport report)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(WeeklyReportDocument.Build(report)), isEditable: false);

        var errors = new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document);
        Assert.That(errors.Select(error => $"{error.Path?.XPath}: {error.Description}"), Is.Empty);
        Assert.That(StructureFaults.Of(document), Is.Empty);
        Assert.That(document.MainDocumentPart!.Document!.Descendants<TableCell>().Select(cell => cell.InnerText), Is.All.Not.Empty);
    }
}
