using System.Diagnostics;
using Incidents.Core.Incidents;

namespace Incidents.ReportBuilder.Wording;

/// <summary>What was to be done by a deadline.</summary>
internal static class ClockNames
{
    public static string Of(ClockKind clock) => clock switch
    {
        ClockKind.CompetenceCheck => "Проверка компетенции",
        ClockKind.DepartmentAnswer => "Подготовка ответа",
        ClockKind.AnswerCheck => "Проверка ответа",
        ClockKind.SystemAnswer => "Ответ в системе мониторинга",
        ClockKind.ControllerDecision => "Решение Контролера",
        _ => throw new UnreachableException($"The clock {clock} has no name"),
    };
}
