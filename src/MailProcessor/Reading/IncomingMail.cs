using Incidents.Core.Incidents;

namespace Incidents.MailProcessor.Reading;

/// <summary>A mail that was read: everything that later steps may look at. Strings are free of control characters but <c>\n</c> and <c>\t</c>.</summary>
internal sealed record IncomingMail
{
    /// <summary>The bare Message-ID without angle brackets; null when the mail has none.</summary>
    public string? MessageId { get; init; }

    /// <summary>The ids of In-Reply-To, bare, in order.</summary>
    public IReadOnlyList<string> InReplyTo { get; init; } = [];

    /// <summary>The ids of References, bare, oldest first.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>
    /// The one address of the one From field, as written but for the case of its domain; null when the field is missing, doubled,
    /// a group, has several addresses, or is anything but a plain ASCII addr-spec (then nobody's orders are in it).
    /// </summary>
    public string? From { get; init; }

    /// <summary>The raw From field(s) for people to see, also when <see cref="From"/> is null.</summary>
    public string FromShown { get; init; } = "";

    /// <summary>The addresses of To, Cc and Delivered-To; where a tag (<c>incidents+tag@…</c>) may stand.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>The decoded subject, white space folded.</summary>
    public string Subject { get; init; } = "";

    /// <summary>The Date field; null when absent or unreadable.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>When the mail came into the mailbox.</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The whole visible body as text, lines separated by <c>\n</c>; of an HTML mail the text that a reader sees.</summary>
    public string Text { get; init; } = "";

    /// <summary>Rows of two cells of the tables of an HTML body: label and value (with <c>\n</c> for line breaks), in order.</summary>
    public IReadOnlyList<LabelledValue> TableRows { get; init; } = [];

    /// <summary>The files that came with the mail, names made safe; images that only decorate the HTML (cid) are left out.</summary>
    public IReadOnlyList<MailAttachment> Attachments { get; init; } = [];

    /// <summary>Whether a program sent the mail, and which kind.</summary>
    public AutomaticMail Automatic { get; init; } = AutomaticMail.No;

    /// <summary>For a bounce: the Message-IDs found in the returned headers, and the failed recipients.</summary>
    public IReadOnlyList<string> ReturnedMessageIds { get; init; } = [];

    /// <summary>For a bounce: what the reporting server said, one line.</summary>
    public string? BounceReason { get; init; }

    /// <summary>What was odd about the mail, in English, for <c>inspect</c> and the log.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];
}

/// <summary>A label and its value from a table row or a line.</summary>
internal sealed record LabelledValue(string Label, string Value);

/// <summary>A file of a mail with its decoded bytes.</summary>
internal sealed record MailAttachment(Attachment Info, byte[] Content);

/// <summary>Mail that programs send (RFC 3834, RFC 3464, RFC 8098).</summary>
internal enum AutomaticMail
{
    /// <summary>A person wrote it, as far as one can tell.</summary>
    No,

    /// <summary>A program generated it without being asked (Auto-Submitted: auto-generated): a monitoring system's notice, for example.</summary>
    Generated,

    /// <summary>A vacation notice or another automatic reply.</summary>
    Reply,

    /// <summary>A delivery status notification.</summary>
    Bounce,

    /// <summary>A read receipt (MDN).</summary>
    Receipt,
}
