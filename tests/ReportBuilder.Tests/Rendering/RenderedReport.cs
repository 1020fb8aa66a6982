using System.Globalization;
using System.Text.RegularExpressions;
using Incidents.Core.Reporting;

namespace Incidents.ReportBuilder.Tests.Rendering;

/// <summary>A report as LibreOffice lays it out on paper. Lives in a folder of its own until it is disposed of.</summary>
internal sealed partial class RenderedReport : IDisposable
{
    private static readonly Tool Office = new("soffice", "libreoffice-writer-nogui (or libreoffice-writer)");
    private static readonly Tool Info = new("pdfinfo", "poppler-utils");
    private static readonly Tool Fonts = new("pdffonts", "poppler-utils");
    private static readonly Tool Text = new("pdftotext", "poppler-utils");
    private static readonly Tool Image = new("pdftoppm", "poppler-utils");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("incidents-report-");

    public RenderedReport(WeeklyReport report)
    {
        var docx = Path.Combine(_folder.FullName, "report.docx");
        File.WriteAllBytes(docx, WeeklyReportDocument.Build(report));

        // A profile of its own: LibreOffice refuses a second process on the same one.
        var profile = new Uri(Path.Combine(_folder.FullName, "profile")).AbsoluteUri;
        Office.Run($"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", _folder.FullName, docx);
        Assert.That(Pdf, Does.Exist, $"LibreOffice could not load the document; is {Office.Package} complete?");
    }

    private string Pdf => Path.Combine(_folder.FullName, "report.pdf");

    public int PageCount => int.Parse(PageCountLine().Match(Info.Run(Pdf)).Groups["count"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>What pdffonts lists.</summary>
    public string FontList => Fonts.Run(Pdf);

    /// <summary>The words of a page, counted from 1, with single ordinary spaces between them.</summary>
    public string Page(int number) => Blanks().Replace(Text.Run("-f", $"{number}", "-l", $"{number}", Pdf, "-"), " ").Trim();

    /// <summary>A page as grey pixels at 40 dots per inch.</summary>
    public Picture Picture(int number)
    {
        var file = Path.Combine(_folder.FullName, $"page-{number}");
        Image.Run("-gray", "-r", "40", "-singlefile", "-f", $"{number}", Pdf, file);
        return Rendering.Picture.Read($"{file}.pgm");
    }

    public void Dispose()
    {
        var kept = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"{TestContext.CurrentContext.Test.MethodName}.pdf");
        if (File.Exists(Pdf))
        {
            File.Copy(Pdf, kept, overwrite: true);
            TestContext.AddTestAttachment(kept, "The report on paper");
        }

        _folder.Delete(recursive: true);
    }

    [GeneratedRegex(@"^Pages:\s+(?<count>\d+)", RegexOptions.Multiline | RegexOptions.NonBacktracking)]
    private static partial Regex PageCountLine();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
