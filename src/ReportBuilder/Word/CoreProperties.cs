using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Incidents.ReportBuilder.Word;

/// <summary>What file managers and screen readers show of the document (ECMA-376 part 2, §8).</summary>
/// <param name="Title">Of the document.</param>
/// <param name="Subject">The period it tells of.</param>
/// <param name="Creator">The office.</param>
/// <param name="Created">The end of the period, not the moment of writing: the same report gives the same bytes.</param>
internal sealed record CoreProperties(string Title, string Subject, string Creator, DateTimeOffset Created)
{
    private const string Package = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Terms = "http://purl.org/dc/terms/";
    private const string Instance = "http://www.w3.org/2001/XMLSchema-instance";

    public void WriteTo(CoreFilePropertiesPart part)
    {
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) });
        xml.WriteStartElement("cp", "coreProperties", Package);
        xml.WriteElementString("dc", "title", DublinCore, PlainText.Value(Title));
        xml.WriteElementString("dc", "subject", DublinCore, PlainText.Value(Subject));
        xml.WriteElementString("dc", "creator", DublinCore, PlainText.Value(Creator));
        xml.WriteElementString("dc", "language", DublinCore, "ru-RU");
        WriteMoment(xml, "created");
        WriteMoment(xml, "modified");
        xml.WriteEndElement();
    }

    private void WriteMoment(XmlWriter xml, string name)
    {
        xml.WriteStartElement("dcterms", name, Terms);
        xml.WriteAttributeString("xsi", "type", Instance, "dcterms:W3CDTF");
        xml.WriteString(Created.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
