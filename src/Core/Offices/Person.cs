namespace Incidents.Core.Offices;

/// <summary>Somebody the regulation names: a controller, a head, a deputy.</summary>
/// <param name="Name">As letters address and the report names the person.</param>
/// <param name="Address">A bare mail address (RFC 5321 mailbox), compared without regard to case.</param>
/// <param name="Position">The post held, absent when nobody needs it.</param>
public sealed record Person(string Name, string Address, string? Position = null);
