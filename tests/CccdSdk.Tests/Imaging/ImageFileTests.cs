using CccdSdk.Imaging;
using Xunit;

namespace CccdSdk.Tests.Imaging;

public sealed class ImageFileTests
{
    /// <summary>Measured: every file of the corpus is identical to djpeg but the RGB ones, which differ by 1 at most.</summary>
    private const double LeastSignalToNoise = 50;

    public static TheoryData<string> Jpegs => [.. PictureCorpus.Names("j-*.jpg")];

    public static TheoryData<string> Pngs => [.. PictureCorpus.Names("p-*.png")];

    public static TheoryData<string> Bmps => [.. PictureCorpus.Names("b-*.bmp")];

    public static TheoryData<string> Netpbms => [.. PictureCorpus.Names("n-*")];

    public static TheoryData<string> Turned => [.. PictureCorpus.Names("o-*.jpg")];

    [Theory]
    [MemberData(nameof(Jpegs))]
    [MemberData(nameof(Turned))]
    public void Decode_Jpeg_LooksLikeDjpeg(string name)
    {
        (int width, int height, byte[] pixels) = PictureCorpus.Decode(PictureCorpus.Read(name));
        (int expectedWidth, int expectedHeight, byte[] expected) = PictureCorpus.ReadExpected(Path.ChangeExtension(name, ".pgm"));

        Assert.Equal((expectedWidth, expectedHeight), (width, height));
        double ratio = PictureCorpus.SignalToNoise(pixels, expected);
        Assert.True(ratio >= LeastSignalToNoise, $"{name}: {ratio:F1} dB, largest difference {PictureCorpus.LargestDifference(pixels, expected)}");
        Assert.InRange(PictureCorpus.LargestDifference(pixels, expected), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Pngs))]
    [MemberData(nameof(Bmps))]
    public void Decode_PngOrBmp_IsWithinOneLevelOfOthers(string name)
    {
        (int width, int height, byte[] pixels) = PictureCorpus.Decode(PictureCorpus.Read(name));
        (int expectedWidth, int expectedHeight, byte[] expected) = PictureCorpus.ReadExpected(Path.ChangeExtension(name, ".pgm"));

        Assert.Equal((expectedWidth, expectedHeight), (width, height));
        Assert.InRange(PictureCorpus.LargestDifference(pixels, expected), 0, 1);
    }

    [Theory]
    [MemberData(nameof(Netpbms))]
    public void Decode_Netpbm_IsWithinOneLevelOfNetpbm(string name)
    {
        (int width, int height, byte[] pixels) = PictureCorpus.Decode(PictureCorpus.Read(name));
        (int expectedWidth, int expectedHeight, byte[] expected) = PictureCorpus.ReadExpected($"e-{name}.pgm");

        Assert.Equal((expectedWidth, expectedHeight), (width, height));
        Assert.InRange(PictureCorpus.LargestDifference(pixels, expected), 0, 1);
    }

    [Fact]
    public void Names_Corpus_HoldsEveryKind()
    {
        Assert.True(Jpegs.Count >= 40);
        Assert.Equal(15 * 2 + 4 * 2 + 7 * 2 + 3, Pngs.Count);
        Assert.True(Bmps.Count >= 14);
        Assert.Equal(9, Netpbms.Count);
        Assert.Equal(8, Turned.Count);
    }

    [Theory]
    [InlineData("u-gif.gif", ImageReadStatus.UnsupportedGif)]
    [InlineData("u-tiff.tif", ImageReadStatus.UnsupportedTiff)]
    [InlineData("u-webp.webp", ImageReadStatus.UnsupportedWebP)]
    [InlineData("u-cmyk.jpg", ImageReadStatus.UnsupportedCmykJpeg)]
    [InlineData("u-arithmetic.jpg", ImageReadStatus.UnsupportedJpegProcess)]
    [InlineData("make.sh", ImageReadStatus.UnknownFormat)]
    public void Decode_OtherFormat_NamesIt(string name, ImageReadStatus expected)
    {
        Assert.Equal(expected, ImageFile.Decode(PictureCorpus.Read(name), out LuminanceImage? image));
        Assert.Null(image);
    }

    [Theory]
    [InlineData("heic", ImageReadStatus.UnsupportedHeic)]
    [InlineData("heix", ImageReadStatus.UnsupportedHeic)]
    [InlineData("hevc", ImageReadStatus.UnsupportedHeic)]
    [InlineData("mif1", ImageReadStatus.UnsupportedHeic)]
    [InlineData("avif", ImageReadStatus.UnsupportedAvif)]
    [InlineData("isom", ImageReadStatus.UnknownFormat)]
    public void Decode_IsoMediaFile_GoesByItsBrand(string brand, ImageReadStatus expected)
    {
        byte[] file = [0, 0, 0, 24, .. "ftyp"u8, .. System.Text.Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "mif1heic"u8];

        Assert.Equal(expected, ImageFile.Decode(file, out _));
    }

    [Fact]
    public void Decode_NoBytes_IsEmpty() => Assert.Equal(ImageReadStatus.Empty, ImageFile.Decode([], out _));

    [Fact]
    public void Decode_NoLimits_Throws() => Assert.Throws<ArgumentNullException>(() => ImageFile.Decode([1], null!, out _));

    [Theory]
    [InlineData("j-sample-2x2.jpg")]
    [InlineData("j-progressive-2x2.jpg")]
    [InlineData("p-6-8-interlaced.png")]
    [InlineData("p-3-4.png")]
    [InlineData("b-24.bmp")]
    [InlineData("b-rle8.bmp")]
    [InlineData("n-p6.ppm")]
    [InlineData("n-p2.pgm")]
    public void Decode_EveryPrefix_IsTruncatedOrWhole(string name)
    {
        byte[] file = PictureCorpus.Read(name);
        byte[] whole = PictureCorpus.Decode(file).Pixels;
        for (int length = 32; length < file.Length; length++)
        {
            ImageReadStatus status = ImageFile.Decode(file.AsSpan(0, length), out LuminanceImage? image);
            using (image)
            {
                // What is cut off after the last pixel does no harm; a cut decimal number of a plain file is another number.
                Assert.True(status is ImageReadStatus.Truncated || image is not null, $"{name} cut to {length} bytes: {status}");
                Assert.True(image is null || length >= file.Length - 20, $"{name} cut to {length} bytes was read");
                if (image is not null && !name.EndsWith(".pgm", StringComparison.Ordinal))
                {
                    Assert.Equal(whole, PictureCorpus.Pixels(image));
                }
            }
        }
    }

    [Theory]
    [InlineData("j-grey.jpg")]
    [InlineData("j-progressive-2x2.jpg")]
    [InlineData("o-6.jpg")]
    [InlineData("p-2-8.png")]
    [InlineData("b-24.bmp")]
    [InlineData("n-p5.pgm")]
    public void Decode_LimitsBelowThePicture_IsTooLarge(string name)
    {
        byte[] file = PictureCorpus.Read(name);
        (int width, int height, _) = PictureCorpus.Decode(file);

        Assert.Equal(ImageReadStatus.TooLarge, ImageFile.Decode(file, new ImageLimits { MaxPixels = (width * height) - 1 }, out _));
        Assert.Equal(ImageReadStatus.TooLarge, ImageFile.Decode(file, new ImageLimits { MaxFileBytes = file.Length - 1 }, out _));
        Assert.Equal(ImageReadStatus.TooLarge, ImageFile.Decode(file, new ImageLimits { MaxMemoryInBytes = width * height / 2 }, out _));
        Assert.Equal(ImageReadStatus.Read, ImageFile.Decode(file, new ImageLimits { MaxPixels = width * height, MaxFileBytes = file.Length }, out LuminanceImage? image));
        image!.Dispose();
    }

    [Theory]
    [InlineData("j-sample-2x2.jpg")]
    [InlineData("j-restart-mcu.jpg")]
    public void Decode_JpegWithoutHuffmanTables_UsesTheTypicalOnes(string name)
    {
        byte[] file = PictureCorpus.Read(name);
        List<byte> stripped = [.. file];
        for (int at = file.AsSpan().LastIndexOf<byte>([0xFF, 0xC4]); at >= 0; at = file.AsSpan(0, at).LastIndexOf<byte>([0xFF, 0xC4]))
        {
            stripped.RemoveRange(at, 2 + (file[at + 2] << 8) + file[at + 3]);
        }

        Assert.Equal(file.Length - 432, stripped.Count);
        Assert.Equal(PictureCorpus.Decode(file).Pixels, PictureCorpus.Decode([.. stripped]).Pixels);
    }

    [Fact]
    public void AsImageView_AfterDispose_Throws()
    {
        ImageFile.Decode(PictureCorpus.Read("j-grey.jpg"), out LuminanceImage? image);
        image!.Dispose();
        image.Dispose();

        Assert.Throws<ObjectDisposedException>(() => image.AsImageView());
    }

    [Fact]
    public void Dispose_Picture_ClearsItsPixels()
    {
        PooledBuffer<byte> buffer = new(100);
        byte[] array = buffer.Array;
        buffer.Span.Fill(77);
        new LuminanceImage(buffer, 10, 10, 10).Dispose();

        Assert.DoesNotContain((byte)77, array.AsSpan(0, 100).ToArray());
    }

    [Fact]
    public void MaxPixels_BelowOne_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageLimits { MaxPixels = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageLimits { MaxFileBytes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImageLimits { MaxMemoryInBytes = 0 });
    }
}
