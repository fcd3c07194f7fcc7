using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.ZXing;

namespace CccdSdk.Adapters.Tests.ZXing;

/// <summary>No picture makes the adapter throw, and none is misread.</summary>
public sealed class HostilePictureTests
{
    private static readonly ZXingSymbolReader s_reader = new(new ZXingSymbolReaderOptions { ReadSeveral = true });

    [Fact]
    public void Read_EverySmallSize_ReadsNothing()
    {
        for (int width = 1; width <= 44; width++)
        {
            for (int height = 1; height <= 44; height++)
            {
                byte[] pixels = new byte[width * height];
                new Random((width * 100) + height).NextBytes(pixels);
                Assert.NotEqual(QrReadStatus.Read, s_reader.Read(new ImageView(pixels, width, height, PixelFormat.Gray8)).Status);
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(128)]
    [InlineData(255)]
    public void Read_OneShade_FindsNothing(byte shade)
    {
        byte[] pixels = new byte[320 * 240];
        pixels.AsSpan().Fill(shade);

        Assert.Equal(QrReadStatus.NoFinderPatterns, s_reader.Read(new ImageView(pixels, 320, 240, PixelFormat.Gray8)).Status);
    }

    [Fact]
    public void Read_EmptyView_FindsNothing() => Assert.Equal(QrReadStatus.NoFinderPatterns, s_reader.Read(default).Status);

    [Fact]
    public void Read_Noise_ReadsNothing()
    {
        for (int seed = 0; seed < 60; seed++)
        {
            Random random = new(seed);
            byte[] pixels = new byte[200 * 200];
            int cell = random.Next(1, 6);
            byte[] cells = new byte[200 * 200];
            random.NextBytes(cells);
            for (int i = 0; i < pixels.Length; i++)
            {
                pixels[i] = (byte)(cells[(i / 200 / cell * 200) + (i % 200 / cell)] < 128 ? 0 : 255);
            }

            QrReadResult result = s_reader.Read(new ImageView(pixels, 200, 200, PixelFormat.Gray8));
            Assert.True(result.Status != QrReadStatus.Read, $"Read from noise, seed {seed}.");
        }
    }

    [Fact]
    public void Read_DamagedSymbol_GivesTheEncodedBytesOrNothing()
    {
        int read = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            Pictures card = Damage(Pictures.DrawCard(), new Random(seed));
            foreach (QrSymbol symbol in s_reader.Read(card.View).Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read))
            {
                Assert.True(symbol.RevealBytes().AsSpan().SequenceEqual(Pictures.Payload), $"A misread, seed {seed}.");
                read++;
            }
        }

        Assert.True(read is > 20 and < 400, $"{read} of 400 were read: the damage is not of the right size.");
    }

    // Squares of one shade over the symbol, or the picture cut and stretched row by row.
    private static Pictures Damage(Pictures card, Random random)
    {
        for (int squares = random.Next(1, 40); squares > 0; squares--)
        {
            int side = random.Next(2, 14);
            int left = random.Next(card.Width - side);
            int top = random.Next(card.Height - side);
            byte shade = (byte)random.Next(256);
            for (int y = top; y < top + side; y++)
            {
                card.Pixels.AsSpan((y * card.Width) + left, side).Fill(shade);
            }
        }

        return random.Next(3) == 0 ? new Pictures(card.Pixels, card.Width, random.Next(21, card.Height)) : card;
    }
}
