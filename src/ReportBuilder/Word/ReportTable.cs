using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Word;

/// <summary>A column of a table.</summary>
/// <param name="Title">A noun in the nominative.</param>
/// <param name="Width">In twips; the columns of a table fill the width of its page.</param>
/// <param name="Style">Of the cells below the title.</param>
internal sealed record Column(string Title, int Width, string Style = ReportStyle.TableText);

/// <summary>A row of a table, its cells in the order of the columns; null where there is no value.</summary>
internal sealed record TableLine(params IReadOnlyList<string?> Cells)
{
    /// <summary>What the row is to the rows around it.</summary>
    public LineKind Kind { get; init; } = LineKind.Plain;
}

internal enum LineKind
{
    Plain,

    Strong,

    /// <summary>Strong, and stays on the page of the row below, which is its first detail.</summary>
    Group,

    /// <summary>A part of the group above it.</summary>
    Detail,
}

/// <summary>A table of fixed widths whose title row is repeated on every page and whose rows are never torn by a page's end.</summary>
internal static class ReportTable
{
    /// <param name="caption">Read aloud to those who do not see the table.</param>
    /// <param name="columns">At least one.</param>
    /// <param name="lines">At least one: an empty table is a sentence instead.</param>
    public static Table Of(string caption, IReadOnlyList<Column> columns, IEnumerable<TableLine> lines)
    {
        var table = new Table(
            new TableProperties(
                new TableStyle { Val = ReportStyle.Table },
                new TableWidth { Width = Twips(columns.Sum(column => column.Width)), Type = TableWidthUnitValues.Dxa },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableLook { FirstRow = true, LastRow = false, FirstColumn = false, LastColumn = false, NoHorizontalBand = true, NoVerticalBand = true },
                new TableCaption { Val = caption }),
            new TableGrid(columns.Select(column => new GridColumn { Width = Twips(column.Width) })),
            TitleRow(columns));
        table.Append(lines.Select(line => Row(columns, line)));
        return table;
    }

    private static TableRow TitleRow(IReadOnlyList<Column> columns) => new(
    [
        new TableRowProperties(new CantSplit(), new TableHeader()),
        .. columns.Select(column => Cell(column, ReportStyle.TableHead, column.Title)),
    ]);

    private static TableRow Row(IReadOnlyList<Column> columns, TableLine line) => new(
    [
        new TableRowProperties(new CantSplit()),
        .. columns.Zip(line.Cells, (column, text) => Cell(column, StyleOf(column, line.Kind), text)),
    ]);

    private static TableCell Cell(Column column, string style, string? text) => new(
        new TableCellProperties(new TableCellWidth { Width = Twips(column.Width), Type = TableWidthUnitValues.Dxa }),
        Paragraphs.Of(style, PlainText.Value(text)));

    private static string StyleOf(Column column, LineKind kind) => (kind, column.Style) switch
    {
        (LineKind.Strong, ReportStyle.TableNumber) => ReportStyle.TableStrongNumber,
        (LineKind.Strong, _) => ReportStyle.TableStrong,
        (LineKind.Group, ReportStyle.TableNumber) => ReportStyle.TableGroupNumber,
        (LineKind.Group, _) => ReportStyle.TableGroup,
        (LineKind.Detail, ReportStyle.TableText) => ReportStyle.TableDetail,
        _ => column.Style,
    };

    private static string Twips(int width) => width.ToString(CultureInfo.InvariantCulture);
}
