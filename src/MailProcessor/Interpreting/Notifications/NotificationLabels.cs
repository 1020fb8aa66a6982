using System.Text.Json;

namespace Incidents.MailProcessor.Interpreting.Notifications;

/// <summary>The words that curators put before a value: <c>templates/notification-labels.json</c>, which an office may add to.</summary>
internal sealed class NotificationLabels
{
    /// <summary>The fields that can be labelled.</summary>
    private static readonly string[] Fields = ["number", "network", "author", "link", "topicGroup", "topic", "topicPair", "deadline", "publishedAt", "text"];

    private readonly Dictionary<string, string> _fieldOf = new(StringComparer.Ordinal);

    /// <param name="json">An object: field → list of labels.</param>
    /// <param name="source">The name of the file, for errors.</param>
    /// <exception cref="FormatException">Names the file, what was found and the mend.</exception>
    public static NotificationLabels Parse(string json, string source)
    {
        Dictionary<string, string[]>? lists;
        try
        {
            lists = JsonSerializer.Deserialize<Dictionary<string, string[]>>(json);
        }
        catch (JsonException error)
        {
            throw new FormatException($"{source}: no valid list of labels: {error.Message} Mend the place or restore the file from the installation.", error);
        }

        var labels = new NotificationLabels();
        foreach (var (field, words) in lists ?? [])
        {
            if (!Fields.Contains(field, StringComparer.Ordinal))
            {
                throw new FormatException($"{source}: \"{field}\" is no field. Use one of {string.Join(", ", Fields)}.");
            }

            foreach (var word in words)
            {
                labels._fieldOf[Plain(word)] = field;
            }
        }

        return labels;
    }

    /// <summary>The field that a label names; null for any other words.</summary>
    public string? FieldOf(string label) => _fieldOf.GetValueOrDefault(Plain(label));

    private static string Plain(string label) =>
        string.Join(' ', label.ToLowerInvariant().Replace('ё', 'е').Trim(' ', '*', ':', '\t').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
