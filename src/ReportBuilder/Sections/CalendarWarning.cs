using System.Globalization;
using DocumentFormat.OpenXml;
using Incidents.ReportBuilder.Word;
using Incidents.ReportBuilder.Wording;

namespace Incidents.ReportBuilder.Sections;

/// <summary>Says that deadlines were counted without the holidays of a year, because its calendar is missing.</summary>
internal static class CalendarWarning
{
    public static IEnumerable<OpenXmlElement> Of(IReadOnlyList<int> missingYears) =>
        missingYears.Count == 0 ? [] : [Paragraphs.Of(ReportStyle.Warning, Sentence(missingYears))];

    private static string Sentence(IReadOnlyList<int> missingYears)
    {
        var years = missingYears.Order().Select(year => year.ToString(CultureInfo.InvariantCulture)).ToArray();
        return years is [var only]
            ? $"Производственный календарь на {NoBreak.Join(only, "год")} не загружен: праздничные дни не учтены."
            : $"Производственные календари на {string.Join(", ", years[..^1])} и {NoBreak.Join(years[^1], "годы")} не загружены: праздничные дни не учтены.";
    }
}
