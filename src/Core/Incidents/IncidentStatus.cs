namespace Incidents.Core.Incidents;

/// <summary>Where an incident stands. Stored by name: do not rename.</summary>
public enum IncidentStatus
{
    /// <summary>Nothing is known of it yet.</summary>
    Unregistered,

    /// <summary>The controller is asked for a department or a deadline.</summary>
    AwaitingController,

    /// <summary>Dispatched; the department has not yet said whether the matter is its own.</summary>
    CompetenceCheck,

    /// <summary>The department prepares the answer.</summary>
    InProgress,

    /// <summary>The controller checks the answer.</summary>
    AnswerCheck,

    /// <summary>The answer went to the curator; closed.</summary>
    Answered,

    /// <summary>Returned to the curator as not the district's; closed.</summary>
    ReturnedToCurator,
}
