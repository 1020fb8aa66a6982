using System.ComponentModel;
using System.Diagnostics;

namespace Incidents.ReportBuilder.Tests.Rendering;

/// <summary>A program of the machine. That it is missing is a failure which names its Debian package, never a skip.</summary>
internal sealed record Tool(string Program, string Package)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Runs the program to its end; what it said on standard output.</summary>
    public string Run(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Program} did not end within {Patience}");
        }

        Assert.That(process.ExitCode, Is.Zero, () => $"{Program}: {errors.Result}");
        return output.Result;
    }

    private Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception error)
        {
            throw new AssertionException($"{Program} cannot be started ({error.Message}): apt-get install {Package}");
        }
    }
}
