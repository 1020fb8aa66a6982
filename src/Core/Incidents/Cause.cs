namespace Incidents.Core.Incidents;

/// <summary>Who brought something about, and by which mail.</summary>
/// <param name="By">The part that the actor plays in the process.</param>
/// <param name="Address">The actor's mail address; null for the clock.</param>
/// <param name="Mail">The inbox number of the mail; null for the clock and the command line.</param>
public sealed record Cause(Role By, string? Address = null, long? Mail = null)
{
    /// <summary>Time alone.</summary>
    public static Cause Clock { get; } = new(Role.Clock);
}

/// <summary>The parts that people play in the process. Stored by name: do not rename.</summary>
public enum Role
{
    Clock,
    Curator,
    Controller,
    Department,
    DepartmentHead,
    Leadership,
    Administrator,
    Stranger,
}
