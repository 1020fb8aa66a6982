using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Mailboxes.Maildir;

/// <summary>One address of an embedded post office.</summary>
/// <param name="office">The post office.</param>
/// <param name="address">The address that is received.</param>
/// <param name="mostBytes">Larger mails are streamed.</param>
/// <param name="clock">The time.</param>
/// <param name="log">Where unreadable files are named.</param>
internal sealed class MaildirMailbox(PostOffice office, string address, long mostBytes, TimeProvider clock, ILogger<MaildirMailbox> log) : IMailbox
{
    /// <summary>How often mails are looked for that another Maildir program moved out of <c>new</c> before we saw them.</summary>
    private static readonly TimeSpan Reconciliation = TimeSpan.FromMinutes(1);

    /// <summary>After this time a cleaner may have removed an unsent file, so its absence proves nothing.</summary>
    private static readonly TimeSpan EvidenceLasts = TimeSpan.FromHours(24);

    private readonly string _maildir = office.MaildirOf(address);
    private readonly HashSet<string> _complained = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _arrived = new(0, 1);
    private FileSystemWatcher? _watcher;
    private long _reconciledAt;

    public async IAsyncEnumerable<IReadOnlyList<ReceivedMail>> ReceiveAsync(
        Func<IReadOnlyCollection<string>, IReadOnlySet<string>> known,
        int batchSize,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Watch();
        var files = Mails("new");
        if (_reconciledAt == 0 || clock.GetElapsedTime(_reconciledAt) >= Reconciliation)
        {
            _reconciledAt = clock.GetTimestamp();
            var moved = Mails("cur");
            var stored = known([.. moved.Select(file => MaildirFiles.BaseName(file.Name))]);
            files.AddRange(moved.Where(file => !stored.Contains(MaildirFiles.BaseName(file.Name))));
        }

        var now = clock.GetUtcNow();
        var ordered = files.Select(file => (File: file, ArrivedAt: MaildirFiles.ArrivedAt(file, now)))
            .OrderBy(mail => mail.ArrivedAt).ThenBy(mail => mail.File.Name, StringComparer.Ordinal);
        foreach (var chunk in ordered.Chunk(batchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var mails = await Task.Run(() => chunk.AsParallel().AsOrdered().Select(mail => Read(mail.File, mail.ArrivedAt)).ToList(), cancellationToken);
            yield return [.. mails.OfType<ReceivedMail>()];
        }
    }

    public Task SettleAsync(IReadOnlyList<ReceivedMail> mails, CancellationToken cancellationToken)
    {
        foreach (var mail in mails)
        {
            var waiting = Path.Combine(_maildir, "new", mail.Id);
            try
            {
                if (File.Exists(waiting))
                {
                    File.Move(waiting, Path.Combine(_maildir, "cur", MaildirFiles.Taken(mail.Id)), overwrite: true);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                Complain(waiting, error);
            }
        }

        return Task.CompletedTask;
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        Watch();
        var arrived = _arrived.WaitAsync(cancellationToken);
        await Task.WhenAny(arrived, Task.Delay(atMost, clock, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        if (!arrived.IsCompleted)
        {
            // Nobody else waits here: releasing ends the wait that the poll overtook.
            Wake();
            await arrived;
        }
    }

    public Task PrepareAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var (prepared, delivered) = PathsOf(mail);
        if (FindDelivered(delivered) is null)
        {
            MaildirFiles.Write(prepared, PostOffice.Trace(mail.From, mail.Recipient), mail.Content.Span, clock.GetUtcNow());
        }

        return Task.CompletedTask;
    }

    public async Task<SendResult> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
    {
        var (prepared, delivered) = PathsOf(mail);
        try
        {
            if (FindDelivered(delivered) is not null)
            {
                File.Delete(prepared);
                return new SendResult.Sent();
            }

            if (!File.Exists(prepared))
            {
                await PrepareAsync(mail, cancellationToken);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return new SendResult.Deferred($"{prepared} cannot be written: {error.Message}");
        }

        File.Move(prepared, delivered, overwrite: true);
        return new SendResult.Sent();
    }

    public Task<SendEvidence> FindEvidenceAsync(OutgoingMail mail, DateTimeOffset attemptedAt, CancellationToken cancellationToken)
    {
        var (prepared, delivered) = PathsOf(mail);
        return Task.FromResult((File.Exists(prepared), FindDelivered(delivered) is not null) switch
        {
            (_, true) => SendEvidence.Sent,
            (true, false) => SendEvidence.NotSent,

            // The file was prepared before the attempt began, and only the delivery takes it away: somebody has fetched the letter.
            _ => clock.GetUtcNow() - attemptedAt < EvidenceLasts ? SendEvidence.Sent : SendEvidence.Unknown,
        });
    }

    public Task<IReadOnlyList<MailboxCheck>> CheckAsync(CancellationToken cancellationToken)
    {
        string? error = null;
        var from = Path.Combine(_maildir, "tmp", "incidents-check");
        var to = Path.Combine(_maildir, "cur", ".incidents-check");
        try
        {
            MaildirFiles.Write(from, [], [], clock.GetUtcNow());
            File.Move(from, to, overwrite: true);
            File.Delete(to);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            error = $"{problem.Message} Give the processor's account the right to write there.";
        }

        return Task.FromResult<IReadOnlyList<MailboxCheck>>([new($"Maildir {_maildir} can be written", error)]);
    }

    public ValueTask DisposeAsync()
    {
        _watcher?.Dispose();
        _arrived.Dispose();
        return ValueTask.CompletedTask;
    }

    private (string Prepared, string Delivered) PathsOf(OutgoingMail mail)
    {
        var maildir = office.DestinationOf(mail.Recipient);
        var name = $"{mail.Id}.incidents";
        return (Path.Combine(maildir, "tmp", name), Path.Combine(maildir, "new", name));
    }

    /// <summary>The delivered letter, also when its reader has moved it to <c>cur</c> with flags.</summary>
    private static string? FindDelivered(string delivered)
    {
        if (File.Exists(delivered))
        {
            return delivered;
        }

        var cur = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(delivered))!, "cur");
        return Directory.EnumerateFiles(cur, Path.GetFileName(delivered) + "*").FirstOrDefault();
    }

    private List<FileInfo> Mails(string folder) =>
        [.. new DirectoryInfo(Path.Combine(_maildir, folder)).EnumerateFiles().Where(file => !file.Name.StartsWith('.'))];

    private ReceivedMail? Read(FileInfo file, DateTimeOffset arrivedAt)
    {
        try
        {
            var size = file.Length;
            var id = MaildirFiles.BaseName(file.Name);
            return new ReceivedMail
            {
                Id = id,
                ArrivedAt = arrivedAt,
                Size = size,
                Content = size <= mostBytes ? File.ReadAllBytes(file.FullName) : null,
                Open = file.OpenRead,
            };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Complain(file.FullName, error);
            return null;
        }
    }

    private void Complain(string file, Exception error)
    {
        lock (_complained)
        {
            if (_complained.Add(file))
            {
                log.LogWarning("The mail {File} cannot be taken: {Error} It stays where it is and is tried again.", file, error.Message);
            }
        }
    }

    private void Watch()
    {
        if (_watcher is not null)
        {
            return;
        }

        _watcher = new FileSystemWatcher(Path.Combine(_maildir, "new"));
        _watcher.Created += (_, _) => Wake();
        _watcher.Renamed += (_, _) => Wake();
        _watcher.Error += (_, _) => Wake();
        _watcher.EnableRaisingEvents = true;
    }

    private void Wake()
    {
        lock (_complained)
        {
            if (_arrived.CurrentCount == 0)
            {
                _arrived.Release();
            }
        }
    }
}
