namespace Incidents.MailProcessor.Mailboxes;

/// <summary>
/// The mailbox that the processor receives from and sends through. A mailbox keeps no state of ours: what was received and sent
/// is known by the storage, so every call may be repeated after a crash.
/// </summary>
internal interface IMailbox : IAsyncDisposable
{
    /// <summary>
    /// The mails that wait, oldest first, in batches of at most <paramref name="batchSize"/>. A mail that was stored but not yet
    /// settled may come again; one that vanished while reading is left out.
    /// </summary>
    /// <param name="known">Which of these ids are stored already.</param>
    /// <param name="batchSize">The most mails in a batch, at least 1.</param>
    /// <param name="cancellationToken">Ends the reading between two batches.</param>
    IAsyncEnumerable<IReadOnlyList<ReceivedMail>> ReceiveAsync(
        Func<IReadOnlyCollection<string>, IReadOnlySet<string>> known, int batchSize, CancellationToken cancellationToken);

    /// <summary>Marks mails as taken, after their bytes are committed. Best effort and repeatable; a mail is never deleted.</summary>
    Task SettleAsync(IReadOnlyList<ReceivedMail> mails, CancellationToken cancellationToken);

    /// <summary>Returns as soon as something may have arrived, and after <paramref name="atMost"/> in any case.</summary>
    Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>Does all that can be done before a letter counts as being sent. Repeatable.</summary>
    Task PrepareAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Sends one letter to one recipient. An exception means that it is not known whether the letter left.</summary>
    Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);

    /// <summary>Looks for evidence of an attempt whose end is not known (a crash, a broken line).</summary>
    Task<SendEvidence> FindEvidenceAsync(OutgoingMail mail, DateTimeOffset attemptedAt, CancellationToken cancellationToken);

    /// <summary>Checks by real use that the mailbox can receive and send; each line names what was checked.</summary>
    Task<IReadOnlyList<MailboxCheck>> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>A mail as it lies in the mailbox.</summary>
internal sealed record ReceivedMail
{
    /// <summary>The identity of the mail in its mailbox (Maildir: unique name), the same at every reading.</summary>
    public required string Id { get; init; }

    /// <summary>When the mail came in, UTC.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>In bytes.</summary>
    public required long Size { get; init; }

    /// <summary>The raw bytes; null when the mail is larger than the mailbox reads into memory, then <see cref="Open"/> streams it.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Opens the raw bytes as a stream.</summary>
    public required Func<Stream> Open { get; init; }
}

/// <summary>A letter on its way to one recipient.</summary>
/// <param name="Id">The same for every attempt, different for every letter and recipient: 1 to 64 of a–z, 0–9, <c>-</c>.</param>
/// <param name="From">The envelope sender.</param>
/// <param name="Recipient">The one envelope recipient.</param>
/// <param name="Content">The MIME bytes, final.</param>
internal sealed record OutgoingMail(string Id, string From, string Recipient, ReadOnlyMemory<byte> Content);

/// <summary>How an attempt to send ended.</summary>
internal abstract record SendResult
{
    private SendResult() { }

    /// <summary>The letter was taken over.</summary>
    /// <param name="ServerMessageId">The Message-ID that the server used instead of ours, when it told.</param>
    internal sealed record Sent(string? ServerMessageId = null) : SendResult;

    /// <summary>Not now; the same letter is tried again later.</summary>
    internal sealed record Deferred(string Error) : SendResult;

    /// <summary>Never; a person has to be told.</summary>
    internal sealed record Refused(string Error) : SendResult;
}

/// <summary>What is known of an attempt that was broken off.</summary>
internal enum SendEvidence
{
    /// <summary>The letter left.</summary>
    Sent,

    /// <summary>The letter did not leave and may be sent.</summary>
    NotSent,

    /// <summary>Neither can be proved.</summary>
    Unknown,
}

/// <summary>One line of a mailbox's self-test.</summary>
/// <param name="What">In English, such as «inbox folder is writable».</param>
/// <param name="Error">What is wrong and how to mend it; null when all is well.</param>
internal sealed record MailboxCheck(string What, string? Error);
