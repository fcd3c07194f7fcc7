namespace CccdSdk.Qr;

/// <summary>Whether a symbol says that its data follow a standard of GS1 or of an industry (ISO/IEC 18004:2015, 7.4.8).</summary>
public enum QrFnc1
{
    /// <summary>No FNC1: plain data.</summary>
    None = 0,

    /// <summary>FNC1 in first position: GS1 data; the byte 0x1D separates its elements.</summary>
    FirstPosition,

    /// <summary>FNC1 in second position: data of an industry that the application indicator names.</summary>
    SecondPosition,
}
