using System.Globalization;

namespace Incidents.MailProcessor.Mailboxes.Maildir;

/// <summary>The names and files of a Maildir.</summary>
internal static class MaildirFiles
{
    /// <summary>Windows forbids the colon in names; programs there use the semicolon.</summary>
    private static readonly char InfoMark = OperatingSystem.IsWindows() ? ';' : ':';

    /// <summary>The unique name: what stands before the flags.</summary>
    public static string BaseName(string file)
    {
        var name = Path.GetFileName(file);
        var mark = name.IndexOf(InfoMark);
        return mark < 0 ? name : name[..mark];
    }

    /// <summary>The name of a mail that was looked at, without flags.</summary>
    public static string Taken(string baseName) => $"{baseName}{InfoMark}2,";

    /// <summary>When the mail was delivered: the seconds that start a Maildir name, else the time of the file; never later than now.</summary>
    public static DateTimeOffset ArrivedAt(FileInfo file, DateTimeOffset now)
    {
        var dot = file.Name.IndexOf('.');
        var arrived = dot is >= 9 and <= 11
            && long.TryParse(file.Name.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero);
        return arrived > now ? now : arrived;
    }

    /// <summary>Writes a file whole and onto the disk.</summary>
    public static void Write(string path, ReadOnlySpan<byte> trace, ReadOnlySpan<byte> content, DateTimeOffset now)
    {
        using (var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            file.Write(trace);
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(path, now.UtcDateTime);
    }
}
