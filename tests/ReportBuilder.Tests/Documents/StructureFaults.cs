using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Tests.Documents;

/// <summary>Damages that OpenXmlValidator passes over and Word does not.</summary>
internal static class StructureFaults
{
    public static IReadOnlyList<string> Of(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart!;
        OpenXmlPartRootElement[] roots =
        [
            main.Document!,
            .. main.HeaderParts.Select(part => part.Header!),
            .. main.FooterParts.Select(part => part.Footer!),
        ];
        return
        [
            .. roots.SelectMany(root => root.Descendants<Table>()).SelectMany(Tables),
            .. main.HeaderParts.Where(part => !part.Header!.Elements<Paragraph>().Any()).Select(part => $"{part.Uri} without a paragraph"),
            .. main.FooterParts.Where(part => !part.Footer!.Elements<Paragraph>().Any()).Select(part => $"{part.Uri} without a paragraph"),
            .. roots.SelectMany(root => root.Descendants<Paragraph>()).SelectMany(Fields),
            .. Styles(main.StyleDefinitionsPart!.Styles!, roots),
            .. roots.SelectMany(root => root.Descendants<NumberingId>()).Select(id => $"list {id.Val} without numbering"),
            .. document.GetAllParts().SelectMany(part => part.ExternalRelationships).Select(link => $"link to {link.Uri}"),
        ];
    }

    private static IEnumerable<string> Tables(Table table)
    {
        var name = table.GetFirstChild<TableProperties>()?.TableCaption?.Val?.Value ?? "table";
        var grid = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(column => column.Width?.Value).ToArray();
        var rows = table.Elements<TableRow>().ToArray();
        if (rows.Length == 0)
        {
            yield return $"{name}: no rows";
        }

        foreach (var (index, row) in rows.Index())
        {
            var cells = row.Elements<TableCell>().ToArray();
            if (cells.Length != grid.Length)
            {
                yield return $"{name}: row {index} has {cells.Length} cells in {grid.Length} columns";
            }

            if (!cells.Select(cell => cell.TableCellProperties?.TableCellWidth?.Width?.Value).SequenceEqual(grid))
            {
                yield return $"{name}: row {index} has widths of its own";
            }

            foreach (var _ in cells.Where(cell => cell.LastChild is not Paragraph))
            {
                yield return $"{name}: row {index} has a cell that does not end with a paragraph";
            }
        }
    }

    private static IEnumerable<string> Fields(Paragraph paragraph)
    {
        var marks = paragraph.Descendants<FieldChar>().Select(mark => mark.FieldCharType!.Value).ToArray();
        FieldCharValues[] whole = [FieldCharValues.Begin, FieldCharValues.Separate, FieldCharValues.End];
        if (!marks.Chunk(whole.Length).All(chunk => chunk.SequenceEqual(whole)))
        {
            yield return $"field not closed in «{paragraph.InnerText}»";
        }
    }

    private static IEnumerable<string> Styles(Styles styles, OpenXmlPartRootElement[] roots)
    {
        var known = styles.Elements<Style>().Select(style => style.StyleId!.Value!).ToHashSet(StringComparer.Ordinal);
        var used = roots.SelectMany(root => root.Descendants()).Concat(styles.Descendants()).Select(element => element switch
        {
            ParagraphStyleId style => style.Val?.Value,
            RunStyle style => style.Val?.Value,
            TableStyle style => style.Val?.Value,
            BasedOn style => style.Val?.Value,
            NextParagraphStyle style => style.Val?.Value,
            _ => null,
        });
        return used.OfType<string>().Distinct().Where(style => !known.Contains(style)).Select(style => $"unknown style {style}");
    }
}
