namespace Incidents.Core.Incidents;

/// <summary>What a curator's notification says about one incident (p. 4). Absent values are null, never guessed.</summary>
public sealed record Notification
{
    /// <summary>The number under which the monitoring system registered the message, as it stood in the mail («10458213», «ИМ-2026-88117»).</summary>
    public required string Number { get; init; }

    /// <summary>The citizen's text, lines separated by <c>\n</c>.</summary>
    public string? Text { get; init; }

    public string? TopicGroup { get; init; }

    public string? Topic { get; init; }

    /// <summary>One of <c>vk ok telegram max other</c>.</summary>
    public string? Network { get; init; }

    /// <summary>The author's name or pseudonym as published.</summary>
    public string? Author { get; init; }

    public string? Link { get; init; }

    /// <summary>The deadline that the system set, in the office's offset.</summary>
    public DateTimeOffset? Deadline { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }
}
