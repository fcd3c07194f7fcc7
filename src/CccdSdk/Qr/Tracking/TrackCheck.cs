using System.Buffers;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>Holds a reading of a sum of frames against every frame alone: none of them may show another card.</summary>
/// <remarks>
/// <para>Reed-Solomon blocks of two different cards differ in more places than there are error correction codewords (the code has the
/// greatest distance there can be), so one other byte of data changes practically all error correction codewords of its block: a frame
/// of another card correlates with them by chance only, 0 ± 1 / √(8 × 16 codewords) = 0.09. A frame of the same card correlates as its
/// function modules do. Half of that is asked of every frame in every block. A sum of two cards can thus not be read as one part of
/// each: the frames of either card are found out in the blocks that came from the other.</para>
/// <para>Error correction codewords of a block are spread over the whole symbol by interleaving, so glare or dirt on a part of it takes
/// away a part of them and no more. What a frame does not know counts neither way, as long as it knows half of the block.</para>
/// </remarks>
internal static class TrackCheck
{
    /// <summary>Part of the correlation of function modules that the error correction codewords of a block must reach.</summary>
    private const float LeastAgreement = 0.5f;

    /// <summary>The part of the modules of a block that a frame has to know: fewer agree by chance.</summary>
    private const float FewestKnown = 0.5f;

    /// <summary>Finds a frame that contradicts a reading.</summary>
    /// <param name="track">The frames.</param>
    /// <param name="decoded">What their sum says.</param>
    /// <param name="mirrored">Whether rows and columns were exchanged.</param>
    /// <returns>The index of the frame that contradicts most, or -1.</returns>
    internal static int FindContradiction(SymbolTrack track, DecodedSymbol decoded, bool mirrored)
    {
        SymbolVersion version = SymbolVersion.FromNumber(decoded.Version);
        sbyte[] colours = ArrayPool<sbyte>.Shared.Rent(version.Size * version.Size);
        byte[] codewords = ArrayPool<byte>.Shared.Rent(version.TotalCodewords);
        BlockStructure structure = version.BlocksOf(decoded.Level);
        CodewordWriter.Write(decoded.DataCodewords, structure, codewords.AsSpan(0, version.TotalCodewords));
        CodewordWriter.WriteModules(version, decoded.Mask, codewords.AsSpan(0, version.TotalCodewords), colours);
        int worst = -1;
        float least = LeastAgreement;
        for (int i = 0; i < track.FrameCount; i++)
        {
            float agreement = LeastOfBlocks(track.Frame(i), colours, version, structure, mirrored) / track.QualityOf(i).Correlation;
            (worst, least) = agreement < least ? (i, agreement) : (worst, least);
        }

        colours.AsSpan().Clear();
        codewords.AsSpan().Clear();
        ArrayPool<sbyte>.Shared.Return(colours);
        ArrayPool<byte>.Shared.Return(codewords);
        return worst;
    }

    private static float LeastOfBlocks(
        ReadOnlySpan<sbyte> frame, ReadOnlySpan<sbyte> colours, SymbolVersion version, in BlockStructure structure, bool mirrored)
    {
        float least = 1;
        for (int block = 0; block < structure.BlockCount; block++)
        {
            float sum = 0, squares = 0;
            int known = 0;
            for (int i = structure.DataCount + block; i < version.TotalCodewords; i += structure.BlockCount)
            {
                foreach (ushort module in version.DataModules.Slice(8 * i, 8))
                {
                    float value = frame[mirrored ? Transpose(module, version.Size) : module];
                    sum += colours[module] * value;
                    squares += value * value;
                    known += value != 0 ? 1 : 0;
                }
            }

            float modules = Math.Max(known, FewestKnown * 8 * structure.EccCount);
            least = Math.Min(least, squares > 0 ? sum / MathF.Sqrt(squares * modules) : 0);
        }

        return least;
    }

    private static int Transpose(int module, int size) => ((module % size) * size) + (module / size);
}
