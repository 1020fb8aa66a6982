using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Incidents.ReportBuilder.Word;

/// <summary>Puts a body into a complete package: styles, settings, fonts, page frame and properties around it.</summary>
internal static class ReportPackage
{
    public static byte[] Of(Body body, string headerText, CoreProperties properties)
    {
        using var draft = new MemoryStream();
        using (var package = WordprocessingDocument.Create(draft, WordprocessingDocumentType.Document))
        {
            // Every identifier is named: those that the library would invent differ from run to run.
            var main = package.AddMainDocumentPart();
            package.ChangeIdOfPart(main, "rId1");
            Feed(main.AddNewPart<StyleDefinitionsPart>("rId1"), "styles.xml");
            Feed(main.AddNewPart<DocumentSettingsPart>("rId2"), "settings.xml");
            Feed(main.AddNewPart<FontTablePart>("rId3"), "fontTable.xml");
            PageFrame.AddTo(main, headerText);
            main.Document = new Document(body);

            // Not PackageProperties, which would make a part with a random name.
            var core = package.AddCoreFilePropertiesPart();
            package.ChangeIdOfPart(core, "rId2");
            properties.WriteTo(core);
        }

        draft.Position = 0;
        return CanonicalZip.Of(draft);
    }

    private static void Feed(OpenXmlPart part, string resource)
    {
        using var stream = typeof(ReportPackage).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}");
        part.FeedData(stream);
    }
}
