using Incidents.Core.Incidents;

namespace Incidents.Core.Reporting;

/// <summary>An event as the journal keeps it.</summary>
/// <param name="Sequence">Its place in the journal; grows with every commit.</param>
/// <param name="Number">The incident.</param>
/// <param name="Event">What happened.</param>
public sealed record JournaledEvent(long Sequence, string Number, IncidentEvent Event);
