using CccdSdk.Identity;

namespace CccdSdk.Records.Text;

/// <summary>Cuts names into words.</summary>
internal static class NameWords
{
    /// <summary>More words than this no name has; what follows is not looked at.</summary>
    public const int MaxWords = 12;

    /// <summary>The words of a composed name.</summary>
    public static string[] Split(string name) => name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The words as the index compares them: small letters, the tone behind each.</summary>
    public static string[] ForMatching(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            return [];
        }

        string[] words = Split(VietnameseLetters.Compose(name));
        int count = Math.Min(words.Length, MaxWords);
        string[] folded = new string[count];
        for (int i = 0; i < count; i++)
        {
            folded[i] = WordFold.WithTone(words[i].ToLowerInvariant());
        }

        return folded;
    }
}
