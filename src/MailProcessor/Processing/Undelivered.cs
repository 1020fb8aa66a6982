using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.MailProcessor.Letters;

namespace Incidents.MailProcessor.Processing;

/// <summary>Tells the controller that a letter did not reach its recipient.</summary>
internal static class Undelivered
{
    public static LetterDraft Draft(string key, Office office, string subject, string recipient, string? reason) => new()
    {
        Key = key,
        Kind = "undelivered",
        Role = Role.Controller,
        To = [office.Controller],
        Values = new Dictionary<string, object?>
        {
            ["letter_subject"] = subject,
            ["recipient"] = recipient,
            ["reason"] = reason ?? "не указана",
        },
    };
}
