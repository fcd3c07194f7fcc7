using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Residence;

/// <summary>Cuts addresses into parts, and folds parts for comparing.</summary>
internal static class AddressText
{
    /// <summary>The parts between commas, without the dirt that real addresses have: empty parts and lone hyphens.</summary>
    public static string[] Parts(string text)
    {
        var parts = new List<string>();
        foreach (string part in text.Split(','))
        {
            string trimmed = part.Trim([' ', '\t', '-', '–', '.', ';']);
            if (trimmed.Length > 0)
            {
                parts.Add(trimmed);
            }
        }

        return [.. parts];
    }

    /// <summary>Small letters, composed, one space between words, hyphens without spaces.</summary>
    public static string Key(string part)
    {
        var key = new StringBuilder(part.Length);
        foreach (char letter in VietnameseLetters.Compose(part).ToLowerInvariant())
        {
            char kept = letter == '–' ? '-' : char.IsWhiteSpace(letter) ? ' ' : letter;
            bool joins = key.Length > 0 && ((kept == ' ' && key[^1] is ' ' or '-') || (kept == '-' && key[^1] == '-'));
            if (kept == '-' && key.Length > 0 && key[^1] == ' ')
            {
                key.Length--;
            }

            if (!joins)
            {
                key.Append(kept);
            }
        }

        return key.ToString().Trim();
    }

    /// <summary>The same in the letters a to z, without any mark.</summary>
    public static string Folded(string part)
    {
        string key = Key(part);
        return string.Create(key.Length, key, static (folded, text) =>
        {
            for (int i = 0; i < folded.Length; i++)
            {
                char letter = text[i] == 'đ' ? 'd' : text[i];
                while (VietnameseLetterTable.TryDecompose(letter, out char inner, out _))
                {
                    letter = inner;
                }

                folded[i] = letter;
            }
        });
    }
}
