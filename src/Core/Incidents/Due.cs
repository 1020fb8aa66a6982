namespace Incidents.Core.Incidents;

/// <summary>A deadline with the moment of its one reminder.</summary>
/// <param name="Deadline">By when; the whole minute it names still counts.</param>
/// <param name="RemindAt">Earlier than the deadline; null when none is due.</param>
public sealed record Due(DateTimeOffset Deadline, DateTimeOffset? RemindAt);
