using System.Buffers;
using System.Diagnostics;
using CccdSdk.Qr.Segments;

namespace CccdSdk.Qr.Symbol;

/// <summary>From the modules of a symbol to its bytes (ISO/IEC 18004:2015, clause 12, steps c to h).</summary>
/// <remarks>Working memory is pooled and cleared; only a symbol that was read allocates, for its result.</remarks>
internal static class SymbolDecoder
{
    // Two copies of the format information, and the two best of both together.
    private const int MaxFormats = 4;

    /// <summary>Decodes a symbol that is neither mirrored nor inverted; see <see cref="ModuleMapping"/> for those.</summary>
    /// <param name="modules">All modules of the symbol, without a quiet zone.</param>
    /// <param name="odds">
    /// Empty, or how sure each module is, row by row: see <see cref="ModuleOdds"/>. Used for the format information, and where a block has
    /// too many errors.
    /// </param>
    /// <param name="symbol">What the symbol says, or null.</param>
    /// <param name="plainOnly">Whether to leave it at the error correction of the standard.</param>
    /// <param name="grammar">What the content may be expected to look like; null for anything.</param>
    /// <returns><see cref="QrReadStatus.Read"/>, or the stage that failed.</returns>
    internal static QrReadStatus Decode(
        BitMatrix modules, ReadOnlySpan<byte> odds, out DecodedSymbol? symbol, bool plainOnly = false, IPayloadGrammar? grammar = null)
    {
        Debug.Assert(odds.IsEmpty || odds.Length == modules.Size * modules.Size, "One value for each module.");
        symbol = null;
        if (SymbolVersion.FromSize(modules.Size) is not { } version || ContradictsVersionInformation(modules, version))
        {
            return QrReadStatus.UnreadableVersion;
        }

        Span<FormatInformation> formats = stackalloc FormatInformation[MaxFormats];
        formats = formats[..FormatCandidates.Find(modules, odds, formats)];
        return formats.IsEmpty ? QrReadStatus.UnreadableFormatInformation
            : DecodeAny(version, formats, modules, plainOnly ? [] : odds, grammar, out symbol);
    }

    // One copy may be damaged beyond repair and look like another version by chance; two that agree on it are no accident.
    private static bool ContradictsVersionInformation(BitMatrix modules, SymbolVersion version)
    {
        if (version.Number < VersionInformation.LowestVersion)
        {
            return false;
        }

        int? first = VersionInformation.Read(modules, 0, out _);
        return first != version.Number && first is not null && first == VersionInformation.Read(modules, 1, out _);
    }

    // A wrong reading of the format information takes the wrong mask off or cuts wrong blocks, and error correction refuses that.
    private static QrReadStatus DecodeAny(
        SymbolVersion version, ReadOnlySpan<FormatInformation> formats, BitMatrix modules, ReadOnlySpan<byte> odds, IPayloadGrammar? grammar,
        out DecodedSymbol? symbol)
    {
        int length = version.TotalCodewords;
        byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * length);
        Span<byte> codewords = buffer.AsSpan(0, length);
        QrReadStatus furthest = QrReadStatus.TooManyErrors;
        symbol = null;
        foreach (FormatInformation format in formats)
        {
            CodewordReader.Read(version, modules.Modules, format.Mask, codewords);
            QrReadStatus status = DecodeCodewords(version, format, odds, grammar, codewords, buffer.AsSpan(length, length), out symbol);
            furthest = status == QrReadStatus.TooManyErrors ? furthest : status;
            if (status == QrReadStatus.Read)
            {
                break;
            }
        }

        buffer.AsSpan(0, 2 * length).Clear();
        ArrayPool<byte>.Shared.Return(buffer);
        return furthest;
    }

    private static QrReadStatus DecodeCodewords(
        SymbolVersion version,
        FormatInformation format,
        ReadOnlySpan<byte> odds,
        IPayloadGrammar? grammar,
        Span<byte> codewords,
        Span<byte> data,
        out DecodedSymbol? symbol)
    {
        symbol = null;
        BlockStructure structure = version.BlocksOf(format.Level);
        data = data[..structure.DataCount];
        if (!BlockCorrector.TryCorrect(version, odds, grammar is not null, codewords, structure, out Correction correction))
        {
            return QrReadStatus.TooManyErrors;
        }

        CodewordBlocks.JoinData(codewords, structure, data);

        if (SegmentDecoder.Decode(data, version.Number) is not { } message)
        {
            return QrReadStatus.InvalidSegments;
        }

        if (correction.NeedsGrammar && !FitsGrammar(message, grammar))
        {
            return QrReadStatus.TooManyErrors;
        }

        symbol = new DecodedSymbol
        {
            Version = version.Number,
            Level = format.Level,
            Mask = format.Mask,
            Payload = message.Payload,
            Segments = message.Segments,
            DataCodewords = data.ToArray(),
            CorrectedErrors = correction.Corrected,
            Erasures = correction.Erased,
            StructuredAppend = message.Headers.StructuredAppend,
            Fnc1 = message.Headers.Fnc1,
            ApplicationIndicator = message.Headers.ApplicationIndicator,
            PaddingIsStandard = message.PaddingIsStandard,
        };
        return QrReadStatus.Read;
    }

    // What the grammar is worth was counted for codewords that hold bytes of the text or padding: no other segments, no other filling.
    private static bool FitsGrammar(SegmentMessage message, IPayloadGrammar? grammar) =>
        grammar is not null && message.PaddingIsStandard && message.Segments is [{ Mode: QrSegmentMode.Byte, Eci: null }] && grammar.Fits(message.Payload);
}
