namespace Incidents.Core.Regulations;

/// <summary>Which department suits a message.</summary>
/// <param name="Clear">The key of the one department that suits; null when none or several do.</param>
/// <param name="Candidates">The keys of all that suit, in the order of the configuration.</param>
/// <param name="Reason">Why there is no clear one, in Russian; empty when there is.</param>
public sealed record DepartmentChoice(string? Clear, IReadOnlyList<string> Candidates, string Reason)
{
    internal static DepartmentChoice Single(string key) => new(key, [key], "");
}
