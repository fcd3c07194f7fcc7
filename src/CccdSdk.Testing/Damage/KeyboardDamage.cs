using System.Collections.Immutable;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>Keyboard layouts and Caps Lock: R8, R9 and R10.</summary>
/// <remarks>Digits of the Windows layout "Vietnamese": CLDR <c>keyboards/windows/vi-t-k0-windows.xml</c>; of the French one: XKB
/// <c>fr</c>, which agrees with Windows for these keys. Cards' numbers and dates go through the keys; letters with marks have none
/// and arrive as they are.</remarks>
public static class KeyboardDamage
{
    /// <summary>The keys 0 to 9 of the layout "Vietnamese".</summary>
    private const string VietnameseDigits = "đăâêô\u0300\u0309\u0303\u0301\u0323";

    /// <summary>The keys 0 to 9 of the French layout, without Shift.</summary>
    private const string FrenchDigits = "à&é\"'(-è_ç";

    /// <summary>The key of the bar under other layouts (XKB), signs that were seen instead of it, and the control character GS.</summary>
    private const string Delimiters = "'µ~Çç§º°¦│｜∣ǀ\u001D;^!";

    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.KeyboardDigits, "vi", text => DigitFields(text, VietnameseDigits), (_, damaged) => IsCertainlyTyped(damaged)),
        new(ScanDamage.KeyboardDigits, "fr", text => DigitFields(text, FrenchDigits)),
        new(ScanDamage.KeyboardDigits, "vi, composed", text => LetterForms.Compose(DigitFields(text, VietnameseDigits)), (_, _) => false),
        new(ScanDamage.KeyboardDigits, "vi, everywhere", text => Type(text, VietnameseDigits), (text, damaged) => !HasDigitsInText(text) && IsCertainlyTyped(damaged)),
        .. Delimiters.Select(delimiter => new ScannerDamage(
            ScanDamage.Delimiter, $"U+{(int)delimiter:X4}", text => text.Replace('|', delimiter),
            (text, _) => !text.Contains(delimiter, StringComparison.Ordinal))),
        new(ScanDamage.CapsLock, "all", text => string.Concat(text.Select(VietnameseAlphabet.ExchangeCase)), HasLetters),
        new(ScanDamage.CapsLock, "ASCII", text => string.Concat(text.Select(letter => letter < 0x80 ? VietnameseAlphabet.ExchangeCase(letter) : letter)), HasLetters),
    ];

    /// <summary>Types the fields of digits on another layout.</summary>
    private static string DigitFields(string text, string keys) => string.Join('|', text.Split('|').Select(field =>
        field.Length > 0 && field.All(char.IsAsciiDigit) ? Type(field, keys) : field));

    private static string Type(string text, string keys) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? keys[letter - '0'] : letter));

    /// <summary>Keys that composing to NFC would have left as they are may have been in another order before it.</summary>
    private static bool IsCertainlyTyped(string damaged) => !damaged.IsNormalized(NormalizationForm.FormC)
        || !Enumerable.Range(1, damaged.Length - 1).Any(i => damaged[i - 1] == '\u0323' && VietnameseDigits.AsSpan(5).Contains(damaged[i]) && damaged[i] != '\u0323');

    /// <summary>In a text field a real đ and a digit 0 collide.</summary>
    private static bool HasDigitsInText(string text) =>
        text.Split('|').Any(field => !field.All(char.IsAsciiDigit) && field.Any(char.IsAsciiDigit));

    private static bool HasLetters(string text, string damaged) => text != damaged;
}
