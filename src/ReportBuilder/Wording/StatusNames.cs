using System.Diagnostics;
using Incidents.Core.Incidents;

namespace Incidents.ReportBuilder.Wording;

/// <summary>Where an incident stands, as it is said of a message (neuter).</summary>
internal static class StatusNames
{
    public static string Of(IncidentStatus status) => status switch
    {
        IncidentStatus.Unregistered => "Не зарегистрировано",
        IncidentStatus.AwaitingController => "Ожидает решения Контролера",
        IncidentStatus.CompetenceCheck => "Проверка компетенции",
        IncidentStatus.InProgress => "Подготовка ответа",
        IncidentStatus.AnswerCheck => "Проверка ответа",
        IncidentStatus.Answered => "Ответ дан",
        IncidentStatus.ReturnedToCurator => "Возвращено Куратору",
        _ => throw new UnreachableException($"The status {status} has no name"),
    };

    public static bool IsClosed(IncidentStatus status) =>
        status is IncidentStatus.Answered or IncidentStatus.ReturnedToCurator;
}
