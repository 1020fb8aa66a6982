using Incidents.Core.Incidents;

namespace Incidents.MailProcessor.Threads;

/// <summary>Names the other end of a thread: a role, and for departments which one.</summary>
internal static class ThreadRole
{
    public static string Of(Role role, string? department) =>
        department is null ? role.ToString() : $"{role}:{department}";
}
