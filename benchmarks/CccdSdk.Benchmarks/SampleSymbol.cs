using CccdSdk.Qr;
using CccdSdk.Qr.ErrorCorrection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Benchmarks;

/// <summary>Makes the symbol that the benchmarks decode. An erasure in every error correction codeword makes the decoder an encoder.</summary>
internal static class SampleSymbol
{
    /// <summary>A symbol with one byte segment that fills it but for one terminator, and so many wrong codewords in each block.</summary>
    internal static BitMatrix Make(SymbolVersion version, FormatInformation format, int errorsInEachBlock)
    {
        BlockStructure structure = version.BlocksOf(format.Level);
        byte[] data = ByteSegment(structure.DataCount, version.Number);
        byte[] interleaved = new byte[version.TotalCodewords];
        int taken = 0;
        for (int block = 0; block < structure.BlockCount; block++)
        {
            int dataCount = structure.DataCountOf(block);
            byte[] codewords = Encode(data.AsSpan(taken, dataCount), structure.EccCount);
            taken += dataCount;
            for (int i = 0; i < errorsInEachBlock; i++)
            {
                codewords[i * codewords.Length / errorsInEachBlock] ^= (byte)(i + 1);
            }

            Interleave(codewords, structure, block, interleaved);
        }

        return Place(version, format, interleaved);
    }

    /// <summary>A word of the code.</summary>
    internal static byte[] Encode(ReadOnlySpan<byte> data, int eccCount)
    {
        byte[] block = [.. data, .. new byte[eccCount]];
        byte[] erased = [.. Enumerable.Range(data.Length, eccCount).Select(place => (byte)place)];
        return ReedSolomonDecoder.TryCorrect(block, eccCount, erased, eccCount, out _)
            ? block
            : throw new InvalidOperationException("Erasures within the bound are always corrected.");
    }

    // Mode and count take a whole number of codewords but for four bits, which the terminator fills at the end.
    private static byte[] ByteSegment(int dataCount, int version)
    {
        int countBits = version <= 9 ? 8 : 16;
        int count = dataCount - 1 - (countBits / 8);
        string bits = "0100" + Convert.ToString(count, 2).PadLeft(countBits, '0')
            + string.Concat(Enumerable.Range(0, count).Select(i => Convert.ToString('A' + (i % 26), 2).PadLeft(8, '0'))) + "0000";
        return [.. Enumerable.Range(0, dataCount).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2))];
    }

    private static void Interleave(byte[] codewords, in BlockStructure structure, int block, byte[] interleaved)
    {
        // Reading back the numbers of the places tells where each codeword of the block belongs.
        byte[] low = new byte[codewords.Length];
        byte[] high = new byte[codewords.Length];
        CodewordBlocks.CopyBlock([.. Enumerable.Range(0, interleaved.Length).Select(place => (byte)place)], structure, block, low);
        CodewordBlocks.CopyBlock([.. Enumerable.Range(0, interleaved.Length).Select(place => (byte)(place >> 8))], structure, block, high);
        for (int i = 0; i < codewords.Length; i++)
        {
            interleaved[(high[i] << 8) | low[i]] = codewords[i];
        }
    }

    private static BitMatrix Place(SymbolVersion version, FormatInformation format, byte[] interleaved)
    {
        BitMatrix modules = new(version.Size);
        for (int bit = 0; bit < version.DataModules.Length; bit++)
        {
            int codeword = interleaved[bit / 8] ^ version.MaskCodewords(format.Mask)[bit / 8];
            modules.Modules[version.DataModules[bit]] = ((codeword >> (7 - (bit % 8))) & 1) != 0;
        }

        for (int bit = 0; bit < FormatInformation.BitCount * FormatInformation.CopyCount; bit++)
        {
            (int copy, int index) = Math.DivRem(bit, FormatInformation.BitCount);
            (int x, int y) = FormatInformation.ModuleAt(version.Size, copy, index);
            modules[x, y] = ((format.ToBits() >> (FormatInformation.BitCount - 1 - index)) & 1) != 0;
        }

        return modules;
    }
}
