using System.Globalization;
using Incidents.Core.Offices;
using Incidents.Core.Regulations;
using Incidents.Core.WorkingTime;

namespace Incidents.MailProcessor.Configuration;

/// <summary>The configuration is wrong; every problem names its key, the value and the mend.</summary>
internal sealed class ConfigurationException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems));

/// <summary>Options → offices. All problems are gathered before anything is refused.</summary>
internal sealed class OfficeLoader(IncidentsOptions options)
{
    private readonly List<string> _problems = [];

    /// <exception cref="ConfigurationException">With every problem that was found.</exception>
    public IReadOnlyList<(Office Office, MailboxOptions Mailbox)> Load()
    {
        var years = Calendars();
        if (!options.Storage.Provider.Equals("Sqlite", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add($"Storage:Provider is \"{options.Storage.Provider}\": this version knows Sqlite only.");
        }

        if (options.Offices.Count == 0)
        {
            _problems.Add("Offices is empty: no office is configured. Copy docs/sample-office.json, fill it in and pass it with --config FILE.");
        }

        var offices = options.Offices.Select(entry => (Office: Office(entry.Key, entry.Value, years), entry.Value.Mailbox)).ToList();
        return _problems.Count == 0 ? [.. offices.Select(entry => (entry.Office!, entry.Mailbox))] : throw new ConfigurationException(_problems);
    }

    /// <summary>The years for which there is a production calendar.</summary>
    public List<ProductionCalendar> Calendars()
    {
        var folder = Path.GetFullPath(options.Calendars ?? Path.Combine(AppContext.BaseDirectory, "calendars"));
        var years = new List<ProductionCalendar>();
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json") : [])
        {
            try
            {
                years.Add(ProductionCalendar.Parse(File.ReadAllText(file), file));
            }
            catch (FormatException error)
            {
                _problems.Add(error.Message);
            }
        }

        if (years.Count == 0)
        {
            _problems.Add($"Calendars: no production calendar in {folder}. Put ru-YYYY.json files there.");
        }

        return [.. years.DistinctBy(year => year.Year)];
    }

    private Office? Office(string key, OfficeOptions office, List<ProductionCalendar> years)
    {
        var before = _problems.Count;
        var at = $"Offices:{key}";
        Required($"{at}:Name", office.Name, "the full name of the administration");
        Address($"{at}:Mailbox:Address", office.Mailbox.Address);
        if (office.Mailbox.Kind?.Equals("Maildir", StringComparison.OrdinalIgnoreCase) != true)
        {
            _problems.Add($"{at}:Mailbox:Kind is \"{office.Mailbox.Kind}\": this version knows Maildir only.");
        }

        if (!office.Dispatch.Equals("Automatic", StringComparison.OrdinalIgnoreCase))
        {
            _problems.Add($"{at}:Dispatch is \"{office.Dispatch}\": this version knows Automatic only.");
        }

        if (office.Curators.Count == 0)
        {
            _problems.Add($"{at}:Curators is empty: name at least one address, or a domain as \"@kip.example\".");
        }

        foreach (var (index, curator) in office.Curators.Index())
        {
            Address($"{at}:Curators:{index}", curator.StartsWith('@') ? $"x{curator}" : curator);
        }

        if (office.Departments.Count == 0)
        {
            _problems.Add($"{at}:Departments is empty: name at least one department.");
        }

        var controller = Person($"{at}:Controller", office.Controller);
        var head = Person($"{at}:Leadership:Head", office.Leadership.Head);
        var departments = office.Departments.Select(entry => Department($"{at}:Departments:{entry.Key}", entry.Key, entry.Value)).ToList();
        var calendar = Calendar(at, office, years);
        var regulation = Regulation(at, office.Regulation);
        return _problems.Count > before ? null : new Office
        {
            Key = key,
            Name = office.Name!,
            Address = office.Mailbox.Address!,
            Curators = office.Curators,
            Controller = controller,
            Leadership = new Leadership(head, [.. office.Leadership.Deputies.Where(deputy => deputy.Address is not null).Select(deputy => new Person(deputy.Name ?? "", deputy.Address!, deputy.Position))]),
            Departments = departments,
            Calendar = calendar!,
            Regulation = regulation,
        };
    }

    private Department Department(string at, string key, DepartmentOptions department)
    {
        Required($"{at}:Name", department.Name, "the name of the department");
        List<string> addresses = [.. department.Address is { } one ? [one] : Array.Empty<string>(), .. department.Addresses];
        if (addresses.Count == 0)
        {
            Address($"{at}:Address", null);
        }

        foreach (var address in addresses)
        {
            Address($"{at}:Address", address);
        }

        return new Department
        {
            Key = key,
            Name = department.Name ?? "",
            Addresses = addresses,
            Head = department.Head?.Address is null ? null : Person($"{at}:Head", department.Head),
            Deputy = department.Deputy,
            Topics = department.Topics,
            Keywords = department.Keywords,
        };
    }

    private Person Person(string at, PersonOptions? person)
    {
        Address($"{at}:Address", person?.Address);
        return new Person(person?.Name ?? person?.Address ?? "", person?.Address ?? "", person?.Position);
    }

    private WorkingCalendar? Calendar(string at, OfficeOptions office, List<ProductionCalendar> years)
    {
        try
        {
            if (office.TimeZone is null || !TimeZoneInfo.TryFindSystemTimeZoneById(office.TimeZone, out var zone))
            {
                _problems.Add($"{at}:TimeZone is \"{office.TimeZone}\": use a name of the IANA list, such as \"Asia/Barnaul\".");
                return null;
            }

            return new WorkingCalendar(zone, office.WorkingHours.Count == 0 ? WorkingHours.Default : WorkingHours.Parse(office.WorkingHours), years);
        }
        catch (FormatException error)
        {
            _problems.Add($"{at}:WorkingHours: {error.Message}");
            return null;
        }
    }

    private Regulation Regulation(string at, RegulationOptions regulation)
    {
        foreach (var (name, minutes) in new[]
        {
            (nameof(regulation.CompetenceCheckMinutes), regulation.CompetenceCheckMinutes), (nameof(regulation.AnswerCheckMinutes), regulation.AnswerCheckMinutes),
            (nameof(regulation.ReserveMinutes), regulation.ReserveMinutes), ("DefaultAnswerHours", regulation.DefaultAnswerHours ?? 1),
        })
        {
            if (minutes is < 1 or > 10_000)
            {
                _problems.Add($"{at}:Regulation:{name} is {minutes}: give a number from 1 to 10000.");
            }
        }

        if (!TimeOnly.TryParseExact(regulation.ReportTime, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            _problems.Add($"{at}:Regulation:ReportTime is \"{regulation.ReportTime}\": write it as \"15:00\".");
        }

        return new Regulation
        {
            CompetenceCheck = TimeSpan.FromMinutes(regulation.CompetenceCheckMinutes),
            AnswerCheck = TimeSpan.FromMinutes(regulation.AnswerCheckMinutes),
            Reserve = TimeSpan.FromMinutes(regulation.ReserveMinutes),
            DefaultAnswer = regulation.DefaultAnswerHours is { } hours ? TimeSpan.FromHours(hours) : null,
            ReportDay = regulation.ReportDay,
            ReportTime = time,
        };
    }

    private void Required(string key, string? value, string what)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            _problems.Add($"{key} is missing: give {what}.");
        }
    }

    private void Address(string key, string? value)
    {
        if (value is null || value.Count(letter => letter == '@') != 1 || value.StartsWith('@') || value.EndsWith('@') || value.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ','))
        {
            _problems.Add($"{key} is \"{value}\": give a plain mail address, such as name@leninsky.example.");
        }
    }
}
