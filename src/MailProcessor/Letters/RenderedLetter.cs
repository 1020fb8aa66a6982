using Incidents.Core.Incidents;

namespace Incidents.MailProcessor.Letters;

/// <summary>A letter in its final bytes, ready for the outbox.</summary>
internal sealed record RenderedLetter
{
    /// <summary>Made of what caused the letter: the same cause never makes a second one.</summary>
    public required string Key { get; init; }

    public required string Office { get; init; }

    public string? Number { get; init; }

    public required string Kind { get; init; }

    public required Role Role { get; init; }

    public string? Department { get; init; }

    public int? Assignment { get; init; }

    public int? Answer { get; init; }

    public long? Mail { get; init; }

    /// <summary>Bare, without angle brackets.</summary>
    public required string MessageId { get; init; }

    public required string RootId { get; init; }

    public required string Token { get; init; }

    public required string Subject { get; init; }

    /// <summary>The envelope recipients, each once.</summary>
    public required IReadOnlyList<string> Recipients { get; init; }

    public required byte[] Content { get; init; }
}
