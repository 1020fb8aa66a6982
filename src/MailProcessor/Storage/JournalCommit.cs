using Incidents.Core.Incidents;
using Incidents.MailProcessor.Letters;

namespace Incidents.MailProcessor.Storage;

/// <summary>Everything that was decided together and is stored together, or not at all.</summary>
internal sealed record JournalCommit
{
    /// <summary>The moment of deciding.</summary>
    public required DateTimeOffset At { get; init; }

    public IReadOnlyList<MailOutcome> Mails { get; init; } = [];

    public IReadOnlyList<IncidentChange> Changes { get; init; } = [];

    public IReadOnlyList<RenderedLetter> Letters { get; init; } = [];

    public IReadOnlyList<NewBlob> Blobs { get; init; } = [];

    /// <summary>The report that one of the letters carries.</summary>
    public ReportRecord? Report { get; init; }
}

/// <summary>What became of a mail of the inbox.</summary>
/// <param name="Id">The inbox number.</param>
/// <param name="State">decided, duplicate, quarantined or released.</param>
/// <param name="Kind">What the mail was taken for; null when it could not be read.</param>
/// <param name="Number">The incident it belongs to.</param>
/// <param name="Sender">The sender as shown.</param>
/// <param name="Subject">The subject as shown.</param>
/// <param name="Reason">Why, in English.</param>
internal sealed record MailOutcome(long Id, string State, string? Kind, string? Number, string? Sender, string? Subject, string? Reason);

/// <summary>An incident with the events that were just decided.</summary>
/// <param name="Office">The key of the office.</param>
/// <param name="Incident">The state after the events.</param>
/// <param name="Events">At least one.</param>
internal sealed record IncidentChange(string Office, Incident Incident, IReadOnlyList<IncidentEvent> Events)
{
    /// <summary>The version on which was decided.</summary>
    public int VersionBefore => Incident.Version - Events.Count;
}

/// <summary>A file of an answer.</summary>
/// <param name="Hash">SHA-256, hexadecimal.</param>
/// <param name="Content">The decoded bytes.</param>
internal sealed record NewBlob(string Hash, byte[] Content);

/// <summary>A weekly report that was made.</summary>
/// <param name="Office">The key of the office.</param>
/// <param name="DueAt">The end of its week.</param>
/// <param name="FromAt">The end of the week before.</param>
/// <param name="UpToSequence">The last event that the journal held when it was made.</param>
/// <param name="LetterKey">The letter that carries it.</param>
internal sealed record ReportRecord(string Office, DateTimeOffset DueAt, DateTimeOffset FromAt, long UpToSequence, string LetterKey);
