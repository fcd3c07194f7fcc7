using System.Buffers;

namespace CccdSdk.Records.Text;

/// <summary>Folds one word of small letters.</summary>
internal static class WordFold
{
    /// <summary>The word without its tone, then the tone as a combining mark: where the mark stood makes no difference.</summary>
    public static string WithTone(string word)
    {
        Span<char> folded = word.Length < 64 ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        char tone = '\0';
        for (int i = 0; i < word.Length; i++)
        {
            (folded[i], _, char mark) = VietnameseVowels.Of(word[i]);
            tone = mark == 0 ? tone : mark;
        }

        folded[word.Length] = tone;
        return tone == 0 ? folded[..word.Length].ToString() : folded.ToString();
    }

    /// <summary>The word without its tone.</summary>
    public static string WithoutTone(string word) => string.Create(word.Length, word, static (folded, text) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = VietnameseVowels.Of(text[i]).Base;
        }
    });

    /// <summary>The word in the letters a to z.</summary>
    public static string Letters(string word) => string.Create(word.Length, word, static (folded, text) =>
    {
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = VietnameseVowels.Of(text[i]).Ascii;
        }
    });

    /// <summary>A word of <see cref="WithTone"/> without its tone.</summary>
    public static ReadOnlySpan<char> CutTone(ReadOnlySpan<char> word) => word.Length > 1 && IsTone(word[^1]) ? word[..^1] : word;

    private static bool IsTone(char letter) => letter is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323';
}
