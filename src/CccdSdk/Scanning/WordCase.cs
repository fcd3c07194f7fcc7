namespace CccdSdk.Scanning;

/// <summary>How words of a card are written: small, with a first capital, or all capitals; and short codes such as A1 or Kv2.</summary>
internal static class WordCase
{
    private const int LongestCode = 6;

    /// <summary>Whether a word of two letters or more is all capitals.</summary>
    public static bool IsAllCapitals(ReadOnlySpan<char> word)
    {
        foreach (char letter in word)
        {
            if (!VietnameseScript.IsCapital(letter))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    /// <summary>Whether the capitals of a word stand where they may.</summary>
    public static bool IsNatural(ReadOnlySpan<char> word)
    {
        int capitals = 0;
        int letters = 0;
        foreach (char letter in word)
        {
            letters += VietnameseScript.IsLetter(letter) ? 1 : 0;
            capitals += VietnameseScript.IsCapital(letter) ? 1 : 0;
        }

        return capitals == 0 || capitals == letters || (capitals == 1 && VietnameseScript.IsCapital(word[0])) || IsCode(word);
    }

    /// <summary>Whether a word is a number with a letter after it at most (12A), or a letter or a usual abbreviation before a number of
    /// three digits at most (A1, Kv2).</summary>
    public static bool IsCode(ReadOnlySpan<char> word)
    {
        int start = word.IndexOfAnyInRange('0', '9');
        if (start < 0 || word.Length > LongestCode)
        {
            return false;
        }

        int digits = DigitSigns.DigitsAt(word, start);
        int end = start + digits;
        bool ends = end == word.Length || (end == word.Length - 1 && char.IsAsciiLetterUpper(word[end]));
        bool begins = start == 0 || (digits <= 3 && (start == 1 ? char.IsAsciiLetter(word[0]) : IsAbbreviation(word[..start])));
        return begins && ends;
    }

    /// <summary>Whether a word is an abbreviation that addresses use before a number.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> word) => word is "Kv" or "KV" or "kv" or "Kp" or "KP" or "kp" or "TDP" or "QL" or "DT" or "TL" or "HL";
}
