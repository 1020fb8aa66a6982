using System.Text.RegularExpressions;
using Incidents.MailProcessor.Reading;

namespace Incidents.MailProcessor.Threads;

/// <summary>To which letter of ours a mail replies.</summary>
internal abstract record ThreadMatch
{
    private ThreadMatch() { }

    /// <summary>The mail carries nothing of ours.</summary>
    internal sealed record None : ThreadMatch;

    /// <summary>The mail replies to this letter.</summary>
    /// <param name="Letter">The letter.</param>
    /// <param name="By">What it was found by, in English.</param>
    internal sealed record Found(ThreadLetter Letter, string By) : ThreadMatch;

    /// <summary>The mail carries something that looks like ours and is not.</summary>
    internal sealed record Forged(string Token) : ThreadMatch;

    /// <summary>What the mail carries points to different threads.</summary>
    internal sealed record Contradictory(IReadOnlyList<ThreadLetter> Letters) : ThreadMatch;
}

/// <summary>Finds the thread of a mail: by In-Reply-To, References, the token in the subject, the tag in the address, in this order.</summary>
internal sealed partial class ThreadMatcher(IThreadIndex index, ThreadKey key)
{
    /// <summary>Outlook writes hundreds of References into long threads; the newest ones decide.</summary>
    private const int MostReferences = 50;

    public ThreadMatch Match(string office, IncomingMail mail)
    {
        var letters = new List<(ThreadLetter Letter, string By)>();
        AddFirst(letters, mail.InReplyTo, id => index.ByMessageId(office, id), "In-Reply-To");
        var references = mail.References.Reverse().Take(MostReferences).ToList();
        if (letters.Count == 0)
        {
            AddFirst(letters, references, id => index.ByMessageId(office, id), "References");
        }

        if (letters.Count == 0)
        {
            AddFirst(letters, references.Concat(mail.InReplyTo), id => index.ByRootId(office, id), "the thread's root in References");
        }

        foreach (var (token, by) in Tokens(mail))
        {
            if (index.ByToken(office, token) is not { } letter || !IsGenuine(token, letter))
            {
                return new ThreadMatch.Forged(token);
            }

            letters.Add((letter, by));
        }

        if (letters.Count == 0)
        {
            return new ThreadMatch.None();
        }

        var (first, found) = letters[0];
        return letters.TrueForAll(other => SameThread(other.Letter, first))
            ? new ThreadMatch.Found(first, found)
            : new ThreadMatch.Contradictory([.. letters.Select(other => other.Letter).DistinctBy(letter => letter.Id)]);
    }

    private bool IsGenuine(string token, ThreadLetter letter) => key.IsTokenOf(
        token, letter.Office, letter.Number ?? "", ThreadRole.Of(letter.Role, letter.Department), letter.Key);

    private static bool SameThread(ThreadLetter left, ThreadLetter right) => left.Id == right.Id
        || (left.Number is not null && left.Number == right.Number && left.Role == right.Role && left.Department == right.Department);

    private static void AddFirst(
        List<(ThreadLetter Letter, string By)> letters, IEnumerable<string> ids, Func<string, ThreadLetter?> find, string by)
    {
        if (ids.Select(find).FirstOrDefault(letter => letter is not null) is { } found)
        {
            letters.Add((found, by));
        }
    }

    private static IEnumerable<(string Token, string By)> Tokens(IncomingMail mail) =>
        SubjectToken().Matches(mail.Subject).Select(match => (match.Groups["token"].Value.ToLowerInvariant(), "the token in the subject"))
            .Concat(mail.Recipients.Select(address => AddressTag().Match(address)).Where(match => match.Success)
                .Select(match => (match.Groups["token"].Value.ToLowerInvariant(), "the tag in the address")))
            .DistinctBy(found => found.Item1);

    [GeneratedRegex(@"·(?<token>[A-Za-z2-7]{16})\]", RegexOptions.NonBacktracking)]
    private static partial Regex SubjectToken();

    [GeneratedRegex(@"\+(?<token>[A-Za-z2-7]{16})@", RegexOptions.NonBacktracking)]
    private static partial Regex AddressTag();
}
