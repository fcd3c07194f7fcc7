using System.Diagnostics;
using CccdSdk.Qr.ErrorCorrection;

namespace CccdSdk.Qr.Symbol;

/// <summary>From data codewords back to what every module of a symbol must be: to hold a reading against what was seen.</summary>
internal static class CodewordWriter
{
    private const int MaxBlockLength = 256;

    /// <summary>Writes all codewords in the order of placement (ISO/IEC 18004:2015, 7.6).</summary>
    /// <param name="data">The data codewords of all blocks, one block after the other.</param>
    /// <param name="structure">The blocks.</param>
    /// <param name="codewords">Receives data and error correction codewords, interleaved.</param>
    internal static void Write(ReadOnlySpan<byte> data, in BlockStructure structure, Span<byte> codewords)
    {
        Debug.Assert(data.Length == structure.DataCount, "The data of all blocks.");
        Span<byte> buffer = stackalloc byte[MaxBlockLength];
        int count = structure.BlockCount;
        for (int index = 0; index < count; index++)
        {
            int dataCount = structure.DataCountOf(index);
            Span<byte> block = buffer[..(dataCount + structure.EccCount)];
            data[..dataCount].CopyTo(block);
            data = data[dataCount..];
            Complete(block, dataCount);
            for (int i = 0; i < block.Length; i++)
            {
                codewords[PlaceOf(i, index, dataCount, structure)] = block[i];
            }
        }

        buffer.Clear();
    }

    /// <summary>Writes the data modules: 1 where the module is dark, -1 where it is light; other modules are left alone.</summary>
    internal static void WriteModules(SymbolVersion version, int mask, ReadOnlySpan<byte> codewords, Span<sbyte> colours)
    {
        ReadOnlySpan<ushort> order = version.DataModules;
        ReadOnlySpan<byte> maskCodewords = version.MaskCodewords(mask);
        for (int i = 0; i < codewords.Length; i++)
        {
            int bits = codewords[i] ^ maskCodewords[i];
            for (int bit = 0; bit < 8; bit++)
            {
                colours[order[(8 * i) + bit]] = (sbyte)((bits & (0x80 >> bit)) != 0 ? 1 : -1);
            }
        }
    }

    /// <summary>The block of the codeword at a place.</summary>
    internal static int BlockOf(int place, in BlockStructure structure)
    {
        int inShort = structure.ShortDataCount * structure.BlockCount;
        return place < inShort ? place % structure.BlockCount
            : place < structure.DataCount ? structure.ShortBlockCount + place - inShort
            : (place - structure.DataCount) % structure.BlockCount;
    }

    // Error correction codewords that are all erased are found from the data: a systematic code has one word for each.
    private static void Complete(Span<byte> block, int dataCount)
    {
        Span<byte> erasures = stackalloc byte[ReedSolomonDecoder.MaxEccCount];
        erasures = erasures[..(block.Length - dataCount)];
        for (int i = 0; i < erasures.Length; i++)
        {
            block[dataCount + i] = 0;
            erasures[i] = (byte)(dataCount + i);
        }

        bool completed = ReedSolomonDecoder.TryCorrect(block, erasures.Length, erasures, erasures.Length, out _);
        Debug.Assert(completed, "As many erasures as error correction codewords have one solution.");
    }

    private static int PlaceOf(int i, int index, int dataCount, in BlockStructure structure) =>
        i < Math.Min(dataCount, structure.ShortDataCount) ? (i * structure.BlockCount) + index
        : i < dataCount ? (structure.ShortDataCount * structure.BlockCount) + index - structure.ShortBlockCount
        : structure.DataCount + ((i - dataCount) * structure.BlockCount) + index;
}
