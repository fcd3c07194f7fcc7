using System.Text;
using CccdSdk.Identity;

namespace CccdSdk.Testing.Damage;

/// <summary>NFC and NFD of Vietnamese text, on machines without ICU too, where <see cref="string.Normalize()"/> does nothing.</summary>
internal static class LetterForms
{
    /// <summary>Puts letters and marks together (NFC).</summary>
    public static string Compose(string text) => VietnameseLetters.Compose(InCanonicalOrder(text));

    /// <summary>Takes letters and marks apart (NFD). The table splits off the last mark in canonical order.</summary>
    public static string Decompose(string text)
    {
        var apart = new StringBuilder(2 * text.Length);
        foreach (char letter in text)
        {
            Append(apart, letter);
        }

        return apart.ToString();
    }

    // NFC also orders marks that stand on no letter of ours, such as the typed digits after đ: a stable sort of each run of marks.
    private static string InCanonicalOrder(string text)
    {
        char[] ordered = text.ToCharArray();
        for (int i = 1; i < ordered.Length; i++)
        {
            char mark = ordered[i];
            int place = i;
            while (place > 0 && VietnameseLetterTable.CombiningClass(mark) is > 0 and int order && VietnameseLetterTable.CombiningClass(ordered[place - 1]) > order)
            {
                ordered[place] = ordered[place - 1];
                place--;
            }

            ordered[place] = mark;
        }

        return new string(ordered);
    }

    private static void Append(StringBuilder apart, char letter)
    {
        if (VietnameseLetterTable.TryDecompose(letter, out char first, out char mark))
        {
            Append(apart, first);
            apart.Append(mark);
        }
        else
        {
            apart.Append(letter);
        }
    }
}
