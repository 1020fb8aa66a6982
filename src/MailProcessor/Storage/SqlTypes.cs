using System.Data;
using System.Globalization;
using Dapper;

namespace Incidents.MailProcessor.Storage;

/// <summary>Moments in SQLite: UTC text of a fixed width, which sorts as time does.</summary>
internal static class SqlTypes
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static void Register()
    {
        // Dapper's own mapping of these types would win over the handler when parameters are written.
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset));
        SqlMapper.RemoveTypeMap(typeof(DateTimeOffset?));
        SqlMapper.AddTypeHandler(new MomentHandler());
    }

    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    public static DateTimeOffset Moment(string text) =>
        DateTimeOffset.ParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    private sealed class MomentHandler : SqlMapper.TypeHandler<DateTimeOffset>
    {
        public override void SetValue(IDbDataParameter parameter, DateTimeOffset value) => parameter.Value = Text(value);

        public override DateTimeOffset Parse(object value) => Moment((string)value);
    }
}
