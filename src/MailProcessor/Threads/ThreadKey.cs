using System.Security.Cryptography;
using System.Text;

namespace Incidents.MailProcessor.Threads;

/// <summary>
/// The secret from which tokens and Message-IDs of our letters are made, so that nobody else can guess either. The same letter always
/// gets the same ones: what a crash interrupted is made again to the byte.
/// </summary>
internal sealed class ThreadKey(byte[] secret)
{
    /// <summary>Letters of a token: 80 bits in base 32, which survives any change of case on the way.</summary>
    public const int TokenLength = 16;

    private const string Alphabet = "abcdefghijklmnopqrstuvwxyz234567";

    /// <summary>The capability that a letter gives to whoever it was sent to.</summary>
    /// <param name="office">The key of the office.</param>
    /// <param name="number">The incident; empty for letters of no incident.</param>
    /// <param name="role">The recipient's role, with the department where it is one.</param>
    /// <param name="letterKey">The letter.</param>
    public string Token(string office, string number, string role, string letterKey)
    {
        var bits = Hash("token", office, number, role, letterKey);
        return string.Create(TokenLength, bits, static (token, hash) =>
        {
            for (var i = 0; i < token.Length; i++)
            {
                var bit = i * 5;
                var pair = (hash[bit / 8] << 8) | hash[(bit / 8) + 1];
                token[i] = Alphabet[(pair >> (11 - (bit % 8))) & 31];
            }
        });
    }

    /// <summary>The Message-ID of a letter, without angle brackets (RFC 5322, 3.6.4).</summary>
    public string MessageId(string office, string letterKey, string address) => $"{Id("message", office, letterKey)}@{DomainOf(address)}";

    /// <summary>
    /// The id that all letters about an incident to one role name as their oldest reference; no mail of that id exists, but mail programs
    /// group by it and a reply that lost everything else still finds its thread.
    /// </summary>
    public string RootId(string office, string number, string role, string address) => $"{Id("root", office, number, role)}@{DomainOf(address)}";

    /// <summary>An id of a delivery that mailboxes can use as a file name.</summary>
    public string DeliveryId(string office, string letterKey, string recipient) => Id("delivery", office, letterKey, recipient);

    /// <summary>Whether a token is the one of this letter, in constant time.</summary>
    public bool IsTokenOf(string token, string office, string number, string role, string letterKey) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(token.ToLowerInvariant()), Encoding.UTF8.GetBytes(Token(office, number, role, letterKey)));

    private string Id(params ReadOnlySpan<string> parts) => $"inc-{Convert.ToHexStringLower(Hash(parts).AsSpan(0, 16))}";

    private byte[] Hash(params ReadOnlySpan<string> parts)
    {
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length).Append(':').Append(part);
        }

        return HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static string DomainOf(string address) => address[(address.LastIndexOf('@') + 1)..];
}
