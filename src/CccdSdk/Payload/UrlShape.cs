using System.Text;

namespace CccdSdk.Payload;

/// <summary>Web addresses: <c>www.</c>, or a scheme and <c>://</c> (RFC 3986, 3.1).</summary>
internal static class UrlShape
{
    /// <summary>Longer than every registered scheme that has an authority, so that the search is short.</summary>
    private const int MaxSchemeLength = 32;

    /// <summary>Whether a text begins as a web address does.</summary>
    public static bool Matches(ReadOnlySpan<byte> text)
    {
        if (text.Length >= 4 && Ascii.EqualsIgnoreCase(text[..4], "www."u8))
        {
            return true;
        }

        int scheme = text[..Math.Min(text.Length, MaxSchemeLength + 3)].IndexOf("://"u8);
        return scheme > 0 && char.IsAsciiLetter((char)text[0]) && AreSchemeCharacters(text[..scheme]);
    }

    private static bool AreSchemeCharacters(ReadOnlySpan<byte> text)
    {
        foreach (byte value in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)value) && value is not ((byte)'+' or (byte)'-' or (byte)'.'))
            {
                return false;
            }
        }

        return true;
    }
}
