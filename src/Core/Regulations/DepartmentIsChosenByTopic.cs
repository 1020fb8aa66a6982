using Incidents.Core.Incidents;
using Incidents.Core.Offices;

namespace Incidents.Core.Regulations;

/// <summary>
/// The message goes to the body that is competent for its subject (p. 4): by topic group with topic, then by topic group, then by
/// words of the text. Only one clear match is dispatched without the controller.
/// </summary>
public static class DepartmentIsChosenByTopic
{
    public static DepartmentChoice Choose(Notification notification, IEnumerable<Department> departments)
    {
        var all = departments.ToList();
        var byTopic = Matching(all, Pair(notification.TopicGroup, notification.Topic));
        if (byTopic.Count == 0)
        {
            byTopic = Matching(all, Plain(notification.TopicGroup));
        }

        var byWords = ByWords(byTopic.Count == 0 ? all : byTopic, notification.Text);
        return (byTopic.Count, byWords.Count) switch
        {
            (1, _) => DepartmentChoice.Single(byTopic[0].Key),
            (_, 1) => DepartmentChoice.Single(byWords[0].Key),
            (0, 0) => new(null, [], "По теме и тексту сообщения орган не определен."),
            (_, 0) => new(null, Keys(byTopic), "Тему ведут несколько органов."),
            _ => new(null, Keys(byWords), "Сообщение подходит нескольким органам."),
        };
    }

    private static List<string> Keys(List<Department> departments) => [.. departments.Select(department => department.Key)];

    private static List<Department> Matching(List<Department> departments, string? topic) => topic is null
        ? []
        : [.. departments.Where(department => department.Topics.Any(own => Plain(own) == topic))];

    private static List<Department> ByWords(List<Department> departments, string? text)
    {
        var words = Words(text);
        return [.. departments.Where(department => department.Keywords.Any(keyword => Occurs(keyword, words)))];
    }

    /// <summary>A keyword of one word matches by its stem («мусор» in «мусора»); of several words, all of them in a row.</summary>
    private static bool Occurs(string keyword, List<string> words)
    {
        var stems = Words(keyword).ConvertAll(Stem);
        return stems.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - stems.Count + 1)).Any(start =>
            stems.Index().All(stem => words[start + stem.Index].StartsWith(stem.Item, StringComparison.Ordinal)));
    }

    private static string Stem(string word)
    {
        var stem = word.TrimEnd('а', 'е', 'и', 'о', 'у', 'ы', 'э', 'ю', 'я', 'й', 'ь');
        return stem.Length >= 3 ? stem : word;
    }

    private static List<string> Words(string? text) => text is null
        ? []
        : [.. new string([.. text.ToLowerInvariant().Replace('ё', 'е').Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string? Pair(string? group, string? topic) => group is null || topic is null ? null : Plain($"{group} / {topic}");

    /// <summary>Letters, digits and the slash between group and topic; without case, «ё», quotes and spaces.</summary>
    private static string? Plain(string? topic) => topic is null
        ? null
        : string.Concat(topic.ToLowerInvariant().Replace('ё', 'е').Where(letter => char.IsLetterOrDigit(letter) || letter == '/'));
}
