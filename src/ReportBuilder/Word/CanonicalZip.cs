using System.IO.Compression;

namespace Incidents.ReportBuilder.Word;

/// <summary>A package written again so that equal content gives equal bytes: fixed order, fixed times, fixed compression.</summary>
internal static class CanonicalZip
{
    // What Word itself stamps on its entries.
    private static readonly DateTimeOffset Stamp = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    // Readers that stream a package expect these first.
    private static readonly string[] First = ["[Content_Types].xml", "_rels/.rels"];

    public static byte[] Of(Stream package)
    {
        using var result = new MemoryStream();
        using (var source = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true))
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in source.Entries.OrderBy(Rank).ThenBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                Copy(entry, target);
            }
        }

        return result.ToArray();
    }

    private static int Rank(ZipArchiveEntry entry) => Array.IndexOf(First, entry.FullName) is >= 0 and var place ? place : First.Length;

    private static void Copy(ZipArchiveEntry entry, ZipArchive target)
    {
        var copy = target.CreateEntry(entry.FullName, CompressionLevel.Optimal);
        copy.LastWriteTime = Stamp;
        using var from = entry.Open();
        using var to = copy.Open();
        from.CopyTo(to);
    }
}
