using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>The means of tiles against a sum that walks from pixel to pixel.</summary>
public sealed class TileMeansTests
{
    [Theory]
    [InlineData(64, 16, 64)]
    [InlineData(8, 8, 8)]
    [InlineData(67, 21, 80)]
    [InlineData(33, 7, 33)]
    [InlineData(5, 3, 9)]
    public void Measure_AnySize_IsTwiceTheMeanOfEachTile(int width, int height, int stride)
    {
        Random random = new(width);
        byte[] pixels = new byte[((height - 1) * stride) + width];
        random.NextBytes(pixels);
        int columns = (width + 7) / 8, rows = (height + 7) / 8;
        int[] sums = new int[columns * rows], counts = new int[columns * rows];
        for (int i = 0; i < width * height; i++)
        {
            int tile = (i / width / 8 * columns) + (i % width / 8);
            sums[tile] += pixels[(i / width * stride) + (i % width)];
            counts[tile]++;
        }

        int[] doubled = new int[columns * rows];
        TileMeans.Measure(new LuminanceView(pixels, width, height, stride), doubled);

        Assert.Equal(sums.Select((sum, tile) => 2 * sum / counts[tile]), doubled);
    }
}
