using Incidents.Core.Regulations;
using Incidents.Core.WorkingTime;

namespace Incidents.Core.Offices;

/// <summary>The administration that the processor serves: its people, calendar and rules.</summary>
public sealed record Office
{
    /// <summary>The key of the office in the configuration; stored with everything that belongs to it.</summary>
    public required string Key { get; init; }

    /// <summary>The full name, in the nominative, as documents show it.</summary>
    public required string Name { get; init; }

    /// <summary>The address that the processor itself receives and sends from.</summary>
    public required string Address { get; init; }

    /// <summary>Addresses, or whole domains as <c>@kip.example</c>, whose notifications are taken.</summary>
    public required IReadOnlyList<string> Curators { get; init; }

    /// <summary>The press secretary who runs the process and whose orders are obeyed.</summary>
    public required Person Controller { get; init; }

    /// <summary>Who receives the weekly report (p. 11) and immediate reports (p. 12).</summary>
    public required Leadership Leadership { get; init; }

    /// <summary>In the order of the configuration.</summary>
    public required IReadOnlyList<Department> Departments { get; init; }

    public required WorkingCalendar Calendar { get; init; }

    public Regulation Regulation { get; init; } = new();

    /// <summary>The department with this key, or null when the configuration no longer has it.</summary>
    public Department? FindDepartment(string key) =>
        Departments.FirstOrDefault(department => string.Equals(department.Key, key, StringComparison.OrdinalIgnoreCase));

    /// <summary>The name to show for a department key, also when the department has left the configuration.</summary>
    public string DepartmentName(string key) => FindDepartment(key)?.Name ?? key;

    /// <summary>Whether the address is a curator's: equal to a listed address, or of a listed domain exactly.</summary>
    public bool IsCurator(string address) => Curators.Any(curator => curator.StartsWith('@')
        ? SameAddress(DomainOf(address), curator)
        : SameAddress(address, curator));

    /// <summary>Whether the address is the controller's.</summary>
    public bool IsController(string address) => SameAddress(address, Controller.Address);

    /// <summary>Whether the address may speak for the department: one of its addresses or its head's.</summary>
    public static bool SpeaksFor(Department department, string address) =>
        department.Addresses.Any(own => SameAddress(own, address))
        || (department.Head is { } head && SameAddress(head.Address, address));

    /// <summary>Mail addresses are compared whole and without regard to case, never by a suffix.</summary>
    public static bool SameAddress(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string DomainOf(string address) => address.LastIndexOf('@') is >= 0 and var at ? address[at..] : "";
}
