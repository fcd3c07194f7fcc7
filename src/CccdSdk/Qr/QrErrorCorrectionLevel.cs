namespace CccdSdk.Qr;

/// <summary>How much damage a symbol survives (ISO/IEC 18004:2015, 7.5.1), from least to most.</summary>
public enum QrErrorCorrectionLevel
{
    /// <summary>About 7 % of the codewords can be corrected.</summary>
    L = 0,

    /// <summary>About 15 % of the codewords can be corrected.</summary>
    M,

    /// <summary>About 25 % of the codewords can be corrected.</summary>
    Q,

    /// <summary>About 30 % of the codewords can be corrected.</summary>
    H,
}
