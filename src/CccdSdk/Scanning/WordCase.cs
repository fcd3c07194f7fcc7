namespace CccdSdk.Scanning;

/// <summary>How words of a card are written: small, with a first capital, or all capitals; and short codes such as A1 or Kv2.</summary>
internal static class WordCase
{
    private const int LongestCode = 6;

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

    /// <summary>Whether a word is a number, or a few ASCII letters and a number of at most four digits with a letter after it at most.</summary>
    public static bool IsCode(ReadOnlySpan<char> word)
    {
        int start = 0;
        while (start < word.Length && char.IsAsciiLetter(word[start]))
        {
            start++;
        }

        int end = start;
        while (end < word.Length && char.IsAsciiDigit(word[end]))
        {
            end++;
        }

        bool letterAfter = end == word.Length - 1 && char.IsAsciiLetter(word[end]);
        return word.Length <= LongestCode && end > start && start <= 2 && (end == word.Length || letterAfter);
    }
}
