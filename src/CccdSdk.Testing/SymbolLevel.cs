namespace CccdSdk.Testing;

/// <summary>How much damage a symbol bears (error correction level, ISO/IEC 18004:2015, 7.5.1). That of real cards is unknown.</summary>
public enum SymbolLevel
{
    /// <summary>About 7 % of the codewords.</summary>
    L = 0,

    /// <summary>About 15 % of the codewords.</summary>
    M,

    /// <summary>About 25 % of the codewords.</summary>
    Q,

    /// <summary>About 30 % of the codewords.</summary>
    H,
}
