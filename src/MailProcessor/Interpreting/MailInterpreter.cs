using Incidents.Core.Incidents;
using Incidents.Core.Offices;
using Incidents.MailProcessor.Interpreting.Answers;
using Incidents.MailProcessor.Interpreting.Notifications;
using Incidents.MailProcessor.Interpreting.Orders;
using Incidents.MailProcessor.Reading;
using Incidents.MailProcessor.Threads;

namespace Incidents.MailProcessor.Interpreting;

/// <summary>A mail and its thread → what it wants. The sender's address and the letter that is answered decide together who may want what.</summary>
internal sealed class MailInterpreter(NotificationReader notifications)
{
    /// <param name="mail">The mail.</param>
    /// <param name="inboxId">Its inbox number.</param>
    /// <param name="match">Its thread.</param>
    /// <param name="newText">The new part of its text.</param>
    /// <param name="office">The office.</param>
    public Interpretation Interpret(IncomingMail mail, long inboxId, ThreadMatch match, string newText, Office office)
    {
        if (mail.Automatic is AutomaticMail.Bounce)
        {
            return new Interpretation.Bounce(mail.ReturnedMessageIds, mail.BounceReason);
        }

        if (mail.Automatic is AutomaticMail.Reply or AutomaticMail.Receipt)
        {
            return new Interpretation.Nothing("automatic", $"automatic mail ({mail.Automatic}): never an order, never answered");
        }

        if (mail.From is { } own && Office.SameAddress(own, office.Address))
        {
            return new Interpretation.Nothing("automatic", "our own letter came back");
        }

        return match switch
        {
            ThreadMatch.Forged forged => new Interpretation.Quarantine(
                $"the token {forged.Token} is not one of ours", "В теме письма стоит недействительная отметка. Распоряжения такого письма не выполняются."),
            ThreadMatch.Contradictory contradictory => new Interpretation.Quarantine(
                "the marks of the mail point to different threads",
                $"Письмо относится сразу к нескольким сообщениям: {string.Join(", ", contradictory.Letters.Select(letter => letter.Number).Distinct())}."),
            ThreadMatch.Found found => Reply(mail, inboxId, found.Letter, newText, office),
            _ => Fresh(mail, inboxId, office),
        };
    }

    private Interpretation Reply(IncomingMail mail, long inboxId, ThreadLetter letter, string newText, Office office)
    {
        if (mail.From is not { } from || letter.Number is null)
        {
            return letter.Number is null && mail.From is not null
                ? Fresh(mail, inboxId, office)
                : new Interpretation.Quarantine("the From field is no plain address", "Отправителя письма нельзя определить с уверенностью.");
        }

        switch (letter.Role)
        {
            case Role.Controller when office.IsController(from):
                return OrderReader.Read(mail, newText, letter, office, new Cause(Role.Controller, from, inboxId));
            case Role.Department when letter.Department is { } key && office.FindDepartment(key) is { } department && Office.SpeaksFor(department, from):
                var role = department.Head is { } head && Office.SameAddress(head.Address, from) ? Role.DepartmentHead : Role.Department;
                return AnswerReader.Read(mail, newText, letter, new Cause(role, from, inboxId));
            case Role.Curator when office.IsCurator(from):
                return new Interpretation.PassOn("a curator wrote in the thread of an answer", $"Куратор пишет по сообщению № {letter.Number}.");
            default:
                return new Interpretation.Quarantine(
                    $"{from} replies to a letter that was sent to somebody else ({ThreadRole.Of(letter.Role, letter.Department)})",
                    $"Письмо по сообщению № {letter.Number} пришло не с того адреса, на который мы писали.");
        }
    }

    private Interpretation Fresh(IncomingMail mail, long inboxId, Office office)
    {
        var reading = notifications.Read(mail, office.Calendar);
        if (mail.From is not { } from || !office.IsCurator(from))
        {
            return reading.LooksLikeOne
                ? new Interpretation.Quarantine("a notification from an address that is no curator's", "Письмо похоже на уведомление, но отправлено не куратором.")
                : new Interpretation.PassOn("no thread of ours and no curator", "Отправитель не участвует в работе с сообщениями.");
        }

        if (reading.Notification is { } notification)
        {
            return new Interpretation.Commands("notification", notification.Number,
            [
                new IncidentCommand.RegisterNotification(notification, reading.Doubts)
                {
                    Cause = new Cause(Role.Curator, from, inboxId),
                    ReceivedAt = mail.ArrivedAt,
                },
            ]);
        }

        return reading.LooksLikeOne
            ? new Interpretation.Quarantine("a notification without a certain number", string.Join(' ', reading.Doubts.DefaultIfEmpty("В уведомлении не найден номер инцидента.")))
            : new Interpretation.PassOn("a curator's ordinary mail", "Обычное письмо куратора.");
    }
}
