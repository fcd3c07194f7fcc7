using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Testing;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>Pictures of a card's symbol with everything that happens to pictures, by lot: what is read is what was drawn, or nothing is.</summary>
public sealed class MutatedPictureTests
{
    /// <summary>
    /// Set this variable to the number of pictures; the usual run has a few. Every second one is as it was drawn, the others are mutated
    /// after that: 100,000 are 50,000 of each.
    /// </summary>
    private const string CountVariable = "CCCDSDK_FUZZ_PICTURES";

    private const int UsualCount = 60;

    private const int Width = 260, Height = 230;

    private const float MostOfTheHeight = 0.85f;

    /// <summary>Invented cards with all their lengths, so that versions 6 to 13 and three levels occur.</summary>
    private static readonly (byte[] Text, bool[,] Modules)[] s_cards = [.. Enumerable.Range(0, 24).Select(Card)];

    private static int Count => RunSize.Of(CountVariable, UsualCount);

    [Fact]
    public void Read_MutatedPictures_NeverReadsSomethingElse()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        int count = Count;
        int read = 0;
        Parallel.For(0, count, EveryCore.Options, seed =>
        {
            (byte[] text, bool[,] modules) = s_cards[seed % s_cards.Length];
            byte[] drawn = Draw(modules, new Random(seed));
            byte[] pixels = seed / s_cards.Length % 2 == 0 ? drawn : Mutate(drawn, new Random(seed + 1));
            ImageView view = new(pixels, Width, Height, PixelFormat.Gray8);
            foreach (QrSymbol symbol in Unhurried.Symbols.Read(view, CardGrammar.Instance, token).Symbols.Where(static s => s.Status == QrReadStatus.Read))
            {
                Assert.True(symbol.RevealBytes().AsSpan().SequenceEqual(text), $"Seed {seed}: a misread.");
                Interlocked.Increment(ref read);
            }
        });

        Assert.True(read >= count / 8, $"{read} of {count} were read.");
        TestContext.Current.TestOutputHelper?.WriteLine($"{read} of {count} were read, none wrong.");
    }

    private static (byte[] Text, bool[,] Modules) Card(int seed)
    {
        string text = SyntheticPayload.Write(SyntheticIdentity.Create((ulong)seed));
        QRCoder.QRCodeGenerator.ECCLevel level = (seed % 3) switch
        {
            0 => QRCoder.QRCodeGenerator.ECCLevel.L,
            1 => QRCoder.QRCodeGenerator.ECCLevel.M,
            _ => QRCoder.QRCodeGenerator.ECCLevel.Q,
        };
        return (SymbolPicture.Utf8(text), SymbolPicture.Modules(text, level: level));
    }

    private static byte[] Draw(bool[,] modules, Random random)
    {
        float side = Math.Min(modules.GetLength(0) * (1.6f + (2.2f * random.NextSingle())), MostOfTheHeight * Height);
        QrCorners corners = SymbolPicture.Square((Width / 2) + random.Next(-20, 20), (Height / 2) + random.Next(-20, 20), side, random.Next(360));
        SymbolPicture picture = new SymbolPicture(Width, Height, random.Next(60, 220)).Draw(modules, corners, random.Next(20, 90), random.Next(150, 250), random.Next(5));
        for (int spot = random.Next(7); spot > 0; spot--)
        {
            picture.Spot(random.Next(Width), random.Next(Height), random.Next(1, 12), random.Next(256));
        }

        if (random.Next(3) == 0)
        {
            picture.Glare(random.Next(Width), random.Next(Height), random.Next(5, 30));
        }

        picture = random.Next(3) switch { 0 => picture.Blur(1), 1 => picture.Smear(random.Next(1, 3)), _ => picture };
        return picture.Noise(random.Next(1, 20), random.Next()).Pixels();
    }

    // Lines from somewhere else, rows that moved, and single pixels.
    private static byte[] Mutate(byte[] pixels, Random random)
    {
        for (int change = random.Next(6); change > 0; change--)
        {
            Span<byte> row = pixels.AsSpan(random.Next(Height) * Width, Width);
            switch (random.Next(3))
            {
                case 0:
                    row.Fill((byte)random.Next(256));
                    break;
                case 1:
                    row[..^3].ToArray().CopyTo(row[3..]);
                    break;
                default:
                    random.NextBytes(row.Slice(random.Next(Width / 2), random.Next(Width / 2)));
                    break;
            }
        }

        return pixels;
    }
}
