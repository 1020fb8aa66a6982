using Dapper;

namespace Incidents.MailProcessor.Storage;

/// <summary>Mail as it was received: stored before anything looks at it, kept for ever.</summary>
internal sealed class Inbox(Database database)
{
    /// <summary>Which of these mails of the office's mailbox are stored already.</summary>
    public IReadOnlySet<string> Known(string office, IReadOnlyCollection<string> mailboxIds)
    {
        using var connection = database.Open();
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var some in mailboxIds.Chunk(500))
        {
            known.UnionWith(connection.Query<string>(
                "select mailbox_id from inbox where office = @office and mailbox_id in @some", new { office, some }));
        }

        return known;
    }

    /// <summary>Stores mails in one transaction; what is stored already stays as it is.</summary>
    /// <returns>How many were new.</returns>
    public int Store(IReadOnlyCollection<NewMail> mails) => database.Write((connection, transaction) =>
    {
        var stored = connection.Execute(
            """
            insert into inbox (office, mailbox_id, arrived_at, stored_at, size, content_hash, content, state, reason)
            values (@Office, @MailboxId, @ArrivedAt, @StoredAt, @Size, @ContentHash, @Content, 'stored', @Problem)
            on conflict (office, mailbox_id) do nothing
            """,
            mails.Where(mail => mail.Content is not null), transaction);
        foreach (var mail in mails.Where(mail => mail.Content is null))
        {
            stored += StoreStreamed(connection, transaction, mail);
        }

        return stored;
    });

    /// <summary>The oldest mails that wait to be decided, with their bytes.</summary>
    public IReadOnlyList<StoredMail> Waiting(int atMost)
    {
        using var connection = database.Open();
        return [.. connection.Query<StoredMail>(
            $"select {Columns}, iif(size <= {StoredMail.MostBytes}, content, x'') as Content from inbox where state = 'stored' order by id limit @atMost", new { atMost })];
    }

    /// <summary>A mail by its inbox number.</summary>
    public StoredMail? Find(long id)
    {
        using var connection = database.Open();
        return connection.QuerySingleOrDefault<StoredMail>(
            $"select {Columns}, iif(size <= {StoredMail.MostBytes}, content, x'') as Content from inbox where id = @id", new { id });
    }

    /// <summary>The mails in quarantine, oldest first, without their bytes.</summary>
    public IReadOnlyList<StoredMail> Quarantined()
    {
        using var connection = database.Open();
        return [.. connection.Query<StoredMail>($"select {Columns} from inbox where state = 'quarantined' order by id")];
    }

    /// <summary>Whether an older mail of the office has the same content.</summary>
    public bool IsSecondCopy(StoredMail mail)
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>(
            "select count(*) from (select 1 from inbox where office = @Office and content_hash = @ContentHash and id < @Id limit 1)", mail) > 0;
    }

    /// <summary>Puts a quarantined mail back to the mails that wait.</summary>
    /// <returns>Whether it was in quarantine.</returns>
    public bool Release(long id) => database.Write((connection, transaction) => connection.Execute(
        "update inbox set state = 'stored', reason = null where id = @id and state = 'quarantined'", new { id }, transaction) > 0);

    /// <summary>How many mails are in each state.</summary>
    public IReadOnlyDictionary<string, long> Counts()
    {
        using var connection = database.Open();
        return connection.Query<(string State, long Count)>("select state, count(*) from inbox group by state")
            .ToDictionary(row => row.State, row => row.Count, StringComparer.Ordinal);
    }

    private const string Columns =
        """
        id as Id, office as Office, mailbox_id as MailboxId, arrived_at as ArrivedAt, size as Size, content_hash as ContentHash, state as State,
        kind as Kind, number as Number, sender as Sender, subject as Subject, reason as Reason
        """;

    /// <summary>A mail too large for the memory goes into the file piece by piece.</summary>
    private static int StoreStreamed(Microsoft.Data.Sqlite.SqliteConnection connection, Microsoft.Data.Sqlite.SqliteTransaction transaction, NewMail mail)
    {
        var id = connection.ExecuteScalar<long?>(
            """
            insert into inbox (office, mailbox_id, arrived_at, stored_at, size, content_hash, content, state, reason)
            values (@Office, @MailboxId, @ArrivedAt, @StoredAt, @Size, @ContentHash, zeroblob(@Size), 'stored', @Problem)
            on conflict (office, mailbox_id) do nothing
            returning id
            """,
            mail, transaction);
        if (id is null)
        {
            return 0;
        }

        using var source = mail.Open();
        using var target = new Microsoft.Data.Sqlite.SqliteBlob(connection, "inbox", "content", id.Value);
        source.CopyTo(target);
        return 1;
    }
}

/// <summary>A mail on its way into the inbox.</summary>
internal sealed record NewMail
{
    public required string Office { get; init; }

    /// <summary>Its identity in the mailbox.</summary>
    public required string MailboxId { get; init; }

    public required DateTimeOffset ArrivedAt { get; init; }

    public required DateTimeOffset StoredAt { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes below the trace headers, hexadecimal.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The raw bytes; null when they are streamed from <see cref="Open"/>.</summary>
    public byte[]? Content { get; init; }

    public required Func<Stream> Open { get; init; }

    /// <summary>Why the mail cannot be read, when that is known before it is stored; in English.</summary>
    public string? Problem { get; init; }
}

/// <summary>A mail of the inbox.</summary>
internal sealed record StoredMail
{
    /// <summary>Larger mails are kept whole but never read into memory.</summary>
    public const int MostBytes = 40_000_000;

    public long Id { get; init; }

    public string Office { get; init; } = "";

    public string MailboxId { get; init; } = "";

    public DateTimeOffset ArrivedAt { get; init; }

    public long Size { get; init; }

    public string ContentHash { get; init; } = "";

    public string State { get; init; } = "";

    public string? Kind { get; init; }

    public string? Number { get; init; }

    public string? Sender { get; init; }

    public string? Subject { get; init; }

    public string? Reason { get; init; }

    public byte[] Content { get; init; } = [];
}
