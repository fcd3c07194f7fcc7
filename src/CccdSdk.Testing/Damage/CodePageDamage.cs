using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>UTF-8 bytes in the wrong code page: R1, R2, R3 with A3, A4, and the low bytes of A1.</summary>
public static class CodePageDamage
{
    /// <summary>The 8-bit code pages of Windows, DOS and Latin-1 that hosts of the region use.</summary>
    private static readonly int[] s_singleByte = [1252, 28591, 1258, 437, 850, 1250, 1251, 1254, 852, 858, 874];

    /// <summary>GBK, GB 18030, Shift-JIS, UHC and Big5.</summary>
    private static readonly int[] s_multiByte = [936, 54936, 932, 949, 950];

    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        .. s_singleByte.Select(page => new ScannerDamage(ScanDamage.CodePage, Name(page), text => Misread(text, page))),
        .. s_singleByte.Select(page => new ScannerDamage(
            ScanDamage.CodePageTwice, Name(page), text => Misread(Misread(text, page), page))),
        .. s_multiByte.Select(page => new ScannerDamage(
            ScanDamage.MultiByteCodePage, Name(page), text => Misread(text, page), (text, _) => KeepsEveryByte(text, page))),
        new(ScanDamage.LowByte, "437", text => LowBytes(text, 437)),
        new(ScanDamage.LowByte, "1252", text => LowBytes(text, 1252)),
        .. s_multiByte.Select(page => new ScannerDamage(ScanDamage.MultiByteLoss, Name(page), text => Misread(text, page))),
        new(ScanDamage.LoneLeadBytes, "undefined bytes dropped", text => Drop(Misread(text, 1252), "\u0081\u008D\u008F\u0090\u009D")),
        new(ScanDamage.LoneLeadBytes, "C1 dropped", text => DropC1(Misread(text, 28591))),
        new(ScanDamage.LoneLeadBytes, "no-break space to space", text => Misread(text, 1252).Replace('\u00A0', ' ')),
        new(ScanDamage.LoneLeadBytes, "soft hyphen dropped", text => Drop(Misread(text, 1252), "\u00AD")),
    ];

    /// <summary>The text's UTF-8 bytes as a code page shows them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The code page.</param>
    /// <returns>What the host sees.</returns>
    public static string Misread(string text, int page) => Page(page).GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>Whether a code page shows the text's UTF-8 bytes so that they can be had back.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The code page.</param>
    /// <returns>Whether no byte is lost.</returns>
    public static bool KeepsEveryByte(string text, int page)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        return Page(page).GetBytes(Page(page).GetString(bytes)).AsSpan().SequenceEqual(bytes);
    }

    /// <summary>The low byte of each code point as a code page shows it; control characters stay.</summary>
    /// <param name="text">The text.</param>
    /// <param name="page">The code page.</param>
    /// <returns>What the host sees.</returns>
    public static string LowBytes(string text, int page)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Concat(text.Select(letter => letter < 0x80 ? letter : Page(page).GetString([(byte)letter])[0]));
    }

    internal static Encoding Page(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);

    private static string DropC1(string text) => string.Concat(text.Where(letter => letter is < '\u0080' or > '\u009F'));

    private static string Drop(string text, string dropped) =>
        string.Concat(text.Where(letter => !dropped.Contains(letter, StringComparison.Ordinal)));

    private static string Name(int page) => page.ToString(CultureInfo.InvariantCulture);
}
