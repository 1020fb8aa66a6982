using System.Security.Cryptography;
using Dapper;

namespace Incidents.MailProcessor.Storage;

/// <summary>The secret of the threads: made at the first start, kept in the storage.</summary>
internal sealed class SecretStore(Database database)
{
    public byte[] ThreadSecret() => Convert.FromHexString(database.Write((connection, transaction) =>
    {
        connection.Execute(
            "insert into settings (name, value) values ('thread-secret', @value) on conflict (name) do nothing",
            new { value = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) }, transaction);
        return connection.QuerySingle<string>("select value from settings where name = 'thread-secret'", null, transaction);
    }));
}
