namespace CccdSdk.Payload;

/// <summary>What scanners and files put around a text: byte order mark, line ends, tabs, NUL and spaces.</summary>
internal static class Surroundings
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>Cuts them off.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && char.IsBetween((char)text[0], '!', '~') && char.IsBetween((char)text[^1], '!', '~') ? text : TrimSlowly(text);

    private static ReadOnlySpan<byte> TrimSlowly(ReadOnlySpan<byte> text)
    {
        int start = 0;
        while (start < text.Length && LengthAtStart(text[start..]) is > 0 and int length)
        {
            start += length;
        }

        text = text[start..];
        while (LengthAtEnd(text) is > 0 and int length)
        {
            text = text[..^length];
        }

        return text;
    }

    private static int LengthAtStart(ReadOnlySpan<byte> text) => IsSingle(text[0]) ? 1 : text.StartsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

    private static int LengthAtEnd(ReadOnlySpan<byte> text) => text.IsEmpty
        ? 0
        : IsSingle(text[^1]) ? 1 : text.EndsWith(ByteOrderMark) ? ByteOrderMark.Length : 0;

    private static bool IsSingle(byte value) => value is (byte)' ' or (byte)'\r' or (byte)'\n' or (byte)'\t' or 0;
}
