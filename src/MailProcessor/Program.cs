using System.CommandLine;
using Incidents.MailProcessor.Cli;
using Incidents.MailProcessor.Configuration;
using Incidents.MailProcessor.Letters;
using Incidents.MailProcessor.Processing;
using Incidents.MailProcessor.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var config = new Option<string?>("--config") { Description = "One more configuration file, laid over appsettings.json.", Recursive = true };
var once = new Option<bool>("--once") { Description = "Receive, decide and send what is due, then exit." };
var run = new Command("run", "Run the service.") { once };
run.SetAction(async (parsed, cancellationToken) =>
{
    try
    {
        using var host = ProcessorHost.Build(parsed.GetValue(config));
        using var guard = SingleProcessor.On(host.Services.GetRequiredService<Database>());
        if (parsed.GetValue(once))
        {
            await host.Services.GetRequiredService<Road>().RunOnceAsync(cancellationToken);
        }
        else
        {
            await host.RunAsync(cancellationToken);
        }

        return 0;
    }
    catch (ConfigurationException error)
    {
        await Console.Error.WriteLineAsync(error.Message);
        return 2;
    }
    catch (Exception error) when (error is StorageException or LetterException or IOException or FormatException)
    {
        await Console.Error.WriteLineAsync(error.Message);
        return 1;
    }
});
var root = new RootCommand("Incidents: the mail processor for messages of citizens.") { run };
root.Options.Add(config);
var arguments = root.Parse(args);
var exit = await arguments.InvokeAsync();
return arguments.Errors.Count > 0 ? 2 : exit;
