using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Word;

/// <summary>What every page bears: above, whose report of which period this is; below, the number of the page.</summary>
internal static class PageFrame
{
    public const string HeaderId = "rId4";
    public const string FirstHeaderId = "rId5";
    public const string FooterId = "rId6";
    public const string FirstFooterId = "rId7";

    public static void AddTo(MainDocumentPart main, string headerText)
    {
        main.AddNewPart<HeaderPart>(HeaderId).Header = new Header(Paragraphs.Of(ReportStyle.Header, headerText));
        main.AddNewPart<HeaderPart>(FirstHeaderId).Header = new Header(Paragraphs.Of(ReportStyle.Header, []));
        main.AddNewPart<FooterPart>(FooterId).Footer = PageNumber();
        main.AddNewPart<FooterPart>(FirstFooterId).Footer = PageNumber();
    }

    private static Footer PageNumber() => new(Paragraphs.Of(
        ReportStyle.Footer,
        [
            Paragraphs.Run("Страница "),
            .. Paragraphs.Field("PAGE"),
            Paragraphs.Run(" из "),
            .. Paragraphs.Field("NUMPAGES"),
        ]));
}
