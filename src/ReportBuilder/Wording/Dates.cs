using System.Globalization;

namespace Incidents.ReportBuilder.Wording;

/// <summary>Dates and times in the office's own offset, as the report shows them.</summary>
internal static class Dates
{
    // Written out, because ICU versions differ in the space that they put before «г.».
    private static readonly string[] MonthsInGenitive =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня",
        "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    /// <summary>«с 20 по 27 ноября 2026 г.»; month and year are said once where they are the same.</summary>
    public static string Period(DateTimeOffset from, DateTimeOffset to)
    {
        var first = (from.Year == to.Year, from.Month == to.Month) switch
        {
            (true, true) => Invariant(from, "%d"),
            (true, false) => DayAndMonth(from),
            _ => FullDate(from),
        };

        return $"{NoBreak.Join("с", first)} {NoBreak.Join("по", FullDate(to))}";
    }

    /// <summary>«с 15:00 20.11 по 15:00 27.11»; with years where they differ.</summary>
    public static string CutOffs(DateTimeOffset from, DateTimeOffset to)
    {
        var date = from.Year == to.Year ? "dd.MM" : "dd.MM.yyyy";
        return $"{NoBreak.Join("с", Invariant(from, "HH:mm"), Invariant(from, date))} "
            + NoBreak.Join("по", Invariant(to, "HH:mm"), Invariant(to, date));
    }

    /// <summary>«27.11 15:00», for narrow columns; with the year, and room to break the line, when it is not the report's.</summary>
    public static string Moment(DateTimeOffset at, int yearOfReport) => at.Year == yearOfReport
        ? NoBreak.Join(Invariant(at, "dd.MM"), Invariant(at, "HH:mm"))
        : Invariant(at, "dd.MM.yyyy HH:mm");

    /// <summary>«15:00 27.11.2026».</summary>
    public static string FullMoment(DateTimeOffset at) => NoBreak.Join(Invariant(at, "HH:mm"), Invariant(at, "dd.MM.yyyy"));

    private static string DayAndMonth(DateTimeOffset at) =>
        NoBreak.Join(Invariant(at, "%d"), MonthsInGenitive[at.Month - 1]);

    private static string FullDate(DateTimeOffset at) => NoBreak.Join(DayAndMonth(at), Invariant(at, "yyyy"), "г.");

    private static string Invariant(DateTimeOffset at, string format) => at.ToString(format, CultureInfo.InvariantCulture);
}
