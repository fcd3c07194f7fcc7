using CccdSdk.Imaging;
using CccdSdk.Results;

namespace CccdSdk.Tests;

/// <summary>The decoder of the caller, <see cref="CardReaderOptions.PictureDecoder"/>.</summary>
public class PictureDecoderTests
{
    private static readonly byte[] s_webP = [.. "RIFF"u8, 26, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0];

    [Fact]
    public void ReadPicture_FormatOfTheOtherDecoder_ReadsItsPicture()
    {
        byte[] symbol = File.ReadAllBytes(Repository.PathOf("tests", "Corpus", "mutation", "symbol.png"));
        Other other = new(symbol, ImageReadStatus.Read);

        CardReading reading = Reader(other).ReadPicture(s_webP);

        Assert.Equal(ReadOutcome.Card, reading.Outcome);
        Assert.Equal((1, s_webP.Length), (other.Calls, other.LastLength));
    }

    [Theory]
    [InlineData(ImageReadStatus.UnknownFormat, ReasonKind.WebPPicture)]
    [InlineData(ImageReadStatus.None, ReasonKind.WebPPicture)]
    [InlineData(ImageReadStatus.TooLarge, ReasonKind.PictureTooLarge)]
    [InlineData(ImageReadStatus.Corrupt, ReasonKind.CorruptPicture)]
    public void ReadPicture_OtherDecoderFails_NamesItsReasonOrTheFormat(ImageReadStatus status, ReasonKind expected) =>
        Assert.Equal(expected, Reader(new Other([], status)).ReadPicture(s_webP).Reason!.Kind);

    [Fact]
    public void ReadPicture_FormatOfOurs_NeverGoesToTheOtherDecoder()
    {
        Other other = new([], ImageReadStatus.Corrupt);

        Assert.Equal(ReasonKind.TruncatedPicture, Reader(other).ReadPicture("P5 100 100 255\nshort"u8).Reason!.Kind);
        Assert.Equal(ReasonKind.EmptyFile, Reader(other).ReadPicture([]).Reason!.Kind);
        Assert.Equal(ReasonKind.PictureTooLarge, Reader(other).ReadPicture("P5 60000 60000 255\n"u8).Reason!.Kind);
        Assert.Equal(0, other.Calls);
    }

    [Fact]
    public void CopyOf_PaddedBottomUpColours_IsTheirLuminance()
    {
        byte[] pixels = [0, 0, 255, 0, 255, 0, 9, 255, 0, 0, 255, 255, 255];

        using LuminanceImage copy = LuminanceImage.CopyOf(new ImageView(pixels, 2, 2, PixelFormat.Bgr24, -7));
        pixels.AsSpan().Clear();

        byte[] luminance = new byte[4];
        copy.AsImageView().CopyLuminanceTo(luminance);
        Assert.Equal([29, 255, 76, 150], luminance);
    }

    [Fact]
    public void CopyOf_NoPixels_Throws() => Assert.Throws<ArgumentException>(() => LuminanceImage.CopyOf(default));

    private static CardReader Reader(Other other) => new(new CardReaderOptions { PictureDecoder = other, SymbolReader = Unhurried.Symbols });

    private sealed class Other(byte[] file, ImageReadStatus status) : IPictureDecoder
    {
        public int Calls { get; private set; }

        public int LastLength { get; private set; }

        public ImageReadStatus Decode(ReadOnlySpan<byte> picture, ImageLimits limits, out LuminanceImage? image)
        {
            Calls++;
            LastLength = picture.Length;
            image = null;
            return status == ImageReadStatus.Read ? ImageFile.Decode(file, limits, out image) : status;
        }
    }
}
