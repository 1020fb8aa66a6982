using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Tests.Documents;

/// <summary>A document in words: a paragraph a line, a table row as its cells between bars.</summary>
/// <remarks>Ordinary spaces stand for U+00A0, so that expectations can be typed; where lines may break is tested with the wording.</remarks>
internal static class DocumentText
{
    public static string[] Lines(byte[] docx) => Read(docx, document => document.MainDocumentPart!.Document!.Body!.Elements().SelectMany(Lines).ToArray());

    /// <summary>What stands below this heading until the next one.</summary>
    public static string[] Section(byte[] docx, string heading) => Read(docx, document => document.MainDocumentPart!.Document!.Body!.Elements()
        .SkipWhile(element => !IsHeading(element) || Plain(element) != heading)
        .Skip(1)
        .TakeWhile(element => !IsHeading(element))
        .SelectMany(Lines)
        .ToArray());

    public static string[] Headers(byte[] docx) => Read(docx, document => document.MainDocumentPart!.HeaderParts.Select(part => Plain(part.Header!)).ToArray());

    public static string[] Footers(byte[] docx) => Read(docx, document => document.MainDocumentPart!.FooterParts.Select(part => Plain(part.Footer!)).ToArray());

    public static T Read<T>(byte[] docx, Func<WordprocessingDocument, T> read)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        return read(document);
    }

    private static bool IsHeading(OpenXmlElement element) =>
        element is Paragraph { ParagraphProperties.ParagraphStyleId.Val.Value: "Heading1" or "Heading2" };

    private static IEnumerable<string> Lines(OpenXmlElement element) => element switch
    {
        Paragraph => [Plain(element)],
        Table table => table.Elements<TableRow>().Select(row => string.Join(" | ", row.Elements<TableCell>().Select(Plain))),
        _ => [],
    };

    private static string Plain(OpenXmlElement element) => element.InnerText.Replace('\u00A0', ' ');
}
