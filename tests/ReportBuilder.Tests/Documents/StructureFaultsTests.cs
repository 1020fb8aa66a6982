using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Tests.Documents;

/// <summary>The check of the documents is checked: it finds each damage, and none in a sound document.</summary>
internal sealed class StructureFaultsTests
{
    [Test]
    public void A_sound_document_has_no_faults() => Assert.That(FaultsAfter(_ => { }), Is.Empty);

    [Test]
    public void A_cell_without_a_paragraph_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<TableCell>().Last().RemoveAllChildren<Paragraph>()),
        Has.One.EndsWith("has a cell that does not end with a paragraph"));

    [Test]
    public void A_row_with_a_cell_too_few_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<TableCell>().Last().Remove()),
        Has.One.EndsWith("has 6 cells in 7 columns"));

    [Test]
    public void A_cell_of_another_width_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<TableCellWidth>().First().Width = "77"),
        Has.One.EndsWith("row 0 has widths of its own"));

    [Test]
    public void A_table_without_rows_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<Table>().First().RemoveAllChildren<TableRow>()),
        Has.One.EndsWith("no rows"));

    [Test]
    public void A_header_without_a_paragraph_is_found() => Assert.That(
        FaultsAfter(main => main.HeaderParts.First().Header!.RemoveAllChildren()),
        Has.One.EndsWith("without a paragraph"));

    [Test]
    public void A_footer_without_a_paragraph_is_found() => Assert.That(
        FaultsAfter(main => main.FooterParts.First().Footer!.RemoveAllChildren()),
        Has.One.EndsWith("without a paragraph"));

    [Test]
    public void A_field_without_its_end_is_found() => Assert.That(
        FaultsAfter(main => main.FooterParts.First().Footer!.Descendants<FieldChar>().Last().Parent!.Remove()),
        Has.One.StartsWith("field not closed"));

    [Test]
    public void A_style_that_does_not_exist_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<ParagraphStyleId>().First().Val = "Lost"),
        Is.EqualTo(new[] { "unknown style Lost" }));

    [Test]
    public void A_list_without_its_numbering_is_found() => Assert.That(
        FaultsAfter(main => main.Document!.Descendants<ParagraphProperties>().First()
            .Append(new NumberingProperties(new NumberingId { Val = 5 }))),
        Is.EqualTo(new[] { "list 5 without numbering" }));

    [Test]
    public void A_link_to_the_world_is_found() => Assert.That(
        FaultsAfter(main => main.AddExternalRelationship("http://test.example/kind", new Uri("http://spy.example/pixel"), "rId77")),
        Is.EqualTo(new[] { "link to http://spy.example/pixel" }));

    private static IReadOnlyList<string> FaultsAfter(Action<MainDocumentPart> damage)
    {
        using var stream = new MemoryStream();
        WeeklyReportDocument.Write(SampleReport.Ordinary(), stream);
        using var document = WordprocessingDocument.Open(stream, isEditable: true);
        damage(document.MainDocumentPart!);
        return StructureFaults.Of(document);
    }
}
