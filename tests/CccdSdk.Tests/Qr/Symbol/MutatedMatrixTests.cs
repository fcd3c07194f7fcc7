using System.Collections.Concurrent;
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

    /// <summary>What a symbol of version 1-L can hold.</summary>
    private const string ShortText = "000099000001";

    /// <summary>Modules on each side of version 8: a symbol of this size gets up to a dozen spots, a smaller one fewer.</summary>
    private const int LargeSize = 49;

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
        (int read, ConcurrentBag<int> misread) = Run(version, Text);

        Report(version, read, misread.Count, computed: 0);
        Assert.True(misread.IsEmpty, $"Version {version}, seeds {string.Join(' ', misread)}: misreads.");
        Assert.True(read > Count / 10, $"Version {version}: only {read} of {Count} were read, so the damage is not what it should be.");
    }

    // Few error correction codewords: a damaged block can be nearer to another word. How often is known, and it may not be more often.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Decode_DamagedSmallMatrix_MisreadsNoMoreOftenThanComputed(int version)
    {
        (int read, ConcurrentBag<int> misread) = Run(version, ShortText);
        double expected = Count * MisreadProbability(SymbolVersion.FromNumber(version).BlocksOf(LevelOf(version)));

        Report(version, read, misread.Count, expected);
        Assert.True(
            misread.Count <= expected + (5 * Math.Sqrt(expected)),
            $"Version {version}, seeds {string.Join(' ', misread)}: {misread.Count} misreads of {Count}, computed {expected:G3}.");
        Assert.True(read > Count / 10, $"Version {version}: only {read} of {Count} were read, so the damage is not what it should be.");
    }

    private static void Report(int version, int read, int misread, double computed) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"Version {version}: {read} of {Count} were read, {misread} of them wrong; {computed:G3} computed.");

    private static QrErrorCorrectionLevel LevelOf(int version) => version % 2 == 0 ? QrErrorCorrectionLevel.M : QrErrorCorrectionLevel.L;

    /// <summary>
    /// The part of all words that is within t errors of a word of the code, for each block and each of four readings of the format
    /// information: whatever is beyond repair is a random word.
    /// </summary>
    private static double MisreadProbability(in BlockStructure structure)
    {
        const int Formats = 4;
        double words = 0;
        double patterns = 1;
        for (int errors = 0; errors <= structure.MaxErrors; errors++)
        {
            words += patterns;
            patterns *= 255.0 * (structure.LongestBlock - errors) / (errors + 1);
        }

        return Formats * structure.BlockCount * words / Math.Pow(256, structure.EccCount);
    }

    private static (int Read, ConcurrentBag<int> Misread) Run(int version, string text)
    {
        bool[,] modules = SymbolPicture.Modules(text, version, version % 2 == 0 ? QRCodeGenerator.ECCLevel.M : QRCodeGenerator.ECCLevel.L);
        byte[] expected = SymbolPicture.Utf8(text);
        int size = modules.GetLength(0);
        int read = 0;
        ConcurrentBag<int> misread = [];
        ParallelOptions two = new() { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        Parallel.For(0, Count, two, () => (Matrix: new BitMatrix(size), Confidence: new byte[size * size]), (seed, _, memory) =>
        {
            Damage(modules, memory.Matrix, memory.Confidence, new Random((version * 1_000_003) + seed));
            if (SymbolDecoder.Decode(memory.Matrix, memory.Confidence, out DecodedSymbol? symbol) == QrReadStatus.Read)
            {
                Interlocked.Increment(ref read);
                if (!symbol!.Payload.AsSpan().SequenceEqual(expected))
                {
                    misread.Add(seed);
                }
            }

            return memory;
        }, static _ => { });
        return (read, misread);
    }

    // Spots and single modules; what is damaged is mostly, but not always, what the confidence says.
    private static void Damage(bool[,] modules, BitMatrix matrix, byte[] confidence, Random random)
    {
        int size = matrix.Size;
        random.NextBytes(confidence);
        for (int i = 0; i < confidence.Length; i++)
        {
            matrix.Modules[i] = modules[i % size, i / size];
            confidence[i] = (byte)(120 + (confidence[i] * 136 / 256));
        }

        for (int spot = random.Next(12 * size / LargeSize); spot > 0; spot--)
        {
            DrawSpot(matrix, confidence, random);
        }

        for (int flips = (int)(random.NextDouble() * 0.03 * confidence.Length); flips > 0; flips--)
        {
            int module = random.Next(confidence.Length);
            matrix.Modules[module] = !matrix.Modules[module];
            confidence[module] = (byte)random.Next(256);
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
