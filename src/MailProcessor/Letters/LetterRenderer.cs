using System.Text;
using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.MailProcessor.Reading;
using Incidents.MailProcessor.Threads;
using MimeKit;

namespace Incidents.MailProcessor.Letters;

/// <summary>Makes the final bytes of a letter: subject and HTML from the template, the text part from the HTML, threading, attachments.</summary>
/// <param name="templates">The office's templates.</param>
/// <param name="key">The secret of the threads.</param>
/// <param name="blob">The bytes of a stored file, by its hash.</param>
internal sealed class LetterRenderer(LetterTemplates templates, ThreadKey key, Func<string, byte[]> blob)
{
    private static readonly FormatOptions Format = MakeFormat();

    /// <summary>Renders a letter.</summary>
    /// <param name="draft">What to write.</param>
    /// <param name="office">The office that writes.</param>
    /// <param name="incident">The incident it is about; null for letters of no incident.</param>
    /// <param name="now">The date of the letter.</param>
    /// <param name="replyTo">The Message-ID of the mail that is answered, when it came from the same recipient.</param>
    /// <param name="fresh">Files that are not stored yet.</param>
    public RenderedLetter Render(LetterDraft draft, Office office, Incident? incident, DateTimeOffset now, string? replyTo = null, Func<string, byte[]?>? fresh = null)
    {
        var role = ThreadRole.Of(draft.Role, draft.Department);
        var number = draft.Number ?? "";
        var token = key.Token(office.Key, number, role, draft.Key);
        var mark = number.Length == 0 ? $"[·{token}]" : $"[№ {number}·{token}]";
        var html = templates.Render(draft.Kind, Values(draft, office, incident, mark));
        var title = Title(html);
        var message = new MimeMessage
        {
            MessageId = key.MessageId(office.Key, draft.Key, office.Address),
            Date = office.Calendar.ToOfficeTime(now),
            Subject = $"{title} {mark}",
            Body = Body(draft, html, fresh),
        };
        message.From.Add(new MailboxAddress(Encoding.UTF8, $"Сообщения граждан, {office.Name}", office.Address));
        message.To.AddRange(draft.To.Select(Mailbox));
        message.Cc.AddRange(draft.Cc.Select(Mailbox));
        var root = key.RootId(office.Key, number, number.Length == 0 ? $"{role}:{draft.Key}" : role, office.Address);
        message.References.Add(root);
        if (replyTo is not null)
        {
            message.References.Add(replyTo);
        }

        message.InReplyTo = replyTo ?? root;
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "OOF, AutoReply, RN, NRN");
        using var content = new MemoryStream(16 * 1024);
        message.WriteTo(Format, content);
        return new RenderedLetter
        {
            Key = draft.Key,
            Office = office.Key,
            Number = draft.Number,
            Kind = draft.Kind,
            Role = draft.Role,
            Department = draft.Department,
            Assignment = draft.Assignment,
            Answer = draft.Answer,
            Mail = draft.Mail,
            MessageId = message.MessageId,
            RootId = root,
            Token = token,
            Subject = message.Subject,
            Recipients = [.. draft.To.Concat(draft.Cc).Select(person => person.Address).Distinct(StringComparer.OrdinalIgnoreCase)],
            Content = content.ToArray(),
        };
    }

    private static Dictionary<string, object?> Values(LetterDraft draft, Office office, Incident? incident, string mark)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["office"] = office.Name,
            ["controller"] = office.Controller.Name,
            ["actions"] = draft.Actions.Select(action => new Dictionary<string, object?>
            {
                ["label"] = action.Label,
                ["href"] = MailtoLink.To(office.Address, $"{action.Subject} {mark}", action.Body),
            }).ToList(),
        };
        if (incident is not null)
        {
            values["incident"] = IncidentValues.Of(incident, office);
        }

        foreach (var (name, value) in draft.Values)
        {
            values[name] = value;
        }

        return values;
    }

    private MimeEntity Body(LetterDraft draft, string html, Func<string, byte[]?>? fresh)
    {
        var text = new MultipartAlternative
        {
            new TextPart("plain") { Text = HtmlText.Read(html, HtmlTextOptions.Letter).Text },
            new TextPart("html") { Text = html },
        };
        if (draft.Attachments.Count == 0 && draft.File is null)
        {
            return text;
        }

        var mixed = new Multipart("mixed") { text };
        foreach (var attachment in draft.Attachments)
        {
            mixed.Add(Part(attachment.Name, attachment.ContentType, fresh?.Invoke(attachment.Hash) ?? blob(attachment.Hash)));
        }

        if (draft.File is { } file)
        {
            mixed.Add(Part(file.Name, file.ContentType, file.Content));
        }

        return mixed;
    }

    /// <summary>Always base64: a file arrives as it was, whatever it is.</summary>
    private static MimePart Part(string name, string contentType, byte[] content) =>
        new(ContentType.TryParse(contentType, out var type) && !type.IsMimeType("multipart", "*") && !type.IsMimeType("message", "*")
            ? type
            : new ContentType("application", "octet-stream"))
        {
            Content = new MimeContent(new MemoryStream(content, writable: false)),
            ContentDisposition = new ContentDisposition(ContentDisposition.Attachment),
            ContentTransferEncoding = ContentEncoding.Base64,
            FileName = name,
        };

    private static string Title(string html)
    {
        const string Open = "<title>";
        const string Close = "</title>";
        var start = html.IndexOf(Open, StringComparison.OrdinalIgnoreCase);
        var end = html.IndexOf(Close, StringComparison.OrdinalIgnoreCase);
        if (start < 0 || end < start)
        {
            throw new LetterException("A template has no <title>: it is the subject of the letter. Restore the template from the installation.");
        }

        var title = System.Net.WebUtility.HtmlDecode(html[(start + Open.Length)..end]);
        return string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static MailboxAddress Mailbox(Person person) => new(Encoding.UTF8, person.Name, person.Address);

    private static FormatOptions MakeFormat()
    {
        var format = FormatOptions.Default.Clone();
        format.NewLineFormat = NewLineFormat.Unix;
        return format;
    }
}
