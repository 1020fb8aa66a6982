using Incidents.Core.Incidents;

namespace Incidents.MailProcessor.Interpreting;

/// <summary>What a mail wants.</summary>
internal abstract record Interpretation
{
    private Interpretation() { }

    /// <summary>Commands for one incident, obeyed all or none.</summary>
    internal sealed record Commands(string Kind, string Number, IReadOnlyList<IncidentCommand> All) : Interpretation;

    /// <summary>A known person wrote something that cannot be done; she is told why.</summary>
    internal sealed record NotUnderstood(string Kind, string? Number, string Reason, string Help) : Interpretation;

    /// <summary>Nothing of ours: passed on to the controller, once, untouched.</summary>
    internal sealed record PassOn(string Reason, string ForOffice) : Interpretation;

    /// <summary>Kept, and shown to the controller: it cannot be decided.</summary>
    internal sealed record Quarantine(string Reason, string ForOffice) : Interpretation;

    /// <summary>Recorded and nothing else.</summary>
    internal sealed record Nothing(string Kind, string Reason) : Interpretation;

    /// <summary>A letter of ours came back.</summary>
    internal sealed record Bounce(IReadOnlyList<string> MessageIds, string? Reason) : Interpretation;
}
