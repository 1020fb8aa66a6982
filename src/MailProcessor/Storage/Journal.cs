using Dapper;
using Incidents.Core.Incidents;
using Incidents.Core.Reporting;
using Microsoft.Data.Sqlite;

namespace Incidents.MailProcessor.Storage;

/// <summary>The events of all incidents, and the states that are their folds.</summary>
internal sealed class Journal(Database database)
{
    /// <summary>Stores all that was decided together in one transaction.</summary>
    /// <exception cref="ConflictException">An incident was changed by another commit meanwhile; nothing was stored.</exception>
    public void Commit(JournalCommit commit) => database.Write((connection, transaction) =>
    {
        foreach (var change in commit.Changes)
        {
            StoreState(connection, transaction, change);
        }

        connection.Execute(
            "insert into events (office, number, version, kind, at, mail, data) values (@office, @number, @version, @kind, @at, @mail, @data)",
            commit.Changes.SelectMany(change => change.Events.Select((happened, index) => new
            {
                office = change.Office,
                number = change.Incident.Number,
                version = change.VersionBefore + index + 1,
                kind = EventJson.KindOf(happened),
                at = happened.At,
                mail = happened.Cause.Mail,
                data = EventJson.Write(happened),
            })), transaction);
        connection.Execute(
            "insert into blobs (hash, size, content) values (@Hash, @size, @Content) on conflict (hash) do nothing",
            commit.Blobs.Select(blob => new { blob.Hash, size = blob.Content.Length, blob.Content }), transaction);
        Outbox.Insert(connection, transaction, commit.Letters, commit.At);
        connection.Execute(
            """
            update inbox set state = @State, kind = @Kind, number = @Number, sender = @Sender, subject = @Subject, reason = @Reason, decided_at = @at
            where id = @Id
            """,
            commit.Mails.Select(mail => new { mail.State, mail.Kind, mail.Number, mail.Sender, mail.Subject, mail.Reason, mail.Id, at = commit.At }),
            transaction);
        if (commit.Report is { } report)
        {
            connection.Execute(
                """
                insert into reports (office, due_at, from_at, up_to_sequence, letter)
                values (@Office, @DueAt, @FromAt, @UpToSequence, (select id from letters where office = @Office and letter_key = @LetterKey))
                """,
                report, transaction);
        }
    });

    /// <summary>The state of an incident; null when its number was never registered.</summary>
    public Incident? Find(string office, string number)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<string>(
            "select state from incidents where office = @office and number = @number", new { office, number }) is { } state
            ? EventJson.ReadState(state)
            : null;
    }

    /// <summary>The incidents at which time alone causes something by this moment, longest due first.</summary>
    public IReadOnlyList<(string Office, Incident Incident)> Due(DateTimeOffset by, int atMost)
    {
        using var connection = database.Open();
        return [.. connection.Query<(string Office, string State)>(
                "select office, state from incidents where next_due_at <= @by order by next_due_at, number limit @atMost", new { by, atMost })
            .Select(row => (row.Office, EventJson.ReadState(row.State)))];
    }

    /// <summary>The next moment at which time alone causes something.</summary>
    public DateTimeOffset? NextDueAt()
    {
        using var connection = database.Open();
        return connection.QuerySingle<string?>("select min(next_due_at) from incidents where next_due_at is not null") is { } text
            ? SqlTypes.Moment(text)
            : null;
    }

    /// <summary>The open incidents of an office, by deadline; those without one first.</summary>
    public IReadOnlyList<Incident> Open(string office)
    {
        using var connection = database.Open();
        return [.. connection.Query<string>(
                "select state from incidents where office = @office and closed_at is null order by deadline, number", new { office })
            .Select(EventJson.ReadState)];
    }

    /// <summary>All events of an incident, in order.</summary>
    public IReadOnlyList<JournaledEvent> Events(string office, string number)
    {
        using var connection = database.Open();
        return Read(connection, "where office = @office and number = @number", new { office, number });
    }

    /// <summary>All events of every incident that was open in the week or touched by it.</summary>
    public IReadOnlyList<JournaledEvent> Week(string office, ReportPeriod week, long reportedUpTo)
    {
        using var connection = database.Open();
        return Read(
            connection,
            """
            where office = @office and number in (
              select number from incidents where office = @office and (closed_at is null or closed_at > @From)
              union
              select number from events where office = @office and (at > @From or sequence > @reportedUpTo))
            """,
            new { office, week.From, reportedUpTo });
    }

    /// <summary>The last event of the whole journal; 0 when there is none.</summary>
    public long LastSequence()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("select coalesce(max(sequence), 0) from events");
    }

    /// <summary>The report before this moment, or null.</summary>
    public ReportRecord? LastReport(string office, DateTimeOffset before)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<(string Office, DateTimeOffset DueAt, DateTimeOffset FromAt, long UpToSequence)?>(
            "select office, due_at, from_at, up_to_sequence from reports where office = @office and due_at < @before order by due_at desc limit 1",
            new { office, before }) is { } row
            ? new ReportRecord(row.Office, row.DueAt, row.FromAt, row.UpToSequence, "")
            : null;
    }

    /// <summary>When the office was first served; remembered at the first call.</summary>
    public DateTimeOffset FirstSeen(string office, DateTimeOffset now) => database.Write((connection, transaction) =>
    {
        connection.Execute("insert into offices (office, first_seen_at) values (@office, @now) on conflict (office) do nothing", new { office, now }, transaction);
        return connection.QuerySingle<DateTimeOffset>("select first_seen_at from offices where office = @office", new { office }, transaction);
    });

    /// <summary>The bytes of a file of an answer.</summary>
    /// <exception cref="StorageException">The file is not stored.</exception>
    public byte[] Blob(string hash)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<byte[]>("select content from blobs where hash = @hash", new { hash })
            ?? throw new StorageException($"The database lacks the file with the hash {hash}.");
    }

    private static List<JournaledEvent> Read(SqliteConnection connection, string where, object parameters) =>
    [
        .. connection.Query<(long Sequence, string Number, string Kind, string Data)>(
                $"select sequence, number, kind, data from events {where} order by sequence", parameters)
            .Select(row => new JournaledEvent(row.Sequence, row.Number, EventJson.Read(row.Kind, row.Data))),
    ];

    private static void StoreState(SqliteConnection connection, SqliteTransaction transaction, IncidentChange change)
    {
        var incident = change.Incident;
        var stored = connection.Execute(
            change.VersionBefore == 0
                ? """
                  insert into incidents (office, number, version, status, deadline, received_at, closed_at, next_due_at, state)
                  values (@office, @number, @version, @status, @deadline, @receivedAt, @closedAt, @nextDueAt, @state)
                  on conflict (office, number) do nothing
                  """
                : """
                  update incidents set version = @version, status = @status, deadline = @deadline, received_at = @receivedAt,
                    closed_at = @closedAt, next_due_at = @nextDueAt, state = @state
                  where office = @office and number = @number and version = @versionBefore
                  """,
            new
            {
                office = change.Office,
                number = incident.Number,
                version = incident.Version,
                versionBefore = change.VersionBefore,
                status = incident.Status.ToString(),
                deadline = incident.Deadline,
                receivedAt = incident.ReceivedAt,
                closedAt = incident.ClosedAt,
                nextDueAt = incident.NextDueAt,
                state = EventJson.WriteState(incident),
            },
            transaction);
        if (stored == 0)
        {
            throw new ConflictException($"Incident {incident.Number} of {change.Office} was changed by another commit.");
        }
    }
}
