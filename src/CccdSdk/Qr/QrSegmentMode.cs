namespace CccdSdk.Qr;

/// <summary>How the characters of one segment are written as bits (ISO/IEC 18004:2015, 7.3).</summary>
public enum QrSegmentMode
{
    /// <summary>The digits 0 to 9, one ASCII byte each.</summary>
    Numeric = 1,

    /// <summary>Digits, capital letters and nine signs, one ASCII byte each.</summary>
    Alphanumeric = 2,

    /// <summary>Bytes as they are.</summary>
    Byte = 4,

    /// <summary>Characters of JIS X 0208, two Shift JIS bytes each.</summary>
    Kanji = 8,
}
