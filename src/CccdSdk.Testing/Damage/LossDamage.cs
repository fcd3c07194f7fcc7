using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>Losses: L1 to L4.</summary>
public static class LossDamage
{
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.LettersLost, "dropped", text => string.Concat(text.Where(char.IsAscii))),
        new(ScanDamage.LettersLost, "question marks", text => DigitDamage.Replace(text, _ => "?")),
        new(ScanDamage.LettersLost, "to 1258", text => Through(text, 1258)),
        new(ScanDamage.LettersLost, "to GBK", text => Through(text, 936)),
        new(ScanDamage.MarksLost, "ASCII", WithoutMarks),
        new(ScanDamage.MarksLost, "best fit 1252", text => Through(text, 1252)),
        new(ScanDamage.TonesLost, "tones", WithoutTones),
        new(ScanDamage.TonesLost, "tones, code points", text => string.Concat(text.Select(ToneLostCodePoint))),
        new(ScanDamage.CutOff, "end", (text, seed) => text[..Place(text, seed)]),
        new(ScanDamage.CutOff, "start", (text, seed) => text[Place(text, seed)..]),
        new(ScanDamage.CutOff, "glued", text => text + text),
    ];

    /// <summary>The text without tones; the letters ă â ê ô ơ ư đ stay.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Trân Thi Hông Đao</c>.</returns>
    public static string WithoutTones(string text) => LetterForms.Compose(Without(text, Tones.Contains));

    /// <summary>The text in ASCII letters.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Tran Thi Hong Dao</c>.</returns>
    public static string WithoutMarks(string text) =>
        Without(text, letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark).Replace('đ', 'd').Replace('Đ', 'D');

    private static string Without(string text, Func<char, bool> dropped)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(LetterForms.Decompose(text).Where(letter => !dropped(letter)));
    }

    /// <summary>Through a code page that has not all letters; .NET's own best fit decides.</summary>
    private static string Through(string text, int page) => CodePageDamage.Page(page).GetString(CodePageDamage.Page(page).GetBytes(text));

    /// <summary>Typed by a host of Windows-1258: the tone key was dropped. Letters that have no number of their own come as ASCII.</summary>
    private static string ToneLostCodePoint(char letter)
    {
        string bare = WithoutTones(letter.ToString());
        return bare[0] < 0x80 ? bare : ((int)bare[0]).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A place inside of the text, never at its ends.</summary>
    private static int Place(string text, ulong seed) => text.Length < 2 ? 0 : 1 + (int)(((seed * 0x9E37_79B9_7F4A_7C15) >> 33) % (ulong)(text.Length - 1));
}
