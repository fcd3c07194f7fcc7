using System.Collections.Immutable;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>What stands around a scan: R7.</summary>
public static class FramingDamage
{
    internal static ImmutableArray<ScannerDamage> Variants { get; } =
    [
        new(ScanDamage.Framing, "CR", text => text + "\r"),
        new(ScanDamage.Framing, "LF", text => text + "\n"),
        new(ScanDamage.Framing, "CRLF", text => text + "\r\n"),
        new(ScanDamage.Framing, "TAB", text => text + "\t"),
        new(ScanDamage.Framing, "STX ETX", text => "\u0002" + text + "\u0003"),
        new(ScanDamage.Framing, "AIM Q1", text => "]Q1" + text + "\r"),
        new(ScanDamage.Framing, "AIM Q2 ECI", text => "]Q2\\000026" + text.Replace("\\", "\\\\", StringComparison.Ordinal) + "\r\n"),
        new(ScanDamage.Framing, "AIM Q5", text => "\u0002]Q5" + text + "\u0003"),
        new(ScanDamage.Framing, "BOM", text => "\uFEFF" + text),
        new(ScanDamage.Framing, "code identifier", text => "s" + text + "\r\n"),
        new(ScanDamage.Framing, "site prefix", text => "*Q*" + text + "\r"),
        new(ScanDamage.Framing, "GS suffix", text => text + "\u001D\r"),
    ];
}
