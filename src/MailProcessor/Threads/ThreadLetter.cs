using Incidents.Core.Incidents;

namespace Incidents.MailProcessor.Threads;

/// <summary>A letter of ours as a reply finds it again: to whom it went and what it allows.</summary>
internal sealed record ThreadLetter
{
    public required long Id { get; init; }

    /// <summary>The identity of the letter in its office, made of what caused it.</summary>
    public required string Key { get; init; }

    public required string Office { get; init; }

    /// <summary>The incident; null for letters of no incident (a report, a quarantined mail).</summary>
    public string? Number { get; init; }

    /// <summary>The kind of the letter, the name of its template.</summary>
    public required string Kind { get; init; }

    /// <summary>To whom it was written.</summary>
    public required Role Role { get; init; }

    /// <summary>The key of the department it was written to.</summary>
    public string? Department { get; init; }

    /// <summary>The assignment it was about.</summary>
    public int? Assignment { get; init; }

    /// <summary>The answer that it showed.</summary>
    public int? Answer { get; init; }

    /// <summary>The quarantined mail that it told of.</summary>
    public long? Mail { get; init; }

    /// <summary>The MIME bytes as sent, to know our own words again in a reply.</summary>
    public byte[] Content { get; init; } = [];
}

/// <summary>Finds letters of ours by what a reply carries.</summary>
internal interface IThreadIndex
{
    /// <summary>The letter with this Message-ID, ours or the one a server gave it.</summary>
    ThreadLetter? ByMessageId(string office, string messageId);

    /// <summary>The newest letter of the thread with this root id.</summary>
    ThreadLetter? ByRootId(string office, string rootId);

    /// <summary>The letter with this token.</summary>
    ThreadLetter? ByToken(string office, string token);
}
