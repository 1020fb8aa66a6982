using Dapper;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Threads;
using Microsoft.Data.Sqlite;

namespace Incidents.MailProcessor.Storage;

/// <summary>Every letter ever written, its way to each recipient, and the index by which replies find it.</summary>
internal sealed class Outbox(Database database) : IThreadIndex
{
    private const string LetterColumns =
        """
        id as Id, letter_key as Key, office as Office, number as Number, kind as Kind, role as Role, department as Department,
        assignment as Assignment, answer as Answer, mail as Mail
        """;

    private const string DeliveryColumns =
        """
        d.id as Id, d.letter as Letter, d.recipient as Recipient, d.state as State, d.attempts as Attempts, d.attempted_at as AttemptedAt,
        d.error as Error, l.office as Office, l.letter_key as LetterKey, l.number as Number, l.kind as Kind, l.subject as Subject
        """;

    /// <summary>The deliveries that are due, oldest first, with the letters' bytes.</summary>
    public IReadOnlyList<Delivery> Ready(DateTimeOffset now, int atMost)
    {
        using var connection = database.Open();
        return [.. connection.Query<Delivery>(
            $"""
             select {DeliveryColumns}, l.content as Content from deliveries d join letters l on l.id = d.letter
             where d.state = 'ready' and (d.next_attempt_at is null or d.next_attempt_at <= @now) order by d.id limit @atMost
             """,
            new { now, atMost })];
    }

    /// <summary>The deliveries whose attempt was broken off, with the letters' bytes.</summary>
    public IReadOnlyList<Delivery> BrokenOff()
    {
        using var connection = database.Open();
        return [.. connection.Query<Delivery>(
            $"select {DeliveryColumns}, l.content as Content from deliveries d join letters l on l.id = d.letter where d.state = 'sending' order by d.id")];
    }

    /// <summary>The deliveries that need a person's eye: in doubt, failed or bounced.</summary>
    public IReadOnlyList<Delivery> Troubled()
    {
        using var connection = database.Open();
        return [.. connection.Query<Delivery>(
            $"select {DeliveryColumns} from deliveries d join letters l on l.id = d.letter where d.state in ('in doubt', 'failed', 'bounced') order by d.id")];
    }

    /// <summary>How many deliveries wait or are under way.</summary>
    public long WaitingCount()
    {
        using var connection = database.Open();
        return connection.ExecuteScalar<long>("select count(*) from deliveries where state in ('ready', 'sending', 'in doubt')");
    }

    /// <summary>From now on it is not known whether these letters left.</summary>
    public void Sending(IReadOnlyCollection<Delivery> deliveries, DateTimeOffset now) => database.Write((connection, transaction) =>
        connection.Execute(
            "update deliveries set state = 'sending', attempts = attempts + 1, attempted_at = @now where id = @Id",
            deliveries.Select(delivery => new { delivery.Id, now }), transaction));

    /// <summary>How these attempts ended, and the letters to write because of it, in one transaction.</summary>
    public void Ended(IReadOnlyCollection<DeliveryEnd> ends, IReadOnlyList<RenderedLetter> letters, DateTimeOffset now) =>
        database.Write((connection, transaction) =>
        {
            connection.Execute(
                """
                update deliveries set state = @State, error = @Error, next_attempt_at = @NextAttemptAt, sent_at = iif(@State = 'sent', @now, sent_at)
                where id = @Id
                """,
                ends.Select(end => new { end.State, end.Error, end.NextAttemptAt, end.Delivery.Id, now }), transaction);
            connection.Execute(
                "update letters set server_message_id = @ServerMessageId where id = @Letter",
                ends.Where(end => end.ServerMessageId is not null).Select(end => new { end.ServerMessageId, end.Delivery.Letter }), transaction);
            Insert(connection, transaction, letters, now);
        });

    /// <summary>Marks deliveries of a letter as bounced.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="recipient">The recipient that failed; null when the report does not say, then all.</param>
    /// <param name="reason">What the reporting server said.</param>
    public void Bounced(long letter, string? recipient, string? reason) => database.Write((connection, transaction) => connection.Execute(
        "update deliveries set state = 'bounced', error = @reason where letter = @letter and (@recipient is null or recipient = @recipient collate nocase)",
        new { letter, recipient, reason }, transaction));

    /// <summary>The bytes of the newest letters of a thread, newest first.</summary>
    public IReadOnlyList<byte[]> ThreadContents(ThreadLetter of, int atMost)
    {
        using var connection = database.Open();
        return [.. connection.Query<byte[]>(
            "select content from letters where root_id = (select root_id from letters where id = @Id) order by id desc limit @atMost",
            new { of.Id, atMost })];
    }

    public ThreadLetter? ByMessageId(string office, string messageId) =>
        One("office = @office and (message_id = @id or server_message_id = @id)", office, messageId);

    public ThreadLetter? ByRootId(string office, string rootId) => One("office = @office and root_id = @id", office, rootId);

    public ThreadLetter? ByToken(string office, string token) => One("office = @office and token = @id", office, token);

    internal static void Insert(SqliteConnection connection, SqliteTransaction transaction, IReadOnlyList<RenderedLetter> letters, DateTimeOffset at)
    {
        connection.Execute(
            """
            insert into letters (office, letter_key, number, kind, role, department, assignment, answer, mail, message_id, root_id, token, subject, created_at, content)
            values (@Office, @Key, @Number, @Kind, @role, @Department, @Assignment, @Answer, @Mail, @MessageId, @RootId, @Token, @Subject, @at, @Content)
            on conflict (office, letter_key) do nothing
            """,
            letters.Select(letter => new
            {
                letter.Office,
                letter.Key,
                letter.Number,
                letter.Kind,
                role = letter.Role.ToString(),
                letter.Department,
                letter.Assignment,
                letter.Answer,
                letter.Mail,
                letter.MessageId,
                letter.RootId,
                letter.Token,
                letter.Subject,
                at,
                letter.Content,
            }), transaction);
        connection.Execute(
            """
            insert into deliveries (letter, recipient, state) select id, @recipient, 'ready' from letters where office = @Office and letter_key = @Key
            on conflict (letter, recipient) do nothing
            """,
            letters.SelectMany(letter => letter.Recipients.Select(recipient => new { letter.Office, letter.Key, recipient })), transaction);
    }

    private ThreadLetter? One(string where, string office, string id)
    {
        using var connection = database.Open();
        return connection.QueryFirstOrDefault<ThreadLetter>(
            $"select {LetterColumns} from letters where {where} order by id desc limit 1", new { office, id });
    }
}

/// <summary>A letter's way to one recipient.</summary>
internal sealed record Delivery
{
    public long Id { get; init; }

    public long Letter { get; init; }

    public string Recipient { get; init; } = "";

    public string State { get; init; } = "";

    public int Attempts { get; init; }

    public DateTimeOffset? AttemptedAt { get; init; }

    public string? Error { get; init; }

    public string Office { get; init; } = "";

    public string LetterKey { get; init; } = "";

    public string? Number { get; init; }

    public string Kind { get; init; } = "";

    public string Subject { get; init; } = "";

    public byte[] Content { get; init; } = [];
}

/// <summary>How an attempt to deliver ended.</summary>
/// <param name="Delivery">The delivery.</param>
/// <param name="State">ready (tried again), sent, in doubt or failed.</param>
/// <param name="Error">What went wrong.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
/// <param name="ServerMessageId">The Message-ID that the server used instead of ours.</param>
internal sealed record DeliveryEnd(
    Delivery Delivery, string State, string? Error = null, DateTimeOffset? NextAttemptAt = null, string? ServerMessageId = null);
