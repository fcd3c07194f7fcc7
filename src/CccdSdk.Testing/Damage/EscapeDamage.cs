using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>Escapes and dumps: R5 and R6.</summary>
public static class EscapeDamage
{
    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.Escapes, "html", text => DigitDamage.Replace(text, letter => Format("&#{0};", letter))),
        new(ScanDamage.Escapes, "html hex", text => DigitDamage.Replace(text, letter => Format("&#x{0:X};", letter))),
        new(ScanDamage.Escapes, "percent", text => DigitDamage.Replace(text, letter => string.Concat(Encoding.UTF8.GetBytes([letter]).Select(value => Format("%{0:X2}", value))))),
        new(ScanDamage.Escapes, "percent, all", Uri.EscapeDataString),
        new(ScanDamage.Escapes, "json", text => DigitDamage.Replace(text, letter => Format("\\u{0:x4}", letter))),
        new(ScanDamage.Escapes, "json capital", text => DigitDamage.Replace(text, letter => Format("\\u{0:X4}", letter))),
        new(ScanDamage.HexDump, "spaces", text => Convert.ToHexString(Encoding.UTF8.GetBytes(text)).Chunk(2).Aggregate(new StringBuilder(), (all, pair) => all.Append(all.Length == 0 ? "" : " ").Append(pair)).ToString()),
        new(ScanDamage.HexDump, "plain", text => Convert.ToHexString(Encoding.UTF8.GetBytes(text))),
        new(ScanDamage.HexDump, "small", text => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text))),
    ];

    private static string Format(string format, int value) => string.Format(CultureInfo.InvariantCulture, format, value);
}
