using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;

namespace Incidents.MailProcessor.Storage;

/// <summary>
/// The one SQLite file: write-ahead log, every commit flushed to the disk (<c>synchronous=FULL</c>), because what was committed has been
/// acknowledged to a mailbox.
/// </summary>
internal sealed class Database
{
    private readonly string _connectionString;

    /// <summary>Opens the file, making it and its folder when missing, and brings its schema up to date.</summary>
    /// <exception cref="StorageException">The file cannot be opened, is no database, or was made by a newer version.</exception>
    public Database(string connectionString)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { DefaultTimeout = 30, ForeignKeys = true };
        File = Path.GetFullPath(builder.DataSource);
        builder.DataSource = File;
        _connectionString = builder.ToString();
        SqlTypes.Register();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File)!);
            Migrate();
        }
        catch (Exception error) when (error is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"The database {File} cannot be opened: {error.Message} Check Storage:ConnectionString, the rights on the folder and the free space.", error);
        }
    }

    /// <summary>The full path of the file.</summary>
    public string File { get; }

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("pragma synchronous = full");
        return connection;
    }

    /// <summary>Runs the work in one write transaction; an exception leaves nothing of it.</summary>
    public T Write<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(connection, transaction);
        transaction.Commit();
        return result;
    }

    public void Write(Action<SqliteConnection, SqliteTransaction> work) => Write((connection, transaction) =>
    {
        work(connection, transaction);
        return true;
    });

    private void Migrate()
    {
        using (var connection = Open())
        {
            connection.Execute("pragma journal_mode = wal");
            var unknown = connection.ExecuteScalar<long>("select count(*) from sqlite_master where name = 'SchemaVersions'") == 0
                ? []
                : connection.Query<string>("select ScriptName from SchemaVersions").Except(Scripts(), StringComparer.Ordinal).ToList();
            if (unknown.Count > 0)
            {
                throw new StorageException($"The database {File} was made by a newer version of incidents (it has {string.Join(", ", unknown)}). Install that version, or restore an older copy of the file.");
            }
        }

        var result = DeployChanges.To.SqliteDatabase(_connectionString)
            .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        if (!result.Successful)
        {
            throw new StorageException($"The schema of {File} could not be brought up to date by {result.ErrorScript?.Name}: {result.Error.Message}", result.Error);
        }
    }

    private static IEnumerable<string> Scripts() => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal));
}
