using System.Globalization;
using System.Text;

namespace CccdSdk.Tool;

/// <summary>Text from outside that is safe to show on a terminal.</summary>
internal static class PlainText
{
    /// <summary>Replaces what steers a terminal or turns the direction of writing by U+FFFD.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            clean.Append(Steers(rune) ? Rune.ReplacementChar : rune);
        }

        return clean.ToString();
    }

    private static bool Steers(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
