using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>ALT numbers that arrived as plain digits: R4, A2 and one form of L3.</summary>
public static class DigitDamage
{
    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.AltByteDigits, "bytes", Bytes),
        new(ScanDamage.AltCodePointDigits, "code points", CodePoints),
    ];

    /// <summary>Each UTF-8 byte above 7F as 0 and three digits.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Tr022501860167n</c>.</returns>
    public static string Bytes(string text) => Replace(text, letter => string.Concat(
        Encoding.UTF8.GetBytes([letter]).Select(value => value.ToString("D4", CultureInfo.InvariantCulture))));

    /// <summary>Each code point above 7F in decimal.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Such as <c>Tr7847n</c>.</returns>
    public static string CodePoints(string text) => Replace(text, letter => ((int)letter).ToString(CultureInfo.InvariantCulture));

    internal static string Replace(string text, Func<char, string> replacement) =>
        string.Concat(text.Select(letter => letter < 0x80 ? letter.ToString() : replacement(letter)));
}
