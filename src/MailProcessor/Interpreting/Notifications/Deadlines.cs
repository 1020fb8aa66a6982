using System.Globalization;
using System.Text.RegularExpressions;
using Incidents.Core.WorkingTime;

namespace Incidents.MailProcessor.Interpreting.Notifications;

/// <summary>Deadlines as curators and the controller write them. What is not certain is null, never a guess.</summary>
internal static partial class Deadlines
{
    private static readonly string[] Months = ["янв", "фев", "мар", "апр", "ма", "июн", "июл", "авг", "сен", "окт", "ноя", "дек"];

    /// <summary>The moment that the text names; null when it names none, or none that exists.</summary>
    /// <param name="text">«до 15:00 26.11.2026», «26 ноября 2026 г. 15-00», «завтра до 12:00», «в течение 4 часов», «8 рабочих часов», ISO 8601.</param>
    /// <param name="from">What relative forms count from.</param>
    /// <param name="calendar">The office's zone and working time.</param>
    public static DateTimeOffset? Parse(string text, DateTimeOffset from, WorkingCalendar calendar)
    {
        var plain = text.Trim().ToLowerInvariant().Replace('ё', 'е').Replace(" г. ", " ", StringComparison.Ordinal);
        if (Iso().Match(plain) is { Success: true } iso
            && DateTimeOffset.TryParse(iso.Value.ToUpperInvariant(), CultureInfo.InvariantCulture, DateTimeStyles.None, out var exact))
        {
            return calendar.ToOfficeTime(exact);
        }

        var local = calendar.ToOfficeTime(from);
        var day = Day(plain, DateOnly.FromDateTime(local.DateTime), out var rest);
        var time = Clock().Match(rest);
        if (day is { } date && time.Success)
        {
            return TimeOnly.TryParseExact($"{time.Groups["h"].Value}:{time.Groups["m"].Value}", "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
                ? InZone(date, at, plain, calendar)
                : null;
        }

        return day is null && Span().Match(plain) is { Success: true } span ? After(span, from, calendar) : null;
    }

    private static DateTimeOffset InZone(DateOnly date, TimeOnly at, string text, WorkingCalendar calendar) => MoscowTime().IsMatch(text)
        ? calendar.ToOfficeTime(new DateTimeOffset(date.ToDateTime(at), TimeSpan.FromHours(3)))
        : calendar.At(date, at);

    private static DateTimeOffset? After(Match span, DateTimeOffset from, WorkingCalendar calendar)
    {
        if (!int.TryParse(span.Groups["n"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count is 0 or > 1000)
        {
            return null;
        }

        var time = span.Groups["unit"].Value.StartsWith('м') ? TimeSpan.FromMinutes(count) : TimeSpan.FromHours(count);
        return span.Groups["working"].Success ? calendar.Add(from, time) : calendar.ToOfficeTime(from + time);
    }

    /// <summary>The day that the text names, and the text without it.</summary>
    private static DateOnly? Day(string text, DateOnly today, out string rest)
    {
        if (NumericDate().Match(text) is { Success: true } numeric)
        {
            rest = text.Remove(numeric.Index, numeric.Length);
            return Date(numeric.Groups["d"].Value, numeric.Groups["mo"].Value, numeric.Groups["y"].Value, today);
        }

        if (WordDate().Match(text) is { Success: true } word
            && Array.FindIndex(Months, month => word.Groups["mo"].Value.StartsWith(month, StringComparison.Ordinal)) is >= 0 and var index)
        {
            rest = text.Remove(word.Index, word.Length);
            return Date(word.Groups["d"].Value, (index + 1).ToString(CultureInfo.InvariantCulture), word.Groups["y"].Value, today);
        }

        rest = text;
        return text.Contains("послезавтра", StringComparison.Ordinal) ? today.AddDays(2)
            : text.Contains("завтра", StringComparison.Ordinal) ? today.AddDays(1)
            : text.Contains("сегодня", StringComparison.Ordinal) ? today
            : null;
    }

    /// <summary>A year that is missing is the one that puts the date at or after today.</summary>
    private static DateOnly? Date(string day, string month, string year, DateOnly today)
    {
        var full = year.Length switch { 0 => today.Year, 2 => 2000 + int.Parse(year, CultureInfo.InvariantCulture), _ => int.Parse(year, CultureInfo.InvariantCulture) };
        if (!DateOnly.TryParseExact($"{full}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return null;
        }

        return year.Length == 0 && date < today ? date.AddYears(1) : date;
    }

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}t\d{2}:\d{2}(:\d{2})?(z|[+-]\d{2}:\d{2})", RegexOptions.NonBacktracking)]
    private static partial Regex Iso();

    [GeneratedRegex(@"(?<d>\d{1,2})\.(?<mo>\d{1,2})\.(?<y>\d{4}|\d{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex NumericDate();

    [GeneratedRegex(@"(?<d>\d{1,2})\s+(?<mo>янв|фев|мар|апр|ма|июн|июл|авг|сен|окт|ноя|дек)[а-я]*\.?(\s+(?<y>\d{4})(\s*г\.?)?)?", RegexOptions.NonBacktracking)]
    private static partial Regex WordDate();

    [GeneratedRegex(@"\b(?<h>\d{1,2})[:.\-](?<m>\d{2})\b", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\b(?<n>\d{1,4})\s*(\([а-я ]+\)\s*)?(?<working>раб[а-я]*\.?\s+)?(?<unit>час[а-я]*|ч\b|мин[а-я]*)", RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(@"\b(мск|московск)", RegexOptions.NonBacktracking)]
    private static partial Regex MoscowTime();
}
