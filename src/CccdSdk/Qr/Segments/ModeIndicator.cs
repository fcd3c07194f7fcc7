namespace CccdSdk.Qr.Segments;

/// <summary>The four bits at the start of a segment (ISO/IEC 18004:2015, table 2).</summary>
internal enum ModeIndicator
{
    /// <summary>No more segments.</summary>
    Terminator = 0b0000,

    /// <summary>Digits follow.</summary>
    Numeric = 0b0001,

    /// <summary>Characters of the 45 of table 5 follow.</summary>
    Alphanumeric = 0b0010,

    /// <summary>The symbol is one of several.</summary>
    StructuredAppend = 0b0011,

    /// <summary>Bytes follow.</summary>
    Byte = 0b0100,

    /// <summary>FNC1 in first position.</summary>
    Fnc1FirstPosition = 0b0101,

    /// <summary>An ECI designator follows.</summary>
    Eci = 0b0111,

    /// <summary>Characters of JIS X 0208 follow.</summary>
    Kanji = 0b1000,

    /// <summary>FNC1 in second position; an application indicator follows.</summary>
    Fnc1SecondPosition = 0b1001,
}
