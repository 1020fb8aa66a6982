namespace Incidents.Core.Offices;

/// <summary>An authorised body of the office that prepares answers (regulation, p. 5).</summary>
public sealed record Department
{
    /// <summary>The key of the department in the configuration; stored in events, so it must stay the same.</summary>
    public required string Key { get; init; }

    /// <summary>The name that letters and the report show.</summary>
    public required string Name { get; init; }

    /// <summary>The responsible executor or shared mailbox first; at least one address.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    /// <summary>The head of the department, in copy of dispatches, reminders and violations; may answer as well.</summary>
    public Person? Head { get; init; }

    /// <summary>The name of the supervising deputy whose agreement an answer needs (p. 5).</summary>
    public string? Deputy { get; init; }

    /// <summary>Topic groups («ЖКХ») or pairs of group and topic («Дороги / Уборка тротуаров»).</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Words of a message that point to this department when its topic does not decide.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];
}
