namespace Incidents.Core.Regulations;

/// <summary>The parameters of the rules; the rules themselves are the other files of this folder.</summary>
public sealed record Regulation
{
    /// <summary>Working time in which a department says whether the matter is its own (p. 5). Default 30 minutes.</summary>
    public TimeSpan CompetenceCheck { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Working time in which the controller checks an answer (p. 6). Default 30 minutes.</summary>
    public TimeSpan AnswerCheck { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Working time kept between the department's deadline and the system's (p. 4–7). Default 60 minutes.</summary>
    public TimeSpan Reserve { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>
    /// Plain (not working) time given to a notification without a deadline, from its arrival; the deadline is then marked as assumed.
    /// Absent: the controller is asked.
    /// </summary>
    public TimeSpan? DefaultAnswer { get; init; }

    /// <summary>Working time before the end of a 30-minute check at which its one reminder goes out. Default 10 minutes.</summary>
    public TimeSpan RemindBeforeCheck { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Working time before a deadline for an answer at which its one reminder goes out. Default 60 minutes.</summary>
    public TimeSpan RemindBeforeDeadline { get; init; } = TimeSpan.FromMinutes(60);

    /// <summary>The day of the weekly report (p. 11); the last working day before it when it is off. Default Friday.</summary>
    public DayOfWeek ReportDay { get; init; } = DayOfWeek.Friday;

    /// <summary>The office's clock time at which the week is cut off and the report goes out. Default 15:00.</summary>
    public TimeOnly ReportTime { get; init; } = new(15, 0);
}
