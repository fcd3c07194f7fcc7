using CccdSdk.ImageSharp;
using CccdSdk.Imaging;
using CccdSdk.Results;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.Metadata.Profiles.Exif;
using SixLabors.ImageSharp.PixelFormats;
using SixLabors.ImageSharp.Processing;

namespace CccdSdk.Adapters.Tests.ImageSharp;

public sealed class ImageSharpDecoderTests
{
    private static readonly CardReader s_reader = new(new CardReaderOptions { PictureDecoder = ImageSharpDecoder.Instance });

    private static readonly string[] s_files =
    [
        "symbol-lossless.webp", "symbol-lossy.webp", "symbol-none.tif", "symbol-lzw.tif", "symbol-zip.tif", "symbol-group4.tif", "symbol.gif",
        "symbol-cmyk.jpg",
    ];

    public static TheoryData<string> Files => [.. s_files];

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadFile_OtherFormat_ReadsTheCard(string file)
    {
        CardReading reading = s_reader.ReadFile(Pictures.PathOf("adapters", file));

        Assert.Equal(ReadOutcome.Card, reading.Outcome);
        Assert.Equal(Pictures.Payload, reading.Symbol!.RevealBytes());
    }

    [Fact]
    public void ReadPicture_SeveralFrames_ReadsTheFirst() =>
        Assert.Equal(ReasonKind.NoFinderPatterns, s_reader.ReadFile(Pictures.PathOf("adapters", "second-frame.gif")).Reason!.Kind);

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadPicture_AboveTheLimits_SaysTooLarge(string file)
    {
        byte[] picture = File.ReadAllBytes(Pictures.PathOf("adapters", file));

        Assert.All(
            [new ImageLimits { MaxPixels = (98 * 98) - 1 }, new ImageLimits { MaxMemoryInBytes = 98 * 98 * 4 }, new ImageLimits { MaxFileBytes = picture.Length - 1 }],
            limits => Assert.Equal(
                ReasonKind.PictureTooLarge,
                new CardReader(new CardReaderOptions { PictureDecoder = ImageSharpDecoder.Instance, ImageLimits = limits }).ReadPicture(picture).Reason!.Kind));
        Assert.All(
            [new ImageLimits { MaxPixels = (98 * 98) - 1 }, new ImageLimits { MaxFileBytes = picture.Length - 1 }],
            limits => Assert.Equal(ImageReadStatus.TooLarge, ImageSharpDecoder.Instance.Decode(picture, limits, out _)));
    }

    [Fact]
    public void ReadPicture_HeaderOfAHugePicture_IsRefusedBeforeMemoryIsTaken()
    {
        // A GIF of 65535 × 65535 pixels in 23 bytes; the pixels would take 16 GiB.
        byte[] gif = [.. "GIF89a"u8, 0xFF, 0xFF, 0xFF, 0xFF, 0x80, 0, 0, 0, 0, 0, 255, 255, 255, 0x2C, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0, 2, 2, 0x44, 1, 0, 0x3B];
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal(ReasonKind.PictureTooLarge, s_reader.ReadPicture(gif).Reason!.Kind);

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 10 << 20, "The header alone took more than 10 MiB.");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void ReadAllFromPicture_MutatedFile_GivesTheEncodedBytesOrAReason(string file)
    {
        byte[] whole = File.ReadAllBytes(Pictures.PathOf("adapters", file));
        CardReader reader = new(new CardReaderOptions
        {
            PictureDecoder = ImageSharpDecoder.Instance,
            ImageLimits = new ImageLimits { MaxPixels = 1_000_000, MaxMemoryInBytes = 16 << 20 },
        });
        for (int seed = 0; seed < 300; seed++)
        {
            foreach (CardReading reading in reader.ReadAllFromPicture(Mutate(whole, new Random(seed))))
            {
                bool isRight = reading.Symbol is { Status: Qr.QrReadStatus.Read } symbol && symbol.RevealBytes().AsSpan().SequenceEqual(Pictures.Payload);
                Assert.True(isRight || (reading.Reason is not null && reading.Card is null), $"A misread or silence: {file}, seed {seed}.");
            }
        }
    }

    [Fact]
    public void ReadPicture_NotAPicture_KeepsOurReason()
    {
        Assert.Equal(ReasonKind.UnknownPictureFormat, s_reader.ReadPicture("not a picture"u8).Reason!.Kind);
        Assert.Equal(ReasonKind.EmptyFile, s_reader.ReadPicture([]).Reason!.Kind);
        Assert.Equal(ReasonKind.HeicPicture, s_reader.ReadPicture([0, 0, 0, 24, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8]).Reason!.Kind);
        Assert.Equal(ReasonKind.CorruptPicture, s_reader.ReadPicture([.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0]).Reason!.Kind);
        Assert.Equal(ReasonKind.FileNotFound, s_reader.ReadFile(Pictures.PathOf("adapters", "none.webp")).Reason!.Kind);
    }

    [Fact]
    public void Decode_EmptyFileOrNoLimits_SaysSo()
    {
        Assert.Equal(ImageReadStatus.Empty, ImageSharpDecoder.Instance.Decode([], ImageLimits.Default, out _));
        Assert.Equal(ImageReadStatus.UnknownFormat, ImageSharpDecoder.Instance.Decode("text"u8, ImageLimits.Default, out LuminanceImage? image));
        Assert.Null(image);
        Assert.Throws<ArgumentNullException>(() => ImageSharpDecoder.Instance.Decode([], null!, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void ReadPicture_Orientation_GivesCornersOfTheDisplayedPicture(ushort orientation)
    {
        using Image<Rgba32> symbol = Image.Load<Rgba32>(Pictures.PathOf("mutation", "symbol.png"));
        using Image<Rgba32> image = new(300, 200, new Rgba32(255, 255, 255));
        image.Mutate(context => context.DrawImage(symbol, new Point(150, 20), 1));
        image.Metadata.ExifProfile = new ExifProfile();
        image.Metadata.ExifProfile.SetValue(ExifTag.Orientation, orientation);
        using MemoryStream webp = new();
        image.Save(webp, new SixLabors.ImageSharp.Formats.Webp.WebpEncoder { FileFormat = SixLabors.ImageSharp.Formats.Webp.WebpFileFormatType.Lossless });
        using MemoryStream jpeg = new();
        image.Save(jpeg, new SixLabors.ImageSharp.Formats.Jpeg.JpegEncoder { Quality = 95 });

        Qr.QrSymbol expected = CardReader.Default.ReadPicture(jpeg.ToArray()).Symbol!;
        Qr.QrSymbol actual = s_reader.ReadPicture(webp.ToArray()).Symbol!;

        Assert.Equal(expected.IsMirrored, actual.IsMirrored);
        Assert.Equal(expected.Corners!.Value.TopLeft.X, actual.Corners!.Value.TopLeft.X, 1.0);
        Assert.Equal(expected.Corners.Value.TopLeft.Y, actual.Corners.Value.TopLeft.Y, 1.0);
        Assert.Equal(expected.Corners.Value.BottomRight.X, actual.Corners.Value.BottomRight.X, 1.0);
    }

    [Fact]
    public void Decode_PngOfTheCorpus_OurDecoderAgreesWithImageSharp()
    {
        string[] files = Directory.GetFiles(Pictures.PathOf("images", string.Empty), "p-*-8*.png");
        Assert.NotEmpty(files);
        foreach (string file in files)
        {
            using Image<Rgba32> theirs = Image.Load<Rgba32>(file);
            byte[] pixels = new byte[theirs.Width * theirs.Height * 4];
            theirs.CopyPixelDataTo(pixels);
            byte[] expected = new byte[theirs.Width * theirs.Height];
            new ImageView(pixels, theirs.Width, theirs.Height, PixelFormat.Rgba32).CopyLuminanceTo(expected);

            Assert.True(expected.AsSpan().SequenceEqual(Pictures.Load(file).Pixels), Path.GetFileName(file));
        }
    }

    [Fact]
    public void ReadFile_OnManyThreads_ReadsEverywhere()
    {
        int read = 0;
        Parallel.For(0, 80, i => Interlocked.Add(ref read, s_reader.ReadFile(Pictures.PathOf("adapters", s_files[i % s_files.Length])).Outcome == ReadOutcome.Card ? 1 : 0));

        Assert.Equal(80, read);
    }

    private static byte[] Mutate(byte[] whole, Random random)
    {
        byte[] copy = [.. whole];
        if (random.Next(4) == 0)
        {
            return copy[..random.Next(copy.Length)];
        }

        for (int changes = random.Next(1, 12); changes > 0; changes--)
        {
            int at = random.Next(2) == 0 ? random.Next(Math.Min(200, copy.Length)) : random.Next(copy.Length);
            copy[at] = (byte)(random.Next(2) == 0 ? random.Next(256) : copy[at] ^ (1 << random.Next(8)));
        }

        return copy;
    }
}
