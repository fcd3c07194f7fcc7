using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using CccdSdk.Tests.Qr.Detection;
using QRCoder;

namespace CccdSdk.Tests.Qr.Symbol;

/// <summary>Damaged bit matrices with made-up confidence: what is read is what was written, or nothing is read.</summary>
public sealed class MutatedMatrixTests
{
    /// <summary>Set this variable to the number of matrices for each version; the usual run has a few.</summary>
    private const string CountVariable = "CCCDSDK_FUZZ_MATRICES";

    private const int UsualCount = 250;

    private const string Text = "000099000001|000000001|Nguy\u1EC5n V\u0103n Th\u1EED|01012000|Nam|Th\u00F4n Th\u1EED, X\u00E3 M\u1EABu|01012022";

    private static int Count => RunSize.Of(CountVariable, UsualCount);

    [Theory]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    [InlineData(14)]
    public void Decode_DamagedMatrix_NeverReadsSomethingElse(int version)
    {
        bool[,] modules = SymbolPicture.Modules(Text, version, version % 2 == 0 ? QRCodeGenerator.ECCLevel.M : QRCodeGenerator.ECCLevel.L);
        byte[] expected = SymbolPicture.Utf8(Text);
        int size = modules.GetLength(0);
        BitMatrix matrix = new(size);
        byte[] confidence = new byte[size * size];
        int read = 0;
        for (int seed = 0; seed < Count; seed++)
        {
            Damage(modules, matrix, confidence, new Random((version * 1_000_003) + seed));

            if (SymbolDecoder.Decode(matrix, confidence, out DecodedSymbol? symbol) == QrReadStatus.Read)
            {
                read++;
                Assert.True(symbol!.Payload.AsSpan().SequenceEqual(expected), $"Version {version}, seed {seed}: a misread.");
            }
        }

        Assert.True(read > Count / 10, $"Version {version}: only {read} of {Count} were read, so the damage is not what it should be.");
    }

    // Spots and single modules; what is damaged is mostly, but not always, what the confidence says.
    private static void Damage(bool[,] modules, BitMatrix matrix, byte[] confidence, Random random)
    {
        int size = matrix.Size;
        for (int i = 0; i < confidence.Length; i++)
        {
            matrix.Modules[i] = modules[i % size, i / size];
            confidence[i] = (byte)random.Next(120, 256);
        }

        for (int spot = random.Next(12); spot > 0; spot--)
        {
            DrawSpot(matrix, confidence, random);
        }

        double flips = random.NextDouble() * 0.03;
        for (int i = 0; i < confidence.Length; i++)
        {
            if (random.NextDouble() < flips)
            {
                matrix.Modules[i] = !matrix.Modules[i];
                confidence[i] = (byte)random.Next(256);
            }
        }
    }

    private static void DrawSpot(BitMatrix matrix, byte[] confidence, Random random)
    {
        int size = matrix.Size;
        (int x, int y, int width, int height) = (random.Next(size), random.Next(size), random.Next(1, 8), random.Next(1, 8));
        (bool dark, bool seen) = (random.Next(2) == 0, random.Next(2) == 0);
        for (int row = y; row < Math.Min(size, y + height); row++)
        {
            for (int column = x; column < Math.Min(size, x + width); column++)
            {
                matrix[column, row] = dark;
                confidence[(row * size) + column] = (byte)(seen ? random.Next(60) : 255);
            }
        }
    }
}
