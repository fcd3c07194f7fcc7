using System.Text;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Compares what came of scanning <see cref="SelfTestPage"/> with what is printed there, and names the damage exactly.</summary>
/// <remarks>The text is known, so nothing is guessed: each damage is done to it, and the one that gives what came is the answer.</remarks>
public static class SelfTest
{
    private static readonly (ScanDamage Damage, string Variant, Func<string, string> Apply)[] s_damages = [.. Damages()];

    /// <summary>Checks a scan of the page.</summary>
    /// <param name="scan">The text exactly as it came, without its terminator.</param>
    /// <returns>What was found; the damage is none if the text is right.</returns>
    public static SelfTestFinding Check(string scan)
    {
        ArgumentNullException.ThrowIfNull(scan);
        string text = FramingInverse.WithoutAim(scan.Trim('\r', '\n', '\t', '\u0002', '\u0003', '\uFEFF'));
        if (text == SelfTestPage.Text)
        {
            return Finding(ScanDamage.None, string.Empty);
        }

        foreach ((ScanDamage damage, string variant, Func<string, string> apply) in s_damages)
        {
            if (apply(SelfTestPage.Text) == text)
            {
                return Finding(damage, variant);
            }
        }

        ScanDamage repaired = ScanRepair.Repair(text).Damage.LastOrDefault();
        return Finding(repaired == ScanDamage.None ? ScanDamage.CutOff : repaired, string.Empty);
    }

    private static SelfTestFinding Finding(ScanDamage damage, string variant) => new(damage, variant, SelfTestAdvice.For(damage, variant));

    private static IEnumerable<(ScanDamage Damage, string Variant, Func<string, string> Apply)> Damages()
    {
        foreach (SingleByteCodePage page in SingleByteCodePage.All)
        {
            string number = page.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return (ScanDamage.CodePage, number, text => Misread(text, page.Number));
            yield return (ScanDamage.CodePageTwice, number, text => Misread(Misread(text, page.Number), page.Number));
            yield return (ScanDamage.LettersLost, number, text => Through(text, page.Number));
            yield return (ScanDamage.LowByte, number, text => Replace(text, letter => Misshow((byte)letter, page.Number)));
        }

        foreach (int page in MultiByteInverse.Pages)
        {
            string number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return (ScanDamage.MultiByteCodePage, number, text => Misread(text, page));
            yield return (ScanDamage.LettersLost, number, text => Through(text, page));
        }

        // Without the bytes 80 to 9F both pages may give the same; Windows-1252 is by far the likelier then.
        yield return (ScanDamage.LoneLeadBytes, "1252", static text => string.Concat(Misread(text, 1252).Where(static letter => letter is < '\u0080' or > '\u009F')));
        yield return (ScanDamage.LoneLeadBytes, "28591", static text => string.Concat(Misread(text, 28591).Where(static letter => letter is < '\u0080' or > '\u009F')));
        yield return (ScanDamage.LoneLeadBytes, "1252", static text => string.Concat(Misread(text, 1252).Where(static letter => letter is not ('\u0081' or '\u008D' or '\u008F' or '\u0090' or '\u009D'))));
        yield return (ScanDamage.LettersLost, "?", static text => Replace(text, static _ => "?"));
        yield return (ScanDamage.LettersLost, "dropped", static text => Replace(text, static _ => string.Empty));
        yield return (ScanDamage.MarksLost, string.Empty, static text => string.Concat(text.Select(VietnameseScript.Fold)));
        yield return (ScanDamage.TonesLost, string.Empty, static text => string.Concat(text.Select(static letter => VietnameseScript.WithoutTone(letter, out _))));
        yield return (ScanDamage.AltCodePointDigits, string.Empty, static text => Replace(text, static letter => ((int)letter).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        yield return (ScanDamage.SevenBit, string.Empty, static text => string.Concat(Encoding.UTF8.GetBytes(text).Select(static value => (char)(value & 0x7F))));
        yield return (ScanDamage.CapsLock, string.Empty, static text => string.Concat(text.Select(VietnameseScript.ExchangeCase)));
        yield return (ScanDamage.CapsLock, string.Empty, static text => string.Concat(text.Select(static letter => letter < 0x80 ? VietnameseScript.ExchangeCase(letter) : letter)));
        yield return (ScanDamage.KeyboardDigits, "vi", static text => Type(text, "đăâêô\u0300\u0309\u0303\u0301\u0323"));
        yield return (ScanDamage.KeyboardDigits, "vi", static text => VietnameseLetters.Compose(Type(text, "đăâêô\u0300\u0309\u0303\u0301\u0323")));
        yield return (ScanDamage.KeyboardDigits, "fr", static text => Type(text, "à&é\"'(-è_ç"));
    }

    private static string Misread(string text, int page) => CodePages.Get(page).GetString(Encoding.UTF8.GetBytes(text));

    private static string Misshow(byte value, int page) => value < 0x80 ? ((char)value).ToString() : CodePages.Get(page).GetString([value]);

    private static string Through(string text, int page) => CodePages.Get(page).GetString(CodePages.Get(page).GetBytes(text));

    private static string Type(string text, string keys) =>
        string.Concat(text.Select(letter => char.IsAsciiDigit(letter) ? keys[letter - '0'] : letter));

    private static string Replace(string text, Func<char, string> replacement) =>
        string.Concat(text.Select(letter => letter < 0x80 ? letter.ToString() : replacement(letter)));
}
