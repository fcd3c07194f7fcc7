namespace CccdSdk.Qr;

/// <summary>How far the reading of a symbol came: the stage that failed, or <see cref="Read"/>.</summary>
public enum QrReadStatus
{
    /// <summary>No symbol was looked for yet; the default value.</summary>
    None = 0,

    /// <summary>The symbol was read.</summary>
    Read,

    /// <summary>The picture holds no three finder patterns that belong together.</summary>
    NoFinderPatterns,

    /// <summary>Finder patterns were found, but a part of the symbol lies outside of the picture.</summary>
    CutOff,

    /// <summary>The symbol was found, but has too few pixels for each module.</summary>
    TooSmall,

    /// <summary>The version (size) could not be told.</summary>
    UnreadableVersion,

    /// <summary>Neither copy of the format information could be read.</summary>
    UnreadableFormatInformation,

    /// <summary>A block of codewords has more errors than its error correction codewords can correct.</summary>
    TooManyErrors,

    /// <summary>The codewords are right, but their segments are not well formed (ISO/IEC 18004:2015, 7.4).</summary>
    InvalidSegments,
}
