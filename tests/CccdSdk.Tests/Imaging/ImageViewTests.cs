using CccdSdk.Imaging;
using Xunit;

namespace CccdSdk.Tests.Imaging;

public sealed class ImageViewTests
{
    [Theory]
    [InlineData(PixelFormat.Gray8, 1)]
    [InlineData(PixelFormat.Rgb24, 3)]
    [InlineData(PixelFormat.Bgr24, 3)]
    [InlineData(PixelFormat.Rgba32, 4)]
    [InlineData(PixelFormat.Bgra32, 4)]
    [InlineData(PixelFormat.Nv12, 1)]
    [InlineData(PixelFormat.Nv21, 1)]
    [InlineData(PixelFormat.I420, 1)]
    [InlineData(PixelFormat.Yuyv, 2)]
    public void CopyLuminanceTo_EveryFormatAndStride_EqualsPlainFormula(PixelFormat format, int pixelBytes)
    {
        for (int seed = 0; seed < 200; seed++)
        {
            Random random = new(seed);
            int width = random.Next(1, 70);
            int height = random.Next(1, 6);
            int stride = (width * pixelBytes) + random.Next(0, 9);
            bool bottomUp = random.Next(2) == 0;
            byte[] pixels = new byte[(stride * (height - 1)) + (width * pixelBytes)];
            random.NextBytes(pixels);
            byte[] luminance = new byte[width * height];

            new ImageView(pixels, width, height, format, bottomUp ? -stride : stride).CopyLuminanceTo(luminance);

            for (int y = 0; y < height; y++)
            {
                for (int x = 0; x < width; x++)
                {
                    int at = ((bottomUp ? height - 1 - y : y) * stride) + (x * pixelBytes);
                    double expected = Expected(format, pixels.AsSpan(at, pixelBytes));
                    Assert.True(Math.Abs(luminance[(y * width) + x] - expected) < 1.01, $"seed {seed}, {x},{y}: {luminance[(y * width) + x]} for {expected}");
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, 0)]
    public void FromRgb_Vectors_EqualScalarForm(int red, int blue)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            Random random = new(seed);
            byte[] pixels = new byte[4 * random.Next(1, 100)];
            random.NextBytes(pixels);
            byte[] fast = new byte[pixels.Length / 4];
            byte[] plain = new byte[fast.Length];

            LuminanceWeights.FromRgb(pixels, fast, red, blue);
            LuminanceWeights.FromRgbScalar(pixels, plain, red, blue);
            Assert.True(plain.AsSpan().SequenceEqual(fast), $"three bytes, seed {seed}");

            LuminanceWeights.FromRgba(pixels, fast, red, blue);
            LuminanceWeights.FromRgbaScalar(pixels, plain, red, blue);
            Assert.True(plain.AsSpan().SequenceEqual(fast), $"four bytes, seed {seed}");
        }
    }

    [Fact]
    public void OverWhite_EveryValue_IsRounded()
    {
        for (int luminance = 0; luminance < 256; luminance++)
        {
            for (int alpha = 0; alpha < 256; alpha++)
            {
                double exact = ((luminance * alpha) + (255.0 * (255 - alpha))) / 255;
                Assert.Equal((int)Math.Floor(exact + 0.5), LuminanceWeights.OverWhite(luminance, alpha));
            }
        }
    }

    [Theory]
    [InlineData(0, 2, 0, "width")]
    [InlineData(-1, 2, 0, "width")]
    [InlineData(int.MaxValue, 2, 0, "width")]
    [InlineData(2, 0, 0, "height")]
    [InlineData(2, int.MinValue, 0, "height")]
    [InlineData(2, int.MaxValue, 0, "height")]
    [InlineData(2, 2, 5, "rowStride")]
    [InlineData(2, 2, -5, "rowStride")]
    [InlineData(2, 2, int.MinValue, "rowStride")]
    [InlineData(2, 3, int.MaxValue, "height")]
    [InlineData(4, 3, 0, "pixels")]
    [InlineData(2, 2, 25, "pixels")]
    public void ImageView_WrongArgument_ThrowsWithItsName(int width, int height, int stride, string name)
    {
        byte[] pixels = new byte[30];

        ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() => { _ = new ImageView(pixels, width, height, PixelFormat.Rgb24, stride); });

        Assert.Equal(name, exception.ParamName);
    }

    [Fact]
    public void ImageView_UnknownFormat_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => { _ = new ImageView(new byte[9], 1, 1, (PixelFormat)99); });

    [Fact]
    public void ImageView_TightLastRow_IsAllowedAndOneByteLessIsNot()
    {
        byte[] pixels = new byte[(2 * 32) + 30];

        Assert.Equal(30, new ImageView(pixels, 10, 3, PixelFormat.Rgb24, 32).GetRow(2).Length);
        Assert.ThrowsAny<ArgumentException>(() => { _ = new ImageView(pixels.AsSpan(1), 10, 3, PixelFormat.Rgb24, 32); });
    }

    [Fact]
    public unsafe void FromPointer_NegativeStride_StartsAtTheTopRow()
    {
        byte[] pixels = [1, 2, 9, 3, 4, 9, 5, 6];
        fixed (byte* start = pixels)
        {
            ImageView down = ImageView.FromPointer((nint)start, 2, 3, PixelFormat.Gray8, 3);
            ImageView up = ImageView.FromPointer((nint)(start + 6), 2, 3, PixelFormat.Gray8, -3);

            Assert.Equal([1, 2], down.GetRow(0).ToArray());
            Assert.Equal([5, 6], down.GetRow(2).ToArray());
            Assert.Equal([5, 6], up.GetRow(0).ToArray());
            Assert.Equal([1, 2], up.GetRow(2).ToArray());
        }
    }

    [Fact]
    public void FromPointer_Null_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => { ImageView.FromPointer(0, 1, 1, PixelFormat.Gray8); });

    [Fact]
    public void GetRow_Outside_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageView(new byte[4], 2, 2, PixelFormat.Gray8).GetRow(2).Length);
        Assert.Throws<ArgumentOutOfRangeException>(() => default(ImageView).GetRow(0).Length);
    }

    [Fact]
    public void CopyLuminanceTo_ShortDestination_Throws() =>
        Assert.ThrowsAny<ArgumentException>(() => new ImageView(new byte[4], 2, 2, PixelFormat.Gray8).CopyLuminanceTo(new byte[3]));

    [Fact]
    public void LuminanceFrame_PlaneFromTheTop_IsNotCopied()
    {
        byte[] pixels = [1, 2, 9, 3, 4];
        using LuminanceFrame frame = new(new ImageView(pixels, 2, 2, PixelFormat.Nv12, 3));

        Assert.True(frame.View.Row(1).Overlaps(pixels));
        Assert.Equal([3, 4], frame.View.Row(1).ToArray());
    }

    [Fact]
    public void LuminanceFrame_BottomUpOrColour_IsConverted()
    {
        byte[] pixels = [1, 2, 9, 3, 4];
        using LuminanceFrame turned = new(new ImageView(pixels, 2, 2, PixelFormat.Gray8, -3));
        using LuminanceFrame colour = new(new ImageView([255, 255, 255, 0, 0, 0], 2, 1, PixelFormat.Bgr24));
        using LuminanceFrame none = new(default);

        Assert.Equal([3, 4], turned.View.Row(0).ToArray());
        Assert.Equal([255, 0], colour.View.Row(0).ToArray());
        Assert.Equal(0, none.View.Height);
    }

    private static double Expected(PixelFormat format, ReadOnlySpan<byte> pixel)
    {
        double alpha = pixel.Length == 4 ? pixel[3] / 255.0 : 1;
        double own = format switch
        {
            PixelFormat.Rgb24 or PixelFormat.Rgba32 => (0.299 * pixel[0]) + (0.587 * pixel[1]) + (0.114 * pixel[2]),
            PixelFormat.Bgr24 or PixelFormat.Bgra32 => (0.299 * pixel[2]) + (0.587 * pixel[1]) + (0.114 * pixel[0]),
            _ => pixel[0],
        };
        return (own * alpha) + (255 * (1 - alpha));
    }
}
