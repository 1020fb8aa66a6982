namespace Incidents.MailProcessor.Configuration;

/// <summary>The whole configuration; the shape is a contract (docs/configuration.md).</summary>
internal sealed class IncidentsOptions
{
    public StorageOptions Storage { get; set; } = new();

    public Dictionary<string, OfficeOptions> Offices { get; set; } = [];

    /// <summary>The folder with the production calendars <c>ru-YYYY.json</c>; default: beside the program.</summary>
    public string? Calendars { get; set; }

    /// <summary>The folder with the letters' templates and labels; default: beside the program.</summary>
    public string? Templates { get; set; }
}

internal sealed class StorageOptions
{
    /// <summary><c>Sqlite</c>.</summary>
    public string Provider { get; set; } = "Sqlite";

    public string ConnectionString { get; set; } = "Data Source=data/incidents.db";
}

internal sealed class OfficeOptions
{
    public string? Name { get; set; }

    /// <summary>An IANA zone, such as <c>Asia/Barnaul</c>.</summary>
    public string? TimeZone { get; set; }

    public Dictionary<string, string?> WorkingHours { get; set; } = [];

    public MailboxOptions Mailbox { get; set; } = new();

    /// <summary>Addresses, or whole domains as <c>@kip.example</c>.</summary>
    public List<string> Curators { get; set; } = [];

    public PersonOptions? Controller { get; set; }

    public LeadershipOptions Leadership { get; set; } = new();

    public Dictionary<string, DepartmentOptions> Departments { get; set; } = [];

    /// <summary><c>Automatic</c>.</summary>
    public string Dispatch { get; set; } = "Automatic";

    public RegulationOptions Regulation { get; set; } = new();
}

internal sealed class MailboxOptions
{
    /// <summary><c>Maildir</c>.</summary>
    public string? Kind { get; set; }

    public string? Address { get; set; }

    /// <summary>For Maildir: the folder of the post office.</summary>
    public string Path { get; set; } = "data/mail";
}

internal sealed class PersonOptions
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public string? Position { get; set; }
}

internal sealed class LeadershipOptions
{
    public PersonOptions? Head { get; set; }

    public List<PersonOptions> Deputies { get; set; } = [];

    public PersonOptions? ChiefOfStaff { get; set; }
}

internal sealed class DepartmentOptions
{
    public string? Name { get; set; }

    public string? Address { get; set; }

    public List<string> Addresses { get; set; } = [];

    public PersonOptions? Head { get; set; }

    public string? Deputy { get; set; }

    public List<string> Topics { get; set; } = [];

    public List<string> Keywords { get; set; } = [];
}

internal sealed class RegulationOptions
{
    public int CompetenceCheckMinutes { get; set; } = 30;

    public int AnswerCheckMinutes { get; set; } = 30;

    public int ReserveMinutes { get; set; } = 60;

    /// <summary>Plain hours from arrival for a notification without a deadline; absent: the controller is asked.</summary>
    public int? DefaultAnswerHours { get; set; }

    public DayOfWeek ReportDay { get; set; } = DayOfWeek.Friday;

    /// <summary><c>HH:mm</c> on the office's clock.</summary>
    public string ReportTime { get; set; } = "15:00";
}
