namespace Incidents.MailProcessor.Reading;

/// <summary>The name of a file as a stranger gave it, made harmless.</summary>
internal static class AttachmentName
{
    private const int Longest = 120;

    private static readonly HashSet<string> Devices =
        ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => (string[])[$"com{number}", $"lpt{number}"])];

    /// <summary>A name without folders, controls and device names, different from those taken; it is added to them.</summary>
    public static string Safe(string? name, string contentType, ISet<string> taken)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = string.Concat(last.Where(letter => !char.IsControl(letter) && !"<>:\"|?*".Contains(letter)
            && letter is not ((>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF'))).Trim(' ', '.');
        var extension = Path.GetExtension(clean);
        var stem = Path.GetFileNameWithoutExtension(clean);
        if (stem.Length == 0 || Devices.Contains(stem.ToLowerInvariant()))
        {
            stem = "файл";
            extension = extension.Length > 0 ? extension : contentType switch { "image/jpeg" => ".jpg", "image/png" => ".png", "message/rfc822" => ".eml", _ => "" };
        }

        extension = extension.Length > 12 ? "" : extension;
        stem = stem.Length > Longest ? stem[..Longest] : stem;
        var shown = stem + extension;
        for (var number = 2; !taken.Add(shown); number++)
        {
            shown = $"{stem} ({number}){extension}";
        }

        return shown;
    }
}
