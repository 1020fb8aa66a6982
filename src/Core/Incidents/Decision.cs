namespace Incidents.Core.Incidents;

/// <summary>What became of a command.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>It was obeyed; no events mean that all was so already.</summary>
    public sealed record Accepted(IReadOnlyList<IncidentEvent> Events) : Decision;

    /// <summary>It was not obeyed.</summary>
    /// <param name="Reason">In Russian, for whoever sent the command.</param>
    public sealed record Refused(string Reason) : Decision;
}
