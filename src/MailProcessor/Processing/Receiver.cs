using System.Security.Cryptography;
using System.Text;
using Incidents.MailProcessor.Mailboxes;
using Incidents.MailProcessor.Storage;

namespace Incidents.MailProcessor.Processing;

/// <summary>Mailbox → inbox: the bytes are committed first, then the mailbox is told.</summary>
internal sealed class Receiver(Inbox inbox, TimeProvider clock)
{
    private const int BatchSize = 64;

    /// <summary>Headers that each way to us adds; below them two copies of a mail are equal.</summary>
    private static readonly string[] Trace = ["return-path:", "delivered-to:", "received:", "x-original-to:"];

    /// <returns>How many mails were new.</returns>
    public async Task<int> RunOnceAsync(ServedOffice served, CancellationToken cancellationToken)
    {
        var stored = 0;
        await foreach (var batch in served.Mailbox.ReceiveAsync(ids => inbox.Known(served.Office.Key, ids), BatchSize, cancellationToken))
        {
            stored += inbox.Store([.. batch.Select(mail => New(served.Office.Key, mail))]);
            await served.Mailbox.SettleAsync(batch, cancellationToken);
        }

        return stored;
    }

    private NewMail New(string office, ReceivedMail mail) => new()
    {
        Office = office,
        MailboxId = mail.Id,
        ArrivedAt = mail.ArrivedAt,
        StoredAt = clock.GetUtcNow(),
        Size = mail.Size,
        Content = mail.Content,
        Open = mail.Open,
        ContentHash = mail.Content is { } content ? Hash(content) : HashOf(mail.Open),
    };

    private static string Hash(ReadOnlySpan<byte> content)
    {
        while (content.IndexOf((byte)'\n') is >= 0 and var end
            && Encoding.ASCII.GetString(content[..Math.Min(end, 20)]).ToLowerInvariant() is var line
            && Trace.Any(name => line.StartsWith(name, StringComparison.Ordinal)))
        {
            content = content[(end + 1)..];
            while (content is [(byte)' ' or (byte)'\t', ..] && content.IndexOf((byte)'\n') is >= 0 and var folded)
            {
                content = content[(folded + 1)..];
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(content));
    }

    private static string HashOf(Func<Stream> open)
    {
        using var stream = open();
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
