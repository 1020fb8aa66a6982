using Incidents.Core.Offices;
using Incidents.MailProcessor.Configuration;
using Incidents.MailProcessor.Interpreting;
using Incidents.MailProcessor.Interpreting.Notifications;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Mailboxes.Maildir;
using Incidents.MailProcessor.Processing;
using Incidents.MailProcessor.Storage;
using Incidents.MailProcessor.Threads;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Incidents.MailProcessor.Cli;

/// <summary>The processor put together.</summary>
internal static class ProcessorHost
{
    /// <summary>Builds the host; every error of the configuration is known afterwards.</summary>
    /// <param name="configFile">One more configuration file, or null.</param>
    /// <param name="clock">The time; the system's when null.</param>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="StorageException">The database cannot be used.</exception>
    public static IHost Build(string? configFile, TimeProvider? clock = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true);
        builder.Configuration.AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true);
        if (configFile is not null)
        {
            builder.Configuration.AddJsonFile(File.Exists(configFile)
                ? Path.GetFullPath(configFile)
                : throw new ConfigurationException([$"--config: the file {Path.GetFullPath(configFile)} does not exist."]));
        }

        builder.Configuration.AddEnvironmentVariables();
        builder.Logging.AddConfiguration(builder.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.IncludeScopes, console.TimestampFormat) = (true, true, "yyyy-MM-dd HH:mm:ss "));
        builder.Services.AddSystemd().AddWindowsService();
        var options = Read(builder.Configuration);
        var loaded = new OfficeLoader(options).Load();
        var templates = Path.GetFullPath(options.Templates ?? Path.Combine(AppContext.BaseDirectory, "templates"));
        var labels = Path.Combine(templates, "notification-labels.json");
        builder.Services
            .AddSingleton(clock ?? TimeProvider.System)
            .AddSingleton(new Database(options.Storage.ConnectionString))
            .AddSingleton<Inbox>().AddSingleton<Journal>().AddSingleton<Outbox>().AddSingleton<SecretStore>()
            .AddSingleton(services => new ThreadKey(services.GetRequiredService<SecretStore>().ThreadSecret()))
            .AddSingleton<IThreadIndex>(services => services.GetRequiredService<Outbox>())
            .AddSingleton<ThreadMatcher>()
            .AddSingleton(NotificationLabels.Parse(File.ReadAllText(labels), labels))
            .AddSingleton<NotificationReader>().AddSingleton<MailInterpreter>()
            .AddSingleton(new LetterTemplates(Path.Combine(templates, "letters")))
            .AddSingleton(services => new LetterRenderer(
                services.GetRequiredService<LetterTemplates>(), services.GetRequiredService<ThreadKey>(), services.GetRequiredService<Journal>().Blob))
            .AddSingleton<IReadOnlyList<ServedOffice>>(services => [.. loaded.Select(entry => Serve(entry.Office, entry.Mailbox, services))])
            .AddSingleton<Receiver>().AddSingleton<Decider>().AddSingleton<Reporter>().AddSingleton<Sender>().AddSingleton<Road>()
            .AddHostedService<RoadService>();
        return builder.Build();
    }

    private static IncidentsOptions Read(IConfiguration configuration)
    {
        try
        {
            return configuration.Get<IncidentsOptions>() ?? new();
        }
        catch (InvalidOperationException error)
        {
            throw new ConfigurationException([error.Message]);
        }
    }

    private static ServedOffice Serve(Office office, MailboxOptions mailbox, IServiceProvider services)
    {
        var people = office.Departments.SelectMany(department => department.Addresses.Append(department.Head?.Address))
            .Concat(office.Curators.Where(curator => !curator.StartsWith('@')))
            .Append(office.Controller.Address).Append(office.Leadership.Head.Address).OfType<string>();
        return new ServedOffice(office, new MaildirMailbox(
            new PostOffice(mailbox.Path, people.Append(office.Address)),
            office.Address,
            StoredMail.MostBytes,
            services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<MaildirMailbox>>()));
    }
}
