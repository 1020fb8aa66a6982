using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Word;

/// <summary>The one place where text enters the document: as <c>w:t</c>, never as markup or a field.</summary>
internal static class Paragraphs
{
    public static Paragraph Of(string style, string text) => Of(style, [Run(text)]);

    public static Paragraph Of(string style, IEnumerable<OpenXmlElement> runs)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }));
        paragraph.Append(runs);
        return paragraph;
    }

    public static Run Run(string text) =>
        new(new Text(PlainText.Printable(text)) { Space = SpaceProcessingModeValues.Preserve });

    /// <summary>A field whose result the word processor computes while it lays out the pages.</summary>
    public static IEnumerable<OpenXmlElement> Field(string code) =>
    [
        new Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
        new Run(new FieldCode($" {code} ") { Space = SpaceProcessingModeValues.Preserve }),
        new Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
        Run("1"),
        new Run(new FieldChar { FieldCharType = FieldCharValues.End }),
    ];
}
