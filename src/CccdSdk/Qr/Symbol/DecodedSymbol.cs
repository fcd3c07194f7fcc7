namespace CccdSdk.Qr.Symbol;

/// <summary>What the modules of a symbol say.</summary>
internal sealed class DecodedSymbol
{
    /// <summary>The version, 1 to 40.</summary>
    internal required int Version { get; init; }

    /// <summary>The error correction level.</summary>
    internal required QrErrorCorrectionLevel Level { get; init; }

    /// <summary>The data mask pattern, 0 to 7.</summary>
    internal required int Mask { get; init; }

    /// <summary>The bytes of all segments, joined; never empty.</summary>
    internal required byte[] Payload { get; init; }

    /// <summary>The segments in their order; they cover the payload without a gap.</summary>
    internal required QrSegment[] Segments { get; init; }

    /// <summary>The data codewords of all blocks, corrected: with the version, level and mask they say what every module must be.</summary>
    internal required byte[] DataCodewords { get; init; }

    /// <summary>Codewords that were changed, in all blocks.</summary>
    internal required int CorrectedErrors { get; init; }

    /// <summary>Codewords that were treated as unreadable, in all blocks; 0 unless a block needed it.</summary>
    internal required int Erasures { get; init; }

    /// <summary>The place in a message spread over several symbols, or null.</summary>
    internal QrStructuredAppend? StructuredAppend { get; init; }

    /// <summary>Whether the data follow a standard of GS1 or of an industry.</summary>
    internal QrFnc1 Fnc1 { get; init; }

    /// <summary>The application indicator of <see cref="QrFnc1.SecondPosition"/>, as it is written; else 0.</summary>
    internal byte ApplicationIndicator { get; init; }

    /// <summary>
    /// Whether everything behind the segments is as the standard fills it (ISO/IEC 18004:2015, 7.4.10). Other filling is no error,
    /// but most makers follow the standard, so it hints at a misread.
    /// </summary>
    internal required bool PaddingIsStandard { get; init; }

    /// <summary>The shape without the content.</summary>
    public override string ToString() => $"{Version}-{Level}, {Payload.Length} bytes";
}
