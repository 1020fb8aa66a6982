namespace Incidents.ReportBuilder.Wording;

/// <summary>The form of a Russian word that stands after a whole number.</summary>
internal static class Plural
{
    /// <param name="count">The number; its sign does not matter.</param>
    /// <param name="one">After 1, 21, 101: «сообщение».</param>
    /// <param name="few">After 2, 3, 4, 22: «сообщения».</param>
    /// <param name="many">After 0, 5–20, 111: «сообщений».</param>
    public static string Of(int count, string one, string few, string many)
    {
        var tens = Math.Abs(count % 100);
        if (tens is >= 11 and <= 14)
        {
            return many;
        }

        return (tens % 10) switch
        {
            1 => one,
            2 or 3 or 4 => few,
            _ => many,
        };
    }
}
