using System.Text;

namespace TouristGate.Core.Journal;

/// <summary>What people typed, fit for a journal and for every database behind it.</summary>
internal static class JournalText
{
    public const int Longest = 500;

    /// <summary>Control characters and halves of characters become spaces; what is too long is cut.</summary>
    public static string Clean(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = new StringBuilder(Math.Min(text.Length, Longest));
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool plain = rune != Rune.ReplacementChar && !Rune.IsControl(rune);
            if (clean.Length + (plain ? rune.Utf16SequenceLength : 1) > Longest)
            {
                break;
            }

            clean.Append(plain ? rune.ToString() : " ");
        }

        return clean.ToString();
    }
}
