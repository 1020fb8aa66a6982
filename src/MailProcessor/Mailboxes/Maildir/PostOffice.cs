using System.Text;

namespace Incidents.MailProcessor.Mailboxes.Maildir;

/// <summary>A folder with one Maildir per address; letters to other addresses lie in <c>outgoing</c>.</summary>
internal sealed class PostOffice
{
    private const string Outgoing = "outgoing";

    private readonly string _root;

    /// <param name="root">The folder.</param>
    /// <param name="addresses">Addresses that get a Maildir when they have none.</param>
    public PostOffice(string root, IEnumerable<string> addresses)
    {
        _root = Path.GetFullPath(root);
        Create(Outgoing);
        foreach (var address in addresses)
        {
            Create(FolderOf(address) ?? throw new ArgumentException($"«{address}» cannot be the name of a folder: use a plain mail address."));
        }
    }

    /// <summary>The Maildir of one of the office's own addresses.</summary>
    public string MaildirOf(string address) => Path.Combine(_root, FolderOf(address)!);

    /// <summary>Where a letter to this address is put: its Maildir, that of the address without a tag, or <c>outgoing</c>.</summary>
    public string DestinationOf(string recipient)
    {
        foreach (var address in (string[])[recipient, WithoutTag(recipient)])
        {
            if (FolderOf(address) is { } folder && Directory.Exists(Path.Combine(_root, folder, "new")))
            {
                return Path.Combine(_root, folder);
            }
        }

        return Path.Combine(_root, Outgoing);
    }

    /// <summary>The trace headers that a delivering program puts on top of a letter (RFC 5321, 4.4).</summary>
    public static byte[] Trace(string from, string recipient) =>
        Encoding.UTF8.GetBytes($"Return-Path: <{Plain(from)}>\nDelivered-To: {Plain(recipient)}\n");

    /// <summary>Delivers a mail of somebody else's at once (tmp, then new).</summary>
    public string Deliver(string from, string recipient, ReadOnlySpan<byte> content, DateTimeOffset now, string name)
    {
        var maildir = DestinationOf(recipient);
        var file = $"{now.ToUnixTimeSeconds()}.{name}";
        MaildirFiles.Write(Path.Combine(maildir, "tmp", file), Trace(from, recipient), content, now);
        File.Move(Path.Combine(maildir, "tmp", file), Path.Combine(maildir, "new", file), overwrite: true);
        return file;
    }

    private static string Plain(string address) => string.Concat(address.Where(letter => !char.IsControl(letter)));

    private static string WithoutTag(string address) =>
        address.IndexOf('+') is > 0 and var plus && address.IndexOf('@', plus) is > 0 and var at ? address[..plus] + address[at..] : address;

    /// <summary>The folder of an address; null when the address could lead elsewhere.</summary>
    private static string? FolderOf(string address)
    {
        var folder = address.ToLowerInvariant();
        return folder.Length is > 2 and <= 200 && folder.Contains('@') && !folder.StartsWith('.')
            && folder.All(letter => char.IsLetterOrDigit(letter) || "@.-_+=".Contains(letter))
            ? folder
            : null;
    }

    private void Create(string folder)
    {
        foreach (var part in (string[])["tmp", "new", "cur"])
        {
            Directory.CreateDirectory(Path.Combine(_root, folder, part));
        }
    }
}
