using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr;

/// <summary>A picture costs its result and nothing else, whatever had to be tried.</summary>
[Collection(AllocationTestsAlone.Name)]
public sealed class ReadAllocationTests
{
    private const int Side = 320;

    /// <summary>A symbol with its bytes, segments and codewords, and the lists that hold it.</summary>
    private const int SymbolBytes = 4096;

    /// <summary>A reading that says why there is none, and the list that holds it.</summary>
    private const int ReasonBytes = 512;

    [Theory]
    [InlineData(QrReaderEffort.Fast, 0)]
    [InlineData(QrReaderEffort.Balanced, 0)]
    [InlineData(QrReaderEffort.Balanced, 1)]
    [InlineData(QrReaderEffort.Thorough, 1)]
    public void Read_PictureWithASymbol_AllocatesTheResult(QrReaderEffort effort, int blur)
    {
        byte[] pixels = WithSymbol(blur);
        QrReader reader = new(new QrReaderOptions { Effort = effort, TimeBudget = Timeout.InfiniteTimeSpan });
        Assert.Equal(QrReadStatus.Read, reader.Read(View(pixels), TestContext.Current.CancellationToken).Status);

        long allocated = Allocation.Least(() => reader.Read(View(pixels), CancellationToken.None));

        Assert.InRange(allocated, 1, SymbolBytes);
    }

    [Fact]
    public void CardReader_PictureWithoutASymbol_AllocatesTheReason()
    {
        byte[] pixels = new SymbolPicture(Side, Side).Noise(6, 5).Pixels();
        CardReader reader = CardReader.Default;
        Assert.Null(reader.Read(View(pixels), TestContext.Current.CancellationToken).Card);

        long allocated = Allocation.Least(() => reader.Read(View(pixels), CancellationToken.None));

        Assert.InRange(allocated, 0, ReasonBytes);
    }

    private static ImageView View(byte[] pixels) => new(pixels, Side, Side, PixelFormat.Gray8);

    private static byte[] WithSymbol(int blur)
    {
        bool[,] modules = SymbolPicture.Modules("000099000001|000000001|Nguyễn Văn Thử|01012000|Nam|Thôn Thử, Xã Mẫu|01012022", 8);
        SymbolPicture picture = new SymbolPicture(Side, Side).Draw(modules, SymbolPicture.Square(160, 160, 180, 10));
        return (blur > 0 ? picture.Blur(blur) : picture).Noise(3, 1).Pixels();
    }
}
