using DocumentFormat.OpenXml;
using Incidents.Core.Reporting;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>What people wrote about: topic groups, and the topics of each below it.</summary>
internal static class TopicsTable
{
    private static readonly Column[] Columns =
    [
        new("Группа тем, тема", Page.PortraitTextWidth - 2000),
        new("Поступило", 2000, ReportStyle.TableNumber),
    ];

    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<TopicGroupFigures> groups) =>
    [
        Paragraphs.Of(ReportStyle.Heading1, "Темы сообщений"),
        groups.Count == 0
            ? Paragraphs.Of(ReportStyle.Normal, "За отчетный период сообщений не поступало.")
            : ReportTable.Of("Поступившие сообщения по группам тем и темам", Columns, groups.SelectMany(Lines)),
    ];

    private static IEnumerable<TableLine> Lines(TopicGroupFigures group) =>
    [
        new TableLine(group.Name, Figures.Of(group.Received)) { Kind = group.Topics.Count == 0 ? LineKind.Strong : LineKind.Group },
        .. group.Topics.Select(topic => new TableLine(topic.Name, Figures.Of(topic.Received)) { Kind = LineKind.Detail }),
    ];
}
