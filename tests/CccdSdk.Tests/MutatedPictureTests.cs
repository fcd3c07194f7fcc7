using CccdSdk.Qr;

namespace CccdSdk.Tests;

/// <summary>Damaged picture files give the encoded bytes or no reading: never another payload, never an exception.</summary>
public class MutatedPictureTests
{
    private const int FilesInAll = 100_000;

    private static readonly string[] s_files =
        ["symbol.png", "interlaced.png", "symbol.pgm", "plain.pgm", "symbol.bmp", "baseline.jpg", "restart.jpg", "progressive.jpg"];

    public static TheoryData<string> Files => [.. s_files];

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadAllFromPicture_WholeFile_GivesTheEncodedBytes(string file)
    {
        CardReading reading = Unhurried.Cards.ReadPicture(File.ReadAllBytes(PathOf(file)));

        Assert.Equal(ReadOutcome.Card, reading.Outcome);
        Assert.Equal(File.ReadAllBytes(PathOf("payload.txt")), reading.Symbol!.RevealBytes());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadAllFromPicture_MutatedFile_GivesTheEncodedBytesOrNothing(string file)
    {
        byte[] whole = File.ReadAllBytes(PathOf(file));
        byte[] payload = File.ReadAllBytes(PathOf("payload.txt"));
        int read = 0;
        Parallel.For(0, FilesInAll / s_files.Length, EveryCore.Options, seed =>
        {
            foreach (CardReading reading in ReadMutated(Mutate(whole, new Random(seed)), file, seed))
            {
                if (reading.Symbol is { Status: QrReadStatus.Read } symbol)
                {
                    Assert.True(symbol.RevealBytes().AsSpan().SequenceEqual(payload), $"A misread: {file}, seed {seed}.");
                    Interlocked.Increment(ref read);
                }
                else
                {
                    Assert.True(reading.Reason is not null, $"Silence: {file}, seed {seed}.");
                }
            }
        });

        // A damaged file that is still read shows that the mutations do not all fall at the first check.
        Assert.True(read > 0 || file.EndsWith(".png", StringComparison.Ordinal), $"No mutated {file} was read.");
    }

    private static IReadOnlyList<CardReading> ReadMutated(byte[] mutated, string file, int seed)
    {
        try
        {
            return Unhurried.Cards.ReadAllFromPicture(mutated);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"An exception: {file}, seed {seed}.", exception);
        }
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        byte[] copy = [.. whole];
        switch (random.Next(4))
        {
            case 0:
                return copy[..random.Next(copy.Length)];
            case 1:
                int from = random.Next(copy.Length);
                copy.AsSpan(from, random.Next(Math.Min(64, copy.Length - from))).CopyTo(copy.AsSpan(random.Next(copy.Length - 64)));
                return copy;
            default:
                // Half of the changes fall into the head, where the sizes and tables are.
                for (int changes = random.Next(1, 12); changes > 0; changes--)
                {
                    int at = random.Next(2) == 0 ? random.Next(Math.Min(200, copy.Length)) : random.Next(copy.Length);
                    copy[at] = (byte)(random.Next(2) == 0 ? random.Next(256) : copy[at] ^ (1 << random.Next(8)));
                }

                return copy;
        }
    }

    private static string PathOf(string file) => Repository.PathOf("tests", "Corpus", "mutation", file);
}
