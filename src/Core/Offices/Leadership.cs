namespace Incidents.Core.Offices;

/// <summary>The leadership of the office.</summary>
/// <param name="Head">The head of the administration, who gets the weekly report (p. 11).</param>
/// <param name="Deputies">The supervising deputies (p. 5).</param>
/// <param name="ChiefOfStaff">Absent when the office has none.</param>
public sealed record Leadership(Person Head, IReadOnlyList<Person> Deputies, Person? ChiefOfStaff = null);
