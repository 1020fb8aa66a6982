namespace Incidents.MailProcessor.Reading;

/// <summary>A mail cannot be read; it is kept whole in quarantine.</summary>
/// <param name="message">What is wrong, for the log, in English.</param>
/// <param name="forOffice">The same for the controller, in Russian.</param>
/// <param name="inner">What was thrown, if anything.</param>
internal sealed class UnreadableMailException(string message, string forOffice, Exception? inner = null) : Exception(message, inner)
{
    public string ForOffice { get; } = forOffice;
}
