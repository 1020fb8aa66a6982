using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Incidents.Core.Incidents;
using MimeKit;

namespace Incidents.MailProcessor.Reading;

/// <summary>Raw bytes → <see cref="IncomingMail"/>, within bounds: what cannot be read ends in one kind of exception.</summary>
internal static partial class MailReader
{
    /// <summary>MimeKit reads folded headers in quadratic time: larger header sections are not shown to it.</summary>
    public const int MostHeaderBytes = 256 * 1024;

    private const int MostParts = 1000;
    private const int MostDepth = 50;
    private const int SmallestPhotoBytes = 20 * 1024;

    private static readonly ParserOptions Options = MakeOptions();

    /// <exception cref="UnreadableMailException">The mail is empty, no mail at all, or beyond the bounds.</exception>
    public static IncomingMail Read(byte[] raw, DateTimeOffset arrivedAt)
    {
        CheckHeader(raw);
        try
        {
            using var stream = new MemoryStream(raw, writable: false);
            var message = MimeMessage.Load(Options, stream, persistent: true);
            if (message.Headers.Count == 0 || (message.Headers[HeaderId.From] is null && message.Headers[HeaderId.Subject] is null && message.Headers[HeaderId.Date] is null))
            {
                throw new UnreadableMailException("The mail has no From, Subject or Date: it is no mail.", "Файл не похож на письмо: нет отправителя, темы и даты.");
            }

            return Read(message, arrivedAt);
        }
        catch (Exception error) when (error is not (UnreadableMailException or OutOfMemoryException))
        {
            throw new UnreadableMailException($"The mail cannot be parsed: {error.Message}", "Письмо повреждено, прочитать его не удалось.", error);
        }
    }

    private static IncomingMail Read(MimeMessage message, DateTimeOffset arrivedAt)
    {
        var parts = Leaves(message);
        var (text, rows) = Body(parts);
        var automatic = AutomaticKind(message, parts);
        return new IncomingMail
        {
            MessageId = string.IsNullOrWhiteSpace(message.MessageId) ? null : Line(message.MessageId),
            InReplyTo = Ids(message.Headers[HeaderId.InReplyTo]),
            References = [.. message.References.Take(1000)],
            From = SenderOf(message),
            FromShown = Line(string.Join(", ", message.Headers.Where(header => header.Id == HeaderId.From).Select(header => header.Value))),
            Recipients = [.. message.To.Mailboxes.Concat(message.Cc.Mailboxes).Select(mailbox => mailbox.Address)
                .Concat(message.Headers.Where(header => header.Field.Equals("Delivered-To", StringComparison.OrdinalIgnoreCase)).Select(header => Line(header.Value)))
                .Take(100)],
            Subject = Line(message.Subject ?? ""),
            Date = message.Headers.Contains(HeaderId.Date) && message.Date != DateTimeOffset.MinValue ? message.Date : null,
            ArrivedAt = arrivedAt,
            Text = text,
            TableRows = rows,
            Attachments = Files(parts),
            Automatic = automatic,
            ReturnedMessageIds = automatic == AutomaticMail.Bounce ? ReturnedIds(message) : [],
            BounceReason = automatic == AutomaticMail.Bounce ? Reason(parts) : null,
        };
    }

    private static void CheckHeader(byte[] raw)
    {
        if (raw.AsSpan().IndexOfAnyExcept((byte)'\r', (byte)'\n', (byte)' ') < 0)
        {
            throw new UnreadableMailException("The mail is empty.", "Письмо пустое.");
        }

        var head = raw.AsSpan(0, Math.Min(raw.Length, MostHeaderBytes));
        if (head.IndexOf("\n\n"u8) < 0 && head.IndexOf("\n\r\n"u8) < 0 && raw.Length > MostHeaderBytes)
        {
            throw new UnreadableMailException(
                $"The header section is longer than {MostHeaderBytes / 1024} KiB.", "Заголовок письма недопустимо велик.");
        }
    }

    /// <summary>The leaves of the MIME tree in order, without recursion.</summary>
    private static List<MimeEntity> Leaves(MimeMessage message)
    {
        var leaves = new List<MimeEntity>();
        var open = new Stack<MimeEntity>();
        if (message.Body is { } body)
        {
            open.Push(body);
        }

        while (open.TryPop(out var entity))
        {
            if (entity is Multipart multipart)
            {
                for (var i = multipart.Count - 1; i >= 0; i--)
                {
                    open.Push(multipart[i]);
                }
            }
            else
            {
                leaves.Add(entity);
            }

            if (leaves.Count + open.Count > MostParts)
            {
                throw new UnreadableMailException($"The mail has more than {MostParts} parts.", "В письме недопустимо много частей.");
            }
        }

        return leaves;
    }

    private static (string Text, IReadOnlyList<LabelledValue> Rows) Body(List<MimeEntity> parts)
    {
        var bodies = parts.OfType<TextPart>().Where(part => !part.IsAttachment && part.FileName is null).ToList();
        if (bodies.FirstOrDefault(part => part.IsPlain) is { } plain && Decoded(plain) is { Length: > 0 } text && text.AsSpan().Trim().Length > 0)
        {
            return (Visible(text), []);
        }

        if (bodies.FirstOrDefault(part => part.IsHtml) is { } html)
        {
            var read = HtmlText.Read(Decoded(html));
            return (Visible(read.Text), [.. read.TableRows.Select(row => new LabelledValue(Visible(row.Label), Visible(row.Value)))]);
        }

        return ("", []);
    }

    /// <summary>A stated charset is tried first; without one UTF-8, and windows-1251 for what is no UTF-8.</summary>
    private static string Decoded(TextPart part)
    {
        if (part.ContentType.Charset is { } charset && part.Content is not null)
        {
            try
            {
                return part.GetText(Encoding.GetEncoding(charset));
            }
            catch (Exception error) when (error is ArgumentException or NotSupportedException)
            {
                // An unknown charset is as good as none.
            }
        }

        if (part.Content is null)
        {
            return "";
        }

        using var bytes = new MemoryStream();
        part.Content.DecodeTo(bytes);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding(1251).GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
    }

    /// <summary>The one address of the one From field, by a grammar of our own that MimeKit has to agree with.</summary>
    private static string? SenderOf(MimeMessage message)
    {
        var fields = message.Headers.Where(header => header.Id == HeaderId.From).ToList();
        if (fields.Count != 1 || message.From.Count != 1 || message.From[0] is not MailboxAddress mailbox)
        {
            return null;
        }

        var raw = Encoding.UTF8.GetString(fields[0].RawValue).Trim();
        return PlainFrom().Match(raw) is { Success: true } match && match.Groups["address"].Value == mailbox.Address && mailbox.Route.Count == 0
            ? mailbox.Address
            : null;
    }

    private static AutomaticMail AutomaticKind(MimeMessage message, List<MimeEntity> parts)
    {
        if (parts.Exists(part => part is MessageDeliveryStatus))
        {
            return AutomaticMail.Bounce;
        }

        if (parts.Exists(part => part is MessageDispositionNotification))
        {
            return AutomaticMail.Receipt;
        }

        var submitted = message.Headers[HeaderId.AutoSubmitted]?.Split(';')[0].Trim().ToLowerInvariant();
        var nullSender = message.Headers[HeaderId.ReturnPath]?.Trim() == "<>";
        return submitted switch
        {
            "auto-generated" => AutomaticMail.Generated,
            not null and not "no" => AutomaticMail.Reply,
            _ when message.Headers["X-Autoreply"] is not null || message.Headers["Precedence"]?.Trim() == "auto_reply" => AutomaticMail.Reply,
            _ when AbsenceSubject().IsMatch(message.Subject ?? "") => AutomaticMail.Reply,
            _ when nullSender => AutomaticMail.Bounce,
            _ => AutomaticMail.No,
        };
    }

    private static List<MailAttachment> Files(List<MimeEntity> parts)
    {
        var files = new List<MailAttachment>();
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            var name = part.ContentDisposition?.FileName ?? part.ContentType.Name;
            if (part is MessageDeliveryStatus or MessageDispositionNotification || (part is TextPart && !part.IsAttachment && name is null))
            {
                continue;
            }

            using var bytes = new MemoryStream();
            if (part is MimePart { Content: { } content })
            {
                content.DecodeTo(bytes);
            }
            else if (part is MessagePart { Message: { } inner })
            {
                inner.WriteTo(bytes);
            }

            var decorates = part.ContentId is not null && !part.IsAttachment && part.ContentType.IsMimeType("image", "*") && bytes.Length <= SmallestPhotoBytes;
            if (bytes.Length > 0 && !decorates)
            {
                var shown = AttachmentName.Safe(name, part.ContentType.MimeType, names);
                var contentBytes = bytes.ToArray();
                files.Add(new(new Attachment(shown, part.ContentType.MimeType, contentBytes.Length, Convert.ToHexStringLower(SHA256.HashData(contentBytes))), contentBytes));
            }
        }

        return files;
    }

    private static List<string> ReturnedIds(MimeMessage message)
    {
        var ids = new List<string>();
        foreach (var part in message.BodyParts.Concat(message.Attachments))
        {
            if (part is MessagePart { Message.MessageId: { } id })
            {
                ids.Add(id);
            }
            else if (part is TextPart text && text.ContentType.IsMimeType("text", "rfc822-headers") && ReturnedId().Match(text.Text) is { Success: true } match)
            {
                ids.Add(match.Groups["id"].Value);
            }
        }

        return ids;
    }

    private static string? Reason(List<MimeEntity> parts) => parts.OfType<MessageDeliveryStatus>().FirstOrDefault()?.StatusGroups
        .Select(group => group["Diagnostic-Code"] ?? group["Status"]).FirstOrDefault(reason => reason is not null) is { } found ? Line(found) : null;

    private static List<string> Ids(string? header) => header is null
        ? []
        : [.. MimeKit.Utils.MimeUtils.EnumerateReferences(header).Take(50)];

    private static string Line(string text) => string.Join(' ', Visible(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Without controls, and without the marks that hide or turn text.</summary>
    private static string Visible(string text) => string.Concat(text.ReplaceLineEndings("\n").Normalize().Where(letter =>
        letter is '\n' or '\t' || (!char.IsControl(letter) && letter is not ('\u200B' or '\uFEFF' or '\u00AD' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F'))))
        .Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static ParserOptions MakeOptions()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var options = ParserOptions.Default.Clone();
        options.MaxMimeDepth = MostDepth;
        options.CharsetEncoding = Encoding.UTF8;
        return options;
    }

    [GeneratedRegex("""^(?:[^<>,;:()@"]*|"[^"<>\\]*")\s*<(?<address>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)>$|^(?<address>[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+)$""", RegexOptions.NonBacktracking)]
    private static partial Regex PlainFrom();

    [GeneratedRegex("^(автоответ|автоматический ответ|вне офиса|automatic reply|out of office|auto: )", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AbsenceSubject();

    [GeneratedRegex(@"(?im)^message-id:\s*<(?<id>[^<>\s]+)>", RegexOptions.NonBacktracking)]
    private static partial Regex ReturnedId();
}
