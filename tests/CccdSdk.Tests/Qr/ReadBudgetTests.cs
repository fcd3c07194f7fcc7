using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Tests.Qr.Detection;

namespace CccdSdk.Tests.Qr;

/// <summary>How much one picture may cost.</summary>
public sealed class ReadBudgetTests
{
    [Fact]
    public void Spend_MoreThanTheWorkOfTheEffort_IsSpent()
    {
        ReadBudget budget = new();
        budget.Start(new QrReaderOptions { Effort = QrReaderEffort.Fast, TimeBudget = Timeout.InfiniteTimeSpan }, pixels: 1_000_000);
        Assert.False(budget.IsSpent);

        for (int i = 0; i < 1000; i++)
        {
            budget.Spend(located: 1, failed: 0);
        }

        Assert.True(budget.IsSpent);
    }

    [Fact]
    public void Start_LargerPicture_MaySpendMore()
    {
        int small = Candidates(100_000), large = Candidates(10_000_000);

        Assert.InRange(large, 2 * small, 100 * small);
    }

    [Fact]
    public void IsLate_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        ReadBudget budget = new();
        budget.Start(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan }, pixels: 1000, observer: null, source.Token);
        Assert.False(budget.IsLate);

        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => budget.IsLate);
    }

    [Fact]
    public void Read_CancelledBefore_Throws()
    {
        byte[] pixels = new byte[300 * 300];
        Assert.Throws<OperationCanceledException>(() => { new QrReader().Read(new ImageView(pixels, 300, 300, PixelFormat.Gray8), new CancellationToken(canceled: true)); });
    }

    private static int Candidates(long pixels)
    {
        ReadBudget budget = new();
        budget.Start(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan }, pixels);
        int candidates = 0;
        for (; !budget.IsSpent; candidates++)
        {
            budget.Spend(located: 1, failed: 1);
        }

        return candidates;
    }

    [Fact]
    public void TimeBudget_AlreadyOver_BeginsNothing()
    {
        SymbolPicture picture = new SymbolPicture(300, 300).Draw(SymbolPicture.Modules("0123456789"), SymbolPicture.Square(150, 150, 150, 10));
        QrReader reader = new(new QrReaderOptions { TimeBudget = TimeSpan.FromTicks(1) });

        QrReadResult result = reader.Read(new ImageView(picture.Pixels(), 300, 300, PixelFormat.Gray8), TestContext.Current.CancellationToken);

        Assert.Equal(QrReadStatus.NoFinderPatterns, result.Status);
        Assert.Equal(QrReadStatus.Read, picture.Read().Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void TimeBudget_NotPositive_Throws(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new QrReaderOptions { TimeBudget = TimeSpan.FromSeconds(seconds) });

    [Theory]
    [InlineData(QrReaderEffort.Fast)]
    [InlineData(QrReaderEffort.Balanced)]
    [InlineData(QrReaderEffort.Thorough)]
    public void Read_FrameWithoutSymbol_AllocatesNothing(QrReaderEffort effort)
    {
        byte[] pixels = new SymbolPicture(320, 240).Noise(6, 5).Pixels();
        QrReader reader = new(new QrReaderOptions { Effort = effort, TimeBudget = Timeout.InfiniteTimeSpan });
        QrReadResult result = reader.Read(new ImageView(pixels, 320, 240, PixelFormat.Gray8), TestContext.Current.CancellationToken);
        long allocated = Allocation.Least(() => reader.Read(new ImageView(pixels, 320, 240, PixelFormat.Gray8), CancellationToken.None));

        Assert.Empty(result.Symbols);
        Assert.True(allocated < 64, $"{allocated} bytes");
    }

    [Fact]
    public void Read_SamePictureOnEightThreads_SaysTheSame()
    {
        bool[,] modules = SymbolPicture.Modules("A picture that is read by all of them", 8);
        byte[] pixels = new SymbolPicture(320, 320).Draw(modules, SymbolPicture.Square(160, 160, 147, 20)).Blur(1).Noise(20, 3).Pixels();
        QrReader reader = new(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan });
        string Read()
        {
            QrReadResult result = reader.Read(new ImageView(pixels, 320, 320, PixelFormat.Gray8));
            return $"{result.Status} {result.Symbols[0].Corners} {result.Symbols[0].CorrectedErrors} {Convert.ToHexString(result.Symbols[0].RevealBytes())}";
        }

        string expected = Read();
        string[] all = new string[32];
        Parallel.For(0, all.Length, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = TestContext.Current.CancellationToken }, i => all[i] = Read());

        Assert.StartsWith("Read", expected, StringComparison.Ordinal);
        Assert.All(all, said => Assert.Equal(expected, said));
    }
}
