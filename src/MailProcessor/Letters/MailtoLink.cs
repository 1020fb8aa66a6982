using System.Globalization;

namespace Incidents.MailProcessor.Letters;

/// <summary>A link that opens a prepared mail (RFC 6068).</summary>
internal static class MailtoLink
{
    /// <summary>The longest link that every mail program opens whole, in encoded characters.</summary>
    public const int MostCharacters = 1800;

    /// <summary>The link; a body that would make it too long is cut at its end.</summary>
    public static string To(string address, string subject, string body)
    {
        var head = $"mailto:{Uri.EscapeDataString(address).Replace("%40", "@", StringComparison.Ordinal)}?subject={Uri.EscapeDataString(subject)}&body=";
        var link = head + Escape(body);
        var text = StringInfo.ParseCombiningCharacters(body);
        for (var kept = text.Length - 1; link.Length > MostCharacters && kept >= 0; kept--)
        {
            link = head + Escape(body[..text[kept]]);
        }

        return link;
    }

    /// <summary>Lines are separated by CR LF in a body (RFC 6068, 5).</summary>
    private static string Escape(string body) => Uri.EscapeDataString(body.ReplaceLineEndings("\r\n"));
}
