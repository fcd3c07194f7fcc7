using System.Collections.Immutable;
using System.Numerics;
using System.Text;
using CccdSdk.Identity;
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
        new(ScanDamage.KeyboardDigits, "vi", text => DigitFields(text, VietnameseDigits), (text, damaged) => IsCertainlyTyped(damaged) || HasOneOrder(text)),
        new(ScanDamage.KeyboardDigits, "fr", text => DigitFields(text, FrenchDigits)),
        new(ScanDamage.KeyboardDigits, "vi, composed", text => LetterForms.Compose(DigitFields(text, VietnameseDigits)), (text, _) => HasOneOrder(text)),
        new(ScanDamage.KeyboardDigits, "vi, everywhere", text => Type(text, VietnameseDigits), (text, damaged) => !HasDigitsInText(text) && (IsCertainlyTyped(damaged) || HasOneOrder(text))),
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

    /// <summary>Whether no other digits give the same keys after composing, all orders tried: composing puts 9 (dot below) before the
    /// other tones. A date has to be one of the calendar.</summary>
    private static bool HasOneOrder(string text)
    {
        string[] fields = text.Split('|');
        return !fields.Where(static (field, i) => field.Length > 0 && field.All(static letter => char.IsAsciiDigit(letter) || letter == '/'))
            .Any(static field => Orders(field).Any(order => order != field && (field.Length is 9 or 12 || CardDate.Read(order.Replace("/", string.Empty, StringComparison.Ordinal)).IsSuccess)
                && LetterForms.Compose(Type(order, VietnameseDigits)) == LetterForms.Compose(Type(field, VietnameseDigits))));
    }

    /// <summary>All orders of the digits 5 to 9, which are tones, within their runs; those below are letters, which stay apart.</summary>
    private static IEnumerable<string> Orders(string digits)
    {
        int start = digits.AsSpan().IndexOfAnyInRange('5', '9');
        if (start < 0)
        {
            return [digits];
        }

        int length = digits.AsSpan(start).IndexOfAnyExceptInRange('5', '9');
        string run = length < 0 ? digits[start..] : digits.Substring(start, length);
        return Orders(digits[(start + run.Length)..]).SelectMany(rest => NinesAmong(run).Select(mixed => digits[..start] + mixed + rest));
    }

    /// <summary>The run with its nines at all places; the order of the others is kept by composing.</summary>
    private static IEnumerable<string> NinesAmong(string run)
    {
        string others = run.Replace("9", string.Empty, StringComparison.Ordinal);
        for (int places = 0; places < 1 << run.Length; places++)
        {
            if (BitOperations.PopCount((uint)places) == run.Length - others.Length)
            {
                int next = 0;
                yield return string.Concat(Enumerable.Range(0, run.Length).Select(i => (places >> i & 1) == 1 ? '9' : others[next++]));
            }
        }
    }

    /// <summary>In a text field a real đ and a digit 0 collide.</summary>
    private static bool HasDigitsInText(string text) =>
        text.Split('|').Any(field => !field.All(char.IsAsciiDigit) && field.Any(char.IsAsciiDigit));

    private static bool HasLetters(string text, string damaged) => text != damaged;
}
