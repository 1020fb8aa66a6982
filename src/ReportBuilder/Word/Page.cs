using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Word;

/// <summary>An A4 page with the margins of GOST R 7.0.97: left, top and bottom 20 mm, right 10 mm. All in twips.</summary>
internal static class Page
{
    public const int PortraitTextWidth = Short - Left - Right;
    public const int LandscapeTextWidth = Long - Left - Right;

    private const int Short = 11906;
    private const int Long = 16838;
    private const int Left = 1134;
    private const int Right = 567;
    private const int TopAndBottom = 1134;
    private const int HeaderAndFooter = 567;

    /// <summary>The pages of the report itself; its first page bears no header.</summary>
    public static SectionProperties Portrait() => new(
        new HeaderReference { Type = HeaderFooterValues.Default, Id = PageFrame.HeaderId },
        new HeaderReference { Type = HeaderFooterValues.First, Id = PageFrame.FirstHeaderId },
        new FooterReference { Type = HeaderFooterValues.Default, Id = PageFrame.FooterId },
        new FooterReference { Type = HeaderFooterValues.First, Id = PageFrame.FirstFooterId },
        new PageSize { Width = Short, Height = Long },
        Margin(),
        new TitlePage());

    /// <summary>The pages of a wide table, on a new page; header and footer go on from the section before.</summary>
    public static SectionProperties Landscape() => new(
        new SectionType { Val = SectionMarkValues.NextPage },
        new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape },
        Margin());

    private static PageMargin Margin() => new()
    {
        Left = Left,
        Right = Right,
        Top = TopAndBottom,
        Bottom = TopAndBottom,
        Header = HeaderAndFooter,
        Footer = HeaderAndFooter,
        Gutter = 0,
    };
}
