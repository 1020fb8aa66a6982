using Incidents.Core.Offices;
using Incidents.MailProcessor.Mailboxes;

namespace Incidents.MailProcessor.Processing;

/// <summary>An office with the mailbox that serves it.</summary>
internal sealed record ServedOffice(Office Office, IMailbox Mailbox);
