using System.Buffers.Binary;
using CccdSdk.Imaging;
using Xunit;

namespace CccdSdk.Tests.Imaging;

/// <summary>Short files that ask for much: refused before anything large is taken.</summary>
public sealed class HostileFileTests
{
    /// <summary>More than the tables and buffers of any refused file.</summary>
    private const long LittleMemory = 200_000;

    [Theory]
    [InlineData(8000, 8000, ImageReadStatus.Truncated)]
    [InlineData(8001, 8000, ImageReadStatus.TooLarge)]
    [InlineData(int.MaxValue, int.MaxValue, ImageReadStatus.TooLarge)]
    [InlineData(0, 5, ImageReadStatus.Corrupt)]
    [InlineData(-1, 5, ImageReadStatus.Corrupt)]
    public void Decode_PngOfHostileSize_TakesNoMemory(int width, int height, ImageReadStatus expected)
    {
        byte[] file = PictureCorpus.Read("p-2-8.png");
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), CccdSdk.Imaging.Png.PngChecksum.Of(file.AsSpan(12, 17)));

        AssertRefused(file, expected);
    }

    [Theory]
    [InlineData("j-sample-2x2.jpg", 8000, 8000, ImageReadStatus.Truncated)]
    [InlineData("j-progressive-2x2.jpg", 8000, 8000, ImageReadStatus.Truncated)]
    [InlineData("j-sample-2x2.jpg", 65535, 65535, ImageReadStatus.TooLarge)]
    [InlineData("j-sample-2x2.jpg", 10, 0, ImageReadStatus.UnsupportedJpegProcess)]
    [InlineData("j-sample-2x2.jpg", 0, 10, ImageReadStatus.Corrupt)]
    public void Decode_JpegOfHostileSize_TakesNoMemory(string name, int width, int height, ImageReadStatus expected)
    {
        byte[] file = PictureCorpus.Read(name);
        int frame = Math.Max(file.AsSpan().IndexOf<byte>([0xFF, 0xC0, 0, 17, 8]), file.AsSpan().IndexOf<byte>([0xFF, 0xC2, 0, 17, 8]));
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 5), (ushort)height);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(frame + 7), (ushort)width);

        AssertRefused(file, expected);
    }

    [Theory]
    [InlineData("b-24.bmp", 8000, 8000, ImageReadStatus.Truncated)]
    [InlineData("b-24.bmp", int.MaxValue, int.MaxValue, ImageReadStatus.TooLarge)]
    [InlineData("b-24.bmp", int.MaxValue, int.MinValue, ImageReadStatus.Corrupt)]
    [InlineData("b-rle8.bmp", int.MaxValue, 2, ImageReadStatus.TooLarge)]
    [InlineData("b-24.bmp", -5, 5, ImageReadStatus.Corrupt)]
    public void Decode_BmpOfHostileSize_TakesNoMemory(string name, int width, int height, ImageReadStatus expected)
    {
        byte[] file = PictureCorpus.Read(name);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(18), width);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(22), height);

        AssertRefused(file, expected);
    }

    [Theory]
    [InlineData("P5 8000 8000 255\n....", ImageReadStatus.Truncated)]
    [InlineData("P5 2147483647 2147483647 65535\n....", ImageReadStatus.TooLarge)]
    [InlineData("P3 2147483648 1 255\n1 2 3", ImageReadStatus.Corrupt)]
    [InlineData("P2 2 1 65536\n1 2 3", ImageReadStatus.Corrupt)]
    [InlineData("P2 2 1 9\n10 2 3", ImageReadStatus.Corrupt)]
    [InlineData("P2 2 1 9\n1 -2 3", ImageReadStatus.Corrupt)]
    [InlineData("P2 2 1", ImageReadStatus.Truncated)]
    [InlineData("P2 # no end of the comment", ImageReadStatus.Truncated)]
    public void Decode_HostileNetpbm_IsRefused(string text, ImageReadStatus expected) =>
        AssertRefused(System.Text.Encoding.ASCII.GetBytes(text), expected);

    [Fact]
    public void Decode_RunsOutsideOfTheBitmap_AreDropped()
    {
        byte[] file = PictureCorpus.Read("b-hand-rle8.bmp");
        int start = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(10));
        byte[] runs = new byte[1 << 20];
        runs.AsSpan().Fill(255);

        Assert.Equal(ImageReadStatus.Truncated, ImageFile.Decode((byte[])[.. file[..start], .. runs], out _));
    }

    [Fact]
    public void Decode_ScanThatIsRepeated_IsCorrupt()
    {
        byte[] file = PictureCorpus.Read("j-progressive-2x2.jpg");
        int end = file.AsSpan().LastIndexOf<byte>([0xFF, 0xD9]);
        int last = file.AsSpan().LastIndexOf<byte>([0xFF, 0xDA]);
        byte[] scan = file[last..end];

        Assert.Equal(ImageReadStatus.Corrupt, ImageFile.Decode((byte[])[.. file[..end], .. scan, 0xFF, 0xD9], out _));
    }

    [Fact]
    public void Decode_BadChecksum_IsCorrupt()
    {
        byte[] file = PictureCorpus.Read("p-2-8.png");
        file[^20] ^= 1;

        Assert.Equal(ImageReadStatus.Corrupt, ImageFile.Decode(file, out _));
    }

    [Fact]
    public void Decode_PngIndexOutsideOfPalette_IsCorrupt()
    {
        byte[] file = PictureCorpus.Read("p-3-8.png");
        int palette = file.AsSpan().IndexOf("PLTE"u8) - 4;
        int after = palette + 12 + BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(palette));
        byte[] shorter = [.. "PLTE"u8, 1, 2, 3];
        byte[] checksum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, CccdSdk.Imaging.Png.PngChecksum.Of(shorter));

        Assert.Equal(ImageReadStatus.Corrupt, ImageFile.Decode((byte[])[.. file[..palette], 0, 0, 0, 3, .. shorter, .. checksum, .. file[after..]], out _));
    }

    [Theory]
    [InlineData("MM\0*\0\0\0\u0008\0\u0001\u0001\u0012\0\u0003\0\0\0\u0001\0\u0006\0\0", 6)]
    [InlineData("II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0008\0\0\0", 8)]
    [InlineData("II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0003\0\u0001\0\0\0\u0009\0\0\0", 1)]
    [InlineData("II*\0\u0008\0\0\0\u0001\0\u0012\u0001\u0004\0\u0001\0\0\0\u0008\0\0\0", 1)]
    [InlineData("II*\0\u0008\0\0\0\u0009\0\u0012\u0001\u0003\0\u0001\0\0", 1)]
    [InlineData("II*\0\u007f\u007f\u007f\u007f\u0001\0", 1)]
    [InlineData("II*\0\u0008\0\0\0", 1)]
    [InlineData("XX*\0\u0008\0\0\0\u0001\0", 1)]
    [InlineData("", 1)]
    public void ReadOrientation_ExifData_IsItsTagOrNone(string tiff, int expected) =>
        Assert.Equal((ImageOrientation)expected, ExifOrientation.Read(System.Text.Encoding.Latin1.GetBytes(tiff)));

    private static void AssertRefused(byte[] file, ImageReadStatus expected)
    {
        ImageFile.Decode(file, out _);
        long before = GC.GetAllocatedBytesForCurrentThread();
        ImageReadStatus status = ImageFile.Decode(file, out LuminanceImage? image);
        long taken = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Equal(expected, status);
        Assert.Null(image);
        Assert.InRange(taken, 0, LittleMemory);
    }
}
