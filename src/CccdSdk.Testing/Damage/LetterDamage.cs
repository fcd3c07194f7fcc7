using System.Collections.Immutable;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>Other forms of the same letters: R11, R12 and R13.</summary>
public static class LetterDamage
{
    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.Decomposed, "NFD", text => LetterForms.Decompose(text)),
        new(ScanDamage.LookAlikes, "no-break spaces", text => text.Replace(' ', '\u00A0')),
        new(ScanDamage.LookAlikes, "zero-width spaces", text => text.Replace(" ", " \u200B", StringComparison.Ordinal)),
        new(ScanDamage.LookAlikes, "Eth", text => text.Replace('Đ', '\u00D0'), (text, _) => !FitsWindows1252(text)),
        new(ScanDamage.LookAlikes, "African D", text => text.Replace('Đ', '\u0189')),
        new(ScanDamage.SevenBit, "7 bits", SevenBits, (_, damaged) => HasSafeSign(damaged)),
    ];

    /// <summary>Each UTF-8 byte without its highest bit.</summary>
    /// <param name="text">The text.</param>
    /// <returns>What the host sees.</returns>
    public static string SevenBits(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => (char)(value & 0x7F)));

    /// <summary>Letters of three bytes (<c>a:x</c>, <c>a;x</c>) and control characters are the only safe signs of this damage.</summary>
    private static bool HasSafeSign(string damaged) => damaged.Contains("a:", StringComparison.Ordinal)
        || damaged.Contains("a;", StringComparison.Ordinal) || damaged.Any(char.IsControl);

    /// <summary>Then a text with Ð may just as well have lost letters to the best fit of that page.</summary>
    private static bool FitsWindows1252(string text) =>
        text.All(letter => letter is < '\u0100' or 'Đ');
}
