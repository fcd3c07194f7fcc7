namespace CccdSdk.Qr.Segments;

/// <summary>The number of characters of a segment, which follows its mode indicator.</summary>
internal static class CharacterCount
{
    private const int LastOfFirstRange = 9;
    private const int LastOfSecondRange = 26;

    /// <summary>Bits of the character count indicator (ISO/IEC 18004:2015, table 3).</summary>
    internal static int BitsOf(QrSegmentMode mode, int version)
    {
        (int first, int second, int third) = mode switch
        {
            QrSegmentMode.Numeric => (10, 12, 14),
            QrSegmentMode.Alphanumeric => (9, 11, 13),
            QrSegmentMode.Byte => (8, 16, 16),
            _ => (8, 10, 12),
        };
        return version <= LastOfFirstRange ? first : version <= LastOfSecondRange ? second : third;
    }
}
