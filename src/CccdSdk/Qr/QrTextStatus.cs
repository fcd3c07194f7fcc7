namespace CccdSdk.Qr;

/// <summary>Whether the bytes of a symbol are text.</summary>
public enum QrTextStatus
{
    /// <summary>There are no bytes: the symbol was not read. The default value.</summary>
    None = 0,

    /// <summary>The bytes are text.</summary>
    Text,

    /// <summary>The bytes are not well formed in the encoding that the symbol names, or in UTF-8 where it names none.</summary>
    InvalidBytes,

    /// <summary>The symbol names an encoding (ECI) that is unknown here or that is not text.</summary>
    UnknownEci,
}
