using System.Buffers;

namespace CccdSdk.Payload;

/// <summary>The digits of hexadecimal text, small and large.</summary>
internal static class HexDigits
{
    /// <summary>The digits, for searching.</summary>
    public static readonly SearchValues<byte> Values = SearchValues.Create("0123456789abcdefABCDEF"u8);
}
