using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace TouristGate.Core.Hub;

/// <summary>Lane tokens and one-time codes. The hub keeps hashes only; tokens have 256 random bits, so a plain hash is enough.</summary>
internal static class HubSecrets
{
    /// <summary>Crockford's alphabet: nothing in it is read as something else over the phone.</summary>
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>12 letters are 60 bits; a code lives for minutes and works once.</summary>
    private const int CodeLength = 12;

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string NewCode()
    {
        string code = RandomNumberGenerator.GetString(Alphabet, CodeLength);
        return $"{code[..4]}-{code[4..8]}-{code[8..]}";
    }

    public static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));

    /// <summary>A code as it was meant: without hyphens and spaces, in capitals.</summary>
    public static string Normal(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
