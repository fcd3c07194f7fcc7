namespace CccdSdk.ZXing;

/// <summary>How much a <see cref="ZXingSymbolReader"/> tries. Everything is on by default except several symbols in one picture.</summary>
public sealed record ZXingSymbolReaderOptions
{
    /// <summary>Whether ZXing.Net looks at every row for finder patterns and not at a part of them. Default: yes.</summary>
    public bool TryHarder { get; init; } = true;

    /// <summary>Whether light modules on dark ground are tried where nothing was read. Default: yes.</summary>
    public bool TryInverted { get; init; } = true;

    /// <summary>Whether a picture of nothing but a straight symbol is tried where nothing was read: it has no corners then. Default: yes.</summary>
    public bool TryPureSymbol { get; init; } = true;

    /// <summary>Whether several symbols are looked for in one picture; slower. Default: no.</summary>
    public bool ReadSeveral { get; init; }
}
