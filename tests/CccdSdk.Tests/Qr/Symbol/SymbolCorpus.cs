using System.Buffers.Binary;
using System.IO.Compression;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>The symbols that other makers made: tests/Corpus/symbols and the script in it.</summary>
internal static class SymbolCorpus
{
    private static readonly Lazy<Dictionary<(int Version, QrErrorCorrectionLevel Level), ForcedSymbols>> s_all = new(ReadAll);

    /// <summary>The same payload in all eight masks.</summary>
    internal sealed record ForcedSymbols(byte[] Payload, byte[][] PackedByMask)
    {
        internal BitMatrix Matrix(int mask, int size) => Unpack(PackedByMask[mask], size);
    }

    internal static ForcedSymbols Of(int version, QrErrorCorrectionLevel level) => s_all.Value[(version, level)];

    internal static Stream Open(string name) => File.OpenRead(Path.Combine(Folder(), name));

    internal static BitMatrix Unpack(ReadOnlySpan<byte> packed, int size)
    {
        BitMatrix matrix = new(size);
        int stride = (size + 7) / 8;
        for (int y = 0; y < size; y++)
        {
            for (int x = 0; x < size; x++)
            {
                matrix[x, y] = ((packed[(y * stride) + (x / 8)] >> (7 - (x % 8))) & 1) != 0;
            }
        }

        return matrix;
    }

    private static Dictionary<(int Version, QrErrorCorrectionLevel Level), ForcedSymbols> ReadAll()
    {
        using GZipStream unzipped = new(Open("all.bin.gz"), CompressionMode.Decompress);
        using MemoryStream memory = new();
        unzipped.CopyTo(memory);
        ReadOnlySpan<byte> rest = memory.ToArray();
        Dictionary<(int, QrErrorCorrectionLevel), ForcedSymbols> all = [];
        for (int version = 1; version <= 40; version++)
        {
            int size = 17 + (4 * version);
            int length = size * ((size + 7) / 8);
            foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
            {
                int payloadLength = BinaryPrimitives.ReadUInt16BigEndian(rest);
                byte[] payload = rest.Slice(2, payloadLength).ToArray();
                byte[][] packed = new byte[DataMask.Count][];
                packed[0] = rest.Slice(2 + payloadLength, length).ToArray();
                all[(version, level)] = new ForcedSymbols(payload, packed);
                rest = rest[(2 + payloadLength + length)..];
            }

            for (int mask = 1; mask < DataMask.Count; mask++)
            {
                foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
                {
                    byte[][] packed = all[(version, level)].PackedByMask;
                    packed[mask] = rest[..length].ToArray();
                    for (int i = 0; i < length; i++)
                    {
                        packed[mask][i] ^= packed[0][i];
                    }

                    rest = rest[length..];
                }
            }
        }

        Assert.True(rest.IsEmpty);
        return all;
    }

    private static string Folder() => Repository.PathOf("tests", "Corpus", "symbols");
}
