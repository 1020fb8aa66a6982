namespace Incidents.Core.Incidents;

/// <summary>What a department sent back; every new text is a new answer with the next id.</summary>
/// <param name="Id">1 for the first answer of the incident, and so on.</param>
/// <param name="Assignment">The assignment that it answers.</param>
/// <param name="Text">The text to publish; empty when the answer is in the attachments alone.</param>
/// <param name="Attachments">The files that came with it.</param>
/// <param name="ReceivedAt">When the mail arrived.</param>
/// <param name="Status">What the controller made of it.</param>
public sealed record Answer(
    int Id,
    int Assignment,
    string Text,
    IReadOnlyList<Attachment> Attachments,
    DateTimeOffset ReceivedAt,
    AnswerStatus Status);

/// <summary>What the controller made of an answer. Stored by name: do not rename.</summary>
public enum AnswerStatus
{
    /// <summary>The controller checks it (p. 6).</summary>
    UnderCheck,

    /// <summary>Returned for rework (p. 6).</summary>
    Returned,

    /// <summary>The department sent another text before the controller decided.</summary>
    Superseded,

    /// <summary>Sent to the curator.</summary>
    Approved,
}
