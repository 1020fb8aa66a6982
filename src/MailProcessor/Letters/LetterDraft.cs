using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.MailProcessor.Letters;

/// <summary>A letter before it is rendered: to whom, by which template, with which values.</summary>
internal sealed record LetterDraft
{
    /// <summary>Made of what caused the letter; unique in the office.</summary>
    public required string Key { get; init; }

    /// <summary>The name of the template, without its extension.</summary>
    public required string Kind { get; init; }

    public required Role Role { get; init; }

    public string? Number { get; init; }

    public string? Department { get; init; }

    public int? Assignment { get; init; }

    public int? Answer { get; init; }

    public long? Mail { get; init; }

    public required IReadOnlyList<Person> To { get; init; }

    public IReadOnlyList<Person> Cc { get; init; } = [];

    /// <summary>Values for the template beside those of the incident.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; init; } = new Dictionary<string, object?>();

    /// <summary>What the recipient can do by one click.</summary>
    public IReadOnlyList<LetterAction> Actions { get; init; } = [];

    /// <summary>Stored files to attach.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>A file made for this letter.</summary>
    public LetterFile? File { get; init; }
}

/// <summary>A file made for a letter: the report, or the original of a mail.</summary>
internal sealed record LetterFile(string Name, string ContentType, byte[] Content);

/// <summary>A prepared reply: a <c>mailto:</c> link that works in any mail program.</summary>
/// <param name="Label">What the link says.</param>
/// <param name="Subject">The order, for the subject; the token follows it.</param>
/// <param name="Body">The prepared text, lines separated by <c>\n</c>.</param>
internal sealed record LetterAction(string Label, string Subject, string Body);
