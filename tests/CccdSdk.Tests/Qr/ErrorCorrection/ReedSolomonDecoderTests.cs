using CccdSdk.Qr;
using CccdSdk.Qr.ErrorCorrection;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.ErrorCorrection;

public sealed class ReedSolomonDecoderTests
{
    /// <summary>Version 1-M, "01234567": data and error correction codewords printed in ISO/IEC 18004:2015, Annex I.</summary>
    private static readonly byte[] s_printed =
    [
        0b0001_0000, 0b0010_0000, 0b0000_1100, 0b0101_0110, 0b0110_0001, 0b1000_0000, 0b1110_1100, 0b0001_0001,
        0b1110_1100, 0b0001_0001, 0b1110_1100, 0b0001_0001, 0b1110_1100, 0b0001_0001, 0b1110_1100, 0b0001_0001,
        0b1010_0101, 0b0010_0100, 0b1101_0100, 0b1100_0001, 0b1110_1101, 0b0011_0110, 0b1100_0111, 0b1000_0111,
        0b0010_1100, 0b0101_0101,
    ];

    public static TheoryData<int> Versions => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void TryCorrect_WorkedExampleOfTheStandard_IsAWordOfTheCode()
    {
        byte[] block = [.. s_printed];
        Assert.True(ReedSolomonDecoder.TryCorrect(block, 10, [], 10, out int corrected));
        Assert.Equal(0, corrected);
        Assert.Equal(s_printed, TextbookReedSolomon.Encode(s_printed.AsSpan(0, 16), 10));
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void TryCorrect_UpToTErrors_AreCorrectedAndMoreAreNeverMisread(int version)
    {
        Random random = new(version);
        foreach (BlockStructure structure in StructuresOf(version))
        {
            byte[] data = new byte[structure.ShortDataCount];
            random.NextBytes(data);
            byte[] sent = TextbookReedSolomon.Encode(data, structure.EccCount);
            for (int errors = 0; errors <= structure.MaxErrors + 5; errors++)
            {
                for (int round = 0; round < 20; round++)
                {
                    byte[] received = [.. sent];
                    Damage(received, errors, random);
                    byte[] before = [.. received];
                    bool done = ReedSolomonDecoder.TryCorrect(received, structure.EccCount, [], 2 * structure.MaxErrors, out int corrected);
                    string which = $"version {version}, {structure}, {errors} errors, seed {version}, round {round}";
                    Assert.True(done == (errors <= structure.MaxErrors), which);
                    Assert.True(received.AsSpan().SequenceEqual(done ? sent : before), which);
                    Assert.True(corrected == (done ? errors : 0), which);
                }
            }
        }
    }

    [Theory]
    [InlineData(26, 7)]
    [InlineData(26, 10)]
    [InlineData(26, 17)]
    [InlineData(70, 15)]
    [InlineData(44, 16)]
    [InlineData(153, 30)]
    [InlineData(255, 30)]
    public void TryCorrect_ErrorsAndErasuresWithinTheBound_AreCorrected(int length, int ecc)
    {
        Random random = new(length + ecc);
        for (int erased = 0; erased <= ecc; erased++)
        {
            for (int errors = 0; (2 * errors) + erased <= ecc; errors++)
            {
                byte[] data = new byte[length - ecc];
                random.NextBytes(data);
                byte[] sent = TextbookReedSolomon.Encode(data, ecc);
                byte[] received = [.. sent];
                byte[] places = Damage(received, errors + erased, random)[..erased];
                bool done = ReedSolomonDecoder.TryCorrect(received, ecc, places, ecc, out int corrected);
                Assert.True(done, $"{erased} erasures, {errors} errors, seed {length + ecc}");
                Assert.Equal(sent, received);
                Assert.Equal(errors + erased, corrected);
            }
        }
    }

    [Fact]
    public void TryCorrect_ErasedPlacesThatAreRight_CostTheirErasureAndChangeNothing()
    {
        byte[] received = [.. s_printed];
        received[20] ^= 0x55;
        Assert.True(ReedSolomonDecoder.TryCorrect(received, 10, [0, 1, 2, 3, 20, 5, 6, 7], 10, out int corrected));
        Assert.Equal(1, corrected);
        Assert.Equal(s_printed, received);
    }

    [Theory]
    [InlineData(10, 11)]
    [InlineData(6, 7)]
    public void TryCorrect_MoreErasuresThanTheBudget_IsRefused(int budget, int erased)
    {
        byte[] received = [.. s_printed];
        byte[] places = [.. Enumerable.Range(0, erased).Select(i => (byte)i)];
        received[0] ^= 1;
        Assert.False(ReedSolomonDecoder.TryCorrect(received, 10, places, budget, out _));
    }

    /// <summary>
    /// How many random words are near a word of the code: C(n - f, e) x 255^e x 256^(f - ecc), measured where it can be, with a margin of one
    /// codeword. With a margin of 4 it is 2^-32 for erasures alone, so none of these words may pass.
    /// </summary>
    [Theory]
    [InlineData(16, 0, 1, 1.0 / 256)]
    [InlineData(16, 1, 0, 29.0 * 255 / 256 / 256)]
    [InlineData(10, 0, 1, 1.0 / 256)]
    [InlineData(16, 0, 4, 0)]
    [InlineData(16, 1, 3, 0)]
    public void TryCorrect_RandomWords_PassAsOftenAsComputed(int ecc, int errors, int margin, double probability)
    {
        const int Rounds = 40_000;
        const int Length = 44;
        Random random = new(7);
        int erased = ecc - margin - (2 * errors);
        byte[] places = [.. Enumerable.Range(0, erased).Select(i => (byte)i)];
        byte[] block = new byte[Length];
        int passed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            random.NextBytes(block);
            passed += ReedSolomonDecoder.TryCorrect(block, ecc, places, ecc - margin, out _) ? 1 : 0;
        }

        // Five standard deviations of a binomial count; one in the case of none.
        double expected = Rounds * probability;
        Assert.InRange(passed, expected - (5 * Math.Sqrt(expected)), expected + (5 * Math.Sqrt(expected)));
    }

    [Fact]
    public void TryCorrect_AfterWarmUp_DoesNotAllocate()
    {
        byte[] received = [.. s_printed];
        byte[] places = [3, 4];
        ReedSolomonDecoder.TryCorrect(received, 10, places, 10, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        received[3] ^= 7;
        received[9] ^= 7;
        bool done = ReedSolomonDecoder.TryCorrect(received, 10, places, 10, out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(done);
    }

    private static IEnumerable<BlockStructure> StructuresOf(int version) =>
        Enum.GetValues<QrErrorCorrectionLevel>().Select(SymbolVersion.FromNumber(version).BlocksOf);

    // Changes so many different places, and tells which.
    private static byte[] Damage(byte[] block, int count, Random random)
    {
        byte[] places = [.. Enumerable.Range(0, block.Length).Select(i => (byte)i)];
        random.Shuffle(places);
        foreach (byte place in places.AsSpan(0, count))
        {
            block[place] ^= (byte)random.Next(1, 256);
        }

        return places[..count];
    }
}
