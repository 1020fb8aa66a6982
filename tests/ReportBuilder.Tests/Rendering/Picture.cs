using System.Globalization;
using System.Text;

namespace Incidents.ReportBuilder.Tests.Rendering;

/// <summary>A grey picture of a page (binary PGM), row by row from the top.</summary>
internal sealed record Picture(int Width, int Height, ReadOnlyMemory<byte> Pixels)
{
    private const byte Paper = 250;

    /// <summary>The ink within this many pixels of an edge: zero where nothing runs off the page.</summary>
    public int InkNearEdges(int border) => Ink((x, y) => x < border || y < border || x >= Width - border || y >= Height - border);

    public int Ink() => Ink((_, _) => true);

    public static Picture Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var words = new List<string>();
        var at = 0;
        while (words.Count < 4)
        {
            var end = Array.FindIndex(bytes, at, unit => unit is (byte)' ' or (byte)'\n');
            words.Add(Encoding.ASCII.GetString(bytes, at, end - at));
            at = end + 1;
        }

        Assert.That(words[0], Is.EqualTo("P5"));
        return new Picture(Number(words[1]), Number(words[2]), bytes.AsMemory(at));
    }

    private int Ink(Func<int, int, bool> counts)
    {
        var pixels = Pixels.Span;
        var ink = 0;
        for (var index = 0; index < pixels.Length; index++)
        {
            if (pixels[index] < Paper && counts(index % Width, index / Width))
            {
                ink++;
            }
        }

        return ink;
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
