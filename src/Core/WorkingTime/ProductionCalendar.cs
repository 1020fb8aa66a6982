using System.Globalization;
using System.Text.Json;

namespace Incidents.Core.WorkingTime;

/// <summary>The official days off, shortened days and working Saturdays of one year («производственный календарь»).</summary>
/// <param name="Year">The year that the dates belong to.</param>
/// <param name="Holidays">Days off besides the plain Saturdays and Sundays.</param>
/// <param name="Shortened">Working days that end one hour earlier.</param>
/// <param name="TransferredWorkdays">Saturdays and Sundays that are working days.</param>
public sealed record ProductionCalendar(
    int Year, IReadOnlySet<DateOnly> Holidays, IReadOnlySet<DateOnly> Shortened, IReadOnlySet<DateOnly> TransferredWorkdays)
{
    /// <summary>Working when it was made so, or from Monday to Friday and no holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => TransferredWorkdays.Contains(day) || (IsWeekday(day) && !Holidays.Contains(day));

    /// <summary>The rule of a year without a calendar.</summary>
    public static bool IsWeekday(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>Reads the file of a year: <c>{ "year", "holidays": [], "shortened": [], "transferredWorkdays": [] }</c>, dates as yyyy-MM-dd.</summary>
    /// <param name="json">The text of the file.</param>
    /// <param name="source">The name of the file, for errors.</param>
    /// <exception cref="FormatException">Names the file, what was found and the mend.</exception>
    public static ProductionCalendar Parse(string json, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("year", out var yearValue) || !yearValue.TryGetInt32(out var year))
            {
                throw new FormatException($"{source}: \"year\" is missing or no number. Write it as \"year\": 2027.");
            }

            var calendar = new ProductionCalendar(
                year,
                Dates(root, "holidays", year, source),
                Dates(root, "shortened", year, source),
                Dates(root, "transferredWorkdays", year, source));
            var impossible = calendar.Shortened.Where(day => !calendar.IsWorkingDay(day)).Order().ToList();
            return impossible.Count == 0
                ? calendar
                : throw new FormatException($"{source}: \"shortened\" names {impossible[0]:yyyy-MM-dd}, which is a day off. Take it out, or add it to \"transferredWorkdays\".");
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: no valid JSON: {error.Message} Mend the place or restore the file from the installation.", error);
        }
    }

    private static HashSet<DateOnly> Dates(JsonElement root, string field, int year, string source)
    {
        if (!root.TryGetProperty(field, out var values) || values.ValueKind != JsonValueKind.Array)
        {
            throw new FormatException($"{source}: \"{field}\" is missing or no list. Write it as \"{field}\": [ \"{year}-01-01\" ], empty when there is none.");
        }

        var dates = new HashSet<DateOnly>();
        foreach (var value in values.EnumerateArray())
        {
            if (!DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            {
                throw new FormatException($"{source}: \"{field}\" holds {value.GetRawText()}, which is no date. Write dates as \"{year}-01-31\".");
            }

            dates.Add(date.Year == year
                ? date
                : throw new FormatException($"{source}: \"{field}\" holds {value.GetRawText()}, which is not of the year {year}. Move it to the file of its year."));
        }

        return dates;
    }
}
