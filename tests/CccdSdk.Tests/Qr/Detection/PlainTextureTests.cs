using CccdSdk.Imaging;
using CccdSdk.Qr;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>
/// Seven regular textures: nothing may be read from them, however hard the reader tries, and the plainest ones have no finder patterns.
/// Random pictures without a symbol, as many as wanted, are those of <see cref="Qr.EmptyPictureTests"/>.
/// </summary>
public sealed class PlainTextureTests
{
    private const int Width = 480, Height = 360;

    [Theory]
    [InlineData("uniform")]
    [InlineData("noise")]
    [InlineData("checkerboard")]
    [InlineData("stripes")]
    [InlineData("random modules")]
    [InlineData("rings")]
    [InlineData("smooth noise")]
    public void Read_Texture_ReadsNothing(string texture)
    {
        for (int seed = 0; seed < 6; seed++)
        {
            byte[] pixels = Draw(texture, seed);

            QrReadResult result = new QrReader(new QrReaderOptions { Effort = QrReaderEffort.Thorough }).Read(new ImageView(pixels, Width, Height, PixelFormat.Gray8), TestContext.Current.CancellationToken);

            Assert.True(result.Status != QrReadStatus.Read, $"{texture}, seed {seed}: {result}");
            Assert.All(result.Symbols, static symbol => Assert.Equal(0, symbol.ByteCount));
        }
    }

    [Theory]
    [InlineData("uniform")]
    [InlineData("stripes")]
    [InlineData("checkerboard")]
    public void Read_NothingLikeAFinderPattern_SaysSo(string texture)
    {
        QrReadResult result = new QrReader().Read(new ImageView(Draw(texture, 3), Width, Height, PixelFormat.Gray8), TestContext.Current.CancellationToken);

        Assert.Equal(QrReadStatus.NoFinderPatterns, result.Status);
        Assert.Empty(result.Symbols);
    }

    private static byte[] Draw(string texture, int seed)
    {
        Random random = new(seed);
        byte[] cells = new byte[Width * Height];
        random.NextBytes(cells);
        byte[] pixels = new byte[Width * Height];
        int period = 2 + seed;
        for (int i = 0; i < pixels.Length; i++)
        {
            (int x, int y) = (i % Width, i / Width);
            int cell = cells[((y / period) * Width) + (x / period)];
            int ring = (int)Math.Sqrt(Math.Pow((x % 90) - 45, 2) + Math.Pow((y % 90) - 45, 2)) / period;
            pixels[i] = texture switch
            {
                "uniform" => (byte)(40 * seed),
                "noise" => cells[i],
                "checkerboard" => (byte)((((x / period) + (y / period)) & 1) * 200),
                "stripes" => (byte)(((x + y) / period & 1) * 180),
                "random modules" => cell < 128 ? (byte)30 : (byte)220,
                "rings" => ring is 0 or 1 or 3 ? (byte)30 : (byte)220,
                _ => (byte)((cells[i] + cells[Math.Max(0, i - 1)] + cells[Math.Max(0, i - Width)] + cells[Math.Max(0, i - Width - 1)]) / 4),
            };
        }

        return pixels;
    }
}
