using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.ZXing;

namespace CccdSdk.Adapters.Tests.ZXing;

public sealed class SymbolReaderChainTests
{
    [Fact]
    public void Read_FirstReads_DoesNotAskTheNext()
    {
        Fixed next = new(new QrSymbol("2"u8));

        QrReadResult result = new SymbolReaderChain(new Fixed(new QrSymbol("1"u8)), next).Read(default);

        Assert.Equal("1"u8.ToArray(), result.Symbols[0].RevealBytes());
        Assert.Equal(0, next.Calls);
    }

    [Theory]
    [InlineData(QrReadStatus.TooSmall, QrReadStatus.TooManyErrors, QrReadStatus.TooManyErrors)]
    [InlineData(QrReadStatus.TooManyErrors, QrReadStatus.NoFinderPatterns, QrReadStatus.TooManyErrors)]
    public void Read_NobodyReads_AnswersWithWhatCameFurthest(QrReadStatus first, QrReadStatus second, QrReadStatus expected) => Assert.Equal(
        expected, new SymbolReaderChain(new Fixed(new QrSymbol(first)), new Fixed(new QrSymbol(second))).Read(default).Status);

    [Fact]
    public void Read_OursThenZXing_ReadsACard()
    {
        CardReader reader = new(new CardReaderOptions { SymbolReader = new SymbolReaderChain(new Fixed(new QrSymbol(QrReadStatus.CutOff)), new ZXingSymbolReader()) });

        Assert.Equal(ReadOutcome.Card, reader.Read(Pictures.DrawCard().View).Outcome);
    }

    [Fact]
    public void New_NoReaderOrNull_Throws()
    {
        Assert.Throws<ArgumentException>(() => new SymbolReaderChain());
        Assert.Throws<ArgumentException>(() => new SymbolReaderChain(new QrReader(), null!));
        Assert.Throws<ArgumentNullException>(() => new SymbolReaderChain(null!));
        Assert.Throws<ArgumentNullException>(() => new ZXingSymbolReader(null!));
    }

    private sealed class Fixed(QrSymbol symbol) : IQrSymbolReader
    {
        public int Calls { get; private set; }

        public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default)
        {
            Calls++;
            return new QrReadResult([symbol]);
        }
    }
}
