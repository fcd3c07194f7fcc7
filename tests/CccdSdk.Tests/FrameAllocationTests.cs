using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Tracking;
using CccdSdk.Tests.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests;

/// <summary>A camera runs all day: a frame without a symbol leaves nothing for the garbage collector, one with a symbol the result.</summary>
[Collection(AllocationTestsAlone.Name)]
public sealed class FrameAllocationTests
{
    private const int Width = 1280, Height = 720;

    private static readonly byte[] s_empty = Empty();

    /// <summary>A reading of a card: the symbol with its bytes, 0.4 KB; the card, 0.4 KB; on the way its data codewords and what holds them together.</summary>
    private const long ResultBytes = 1096;

    /// <summary>The same without the card, which is not made again.</summary>
    private const long AlreadyReadBytes = 704;

    /// <summary>A symbol that is followed, and cannot be read: guidance is a value.</summary>
    private const long UnreadBytes = 0;

    [Theory]
    [InlineData(QrReaderEffort.Fast)]
    [InlineData(QrReaderEffort.Balanced)]
    [InlineData(QrReaderEffort.Thorough)]
    public void Read_FrameWithoutASymbol_AllocatesNothing(QrReaderEffort effort)
    {
        using CardFrameReader frames = new(new CardFrameReaderOptions { Effort = effort, FrameBudget = TimeSpan.FromHours(1) });
        QrReader pictures = new(new QrReaderOptions { Effort = effort, TimeBudget = Timeout.InfiniteTimeSpan });
        QrReadStatus status = pictures.Read(View(s_empty), Cancellation).Status;
        FrameGuidance guidance = frames.Read(View(s_empty), Cancellation).Guidance;

        long ofPicture = Allocation.Least(() => pictures.Read(View(s_empty), Cancellation));
        long ofFrame = Allocation.Least(() => frames.Read(View(s_empty), Cancellation));

        Assert.Equal((QrReadStatus.NoFinderPatterns, FrameGuidance.Searching), (status, guidance));
        Assert.Equal((0, 0), (ofPicture, ofFrame));
    }

    [Theory]
    [InlineData(0, ResultBytes)]
    [InlineData(3600, AlreadyReadBytes)]
    public void Read_CardThatStays_AllocatesNoMoreThanItsResult(int secondsBetweenReadings, long most)
    {
        using CardFrameReader frames = new(new CardFrameReaderOptions
        {
            FrameBudget = TimeSpan.FromHours(1),
            SameCardInterval = TimeSpan.FromSeconds(secondsBetweenReadings),
        });
        byte[] pixels = Card(noise: 4);
        Assert.NotNull(frames.Read(View(pixels), Cancellation).Reading);

        long bytes = Allocation.Least(() => frames.Read(View(pixels), Cancellation));

        Assert.True(bytes <= most, $"{bytes} bytes");
    }

    /// <summary>Frames that are followed and added up, all day: the memory for them is taken once.</summary>
    [Fact]
    public void Read_CardThatCannotBeRead_AllocatesNoMoreThanWhatIsReported()
    {
        using CardFrameReader frames = new(new CardFrameReaderOptions { FrameBudget = TimeSpan.FromHours(1), Memory = TimeSpan.FromHours(1) });
        byte[] pixels = Card(noise: 110);
        int most = 0;
        for (int i = 0; i < 2 * SymbolTrack.MaxFrames; i++)
        {
            most = Math.Max(most, frames.Read(View(pixels), Cancellation).FrameCount);
        }

        long bytes = Allocation.Least(() => frames.Read(View(pixels), Cancellation));

        Assert.Equal(SymbolTrack.MaxFrames, most);
        Assert.True(bytes <= UnreadBytes, $"{bytes} bytes");
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static ImageView View(byte[] pixels) => new(pixels, Width, Height, PixelFormat.Gray8);

    // The same noise in every frame does not average out.
    private static byte[] Card(float noise)
    {
        bool[,] modules = SymbolPicture.Modules("051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021");
        QrCorners corners = SymbolPicture.Square(700, 300, modules.GetLength(0) * 3, 6);
        return new SymbolPicture(Width, Height, 150).Draw(modules, corners, 60, 200).Noise(noise, 1).Pixels();
    }

    private static byte[] Empty()
    {
        Random random = new(7);
        byte[] pixels = new byte[Width * Height];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (byte)(150 + (20 * Math.Sin(i % Width / 37.0)) + random.Next(-4, 5));
        }

        return pixels;
    }
}
