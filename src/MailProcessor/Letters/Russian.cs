using System.Globalization;

namespace Incidents.MailProcessor.Letters;

/// <summary>Dates, times and spans as official Russian letters write them.</summary>
internal static class Russian
{
    private const char Nbsp = '\u00A0';

    private static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("ru-RU");

    private static readonly string[] Months =
    [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября", "декабря",
    ];

    /// <summary>«15:00, четверг, 26 ноября 2026 г.»</summary>
    public static string Moment(DateTimeOffset at) => $"{Time(at)}, {at.ToString("dddd", Culture)}, {Date(at)}";

    /// <summary>«26 ноября 2026 г.»</summary>
    public static string Date(DateTimeOffset at) => $"{at.Day}{Nbsp}{Months[at.Month - 1]}{Nbsp}{at.Year}{Nbsp}г.";

    /// <summary>«15:00»</summary>
    public static string Time(DateTimeOffset at) => at.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>«2 ч 15 мин», «45 мин»; less than a minute is «менее минуты».</summary>
    public static string Span(TimeSpan span)
    {
        var minutes = (long)span.TotalMinutes;
        return (minutes / 60, minutes % 60) switch
        {
            (0, 0) => "менее минуты",
            (0, var rest) => $"{rest}{Nbsp}мин",
            (var hours, 0) => $"{hours}{Nbsp}ч",
            var (hours, rest) => $"{hours}{Nbsp}ч{Nbsp}{rest}{Nbsp}мин",
        };
    }

    /// <summary>The form of a noun after a number: 1 сообщение, 2 сообщения, 5 сообщений.</summary>
    public static string Count(long number, string one, string few, string many)
    {
        var (tens, units) = (number % 100, number % 10);
        var form = tens is >= 11 and <= 14 ? many : units == 1 ? one : units is >= 2 and <= 4 ? few : many;
        return $"{number}{Nbsp}{form}";
    }

    /// <summary>The network as people call it.</summary>
    public static string? Network(string? network) => network switch
    {
        "vk" => "ВКонтакте",
        "ok" => "Одноклассники",
        "telegram" => "Telegram",
        "max" => "MAX",
        _ => null,
    };
}
