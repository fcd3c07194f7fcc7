using System.Text;
using CccdSdk.Scanning;
using Xunit;

namespace CccdSdk.Tests.Scanning;

public sealed class ScanFramerTests
{
    private const string One = ScanCards.Sheet;
    private const string Two = "093186000555|362000555|Võ Thị Kim Thử|22041986|Nữ|7 Đường Mẫu, Kv2, An Khánh, Ninh Kiều, Cần Thơ|15102024||||";
    private const string Child = "052321000777||Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|";
    private const string Zalo = "094083000888|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, Khóm 1, Phường 9, TP Sóc Trăng|09/05/2021";

    private readonly ManualTime _time = new();
    private readonly List<ScanEvent> _events = [];
    private readonly ScanFramer _framer;

    public ScanFramerTests() => _framer = new ScanFramer(_events.Add, timeProvider: _time);

    private string[] Texts => [.. _events.OfType<ScanReceived>().Select(scan => scan.RevealText())];

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\t")]
    [InlineData("\u0003")]
    public void Push_EachTerminator_EndsAScan(string end)
    {
        Push(One + end + Two + end + Child + end + Zalo + end);
        Assert.Equal([One, Two, Child, Zalo], Texts);
        Assert.All(_events, scan => Assert.Equal(ScanEnd.Terminator, Assert.IsType<ScanReceived>(scan).End));
    }

    [Theory]
    [InlineData(One)]
    [InlineData(Two)]
    [InlineData(Child)]
    [InlineData(Zalo)]
    public void Push_NoTerminator_EndsByShapeAndTime(string card)
    {
        Push(card);
        _time.Advance(30);
        _framer.Tick();
        Assert.Empty(_events);
        _time.Advance(40);
        _framer.Tick();
        Assert.Equal(ScanEnd.Shape, Assert.IsType<ScanReceived>(Assert.Single(_events)).End);
        Assert.Equal(card, Texts[0]);
    }

    [Fact]
    public void Push_BarsComeLater_BelongToTheScan()
    {
        Push(Two[..^4]);
        _time.Advance(30);
        _framer.Tick();
        Push("||||");
        _time.Advance(70);
        _framer.Tick();
        Assert.Equal([Two], Texts);
    }

    [Fact]
    public void Push_BarsComeMuchLater_AreReportedAsTrailing()
    {
        Push(Two[..^4]);
        _time.Advance(100);
        _framer.Tick();
        Push("||||\r");
        Assert.Equal([Two[..^4]], Texts);
        Assert.Equal(DiscardReason.TrailingBars, Assert.IsType<InputDiscarded>(_events[1]).Reason);
    }

    [Fact]
    public void Push_BarsComeLateFromAScannerThatSendsEnds_BelongToTheScan()
    {
        Push(One + "\r");
        Push(Two[..^4]);
        _time.Advance(200);
        _framer.Tick();
        Push("||");
        _time.Advance(200);
        _framer.Tick();
        Push("||\r");
        Assert.Equal([One, Two], Texts);
    }

    [Fact]
    public void Push_ScannerThatNoLongerSendsEnds_IsNoticedAfterOneTimeOut()
    {
        Push(One + "\r" + Two);
        _time.Advance(300);
        _framer.Tick();
        Push(One);
        _time.Advance(70);
        _framer.Tick();
        Assert.Equal([One, Two, One], Texts);
    }

    [Theory]
    [InlineData("]Q1", "]Q1")]
    [InlineData("]Q2\\000026", "]Q2")]
    [InlineData("\u0002]Q5", "]Q5")]
    public void Push_AimIdentifier_IsTakenOff(string prefix, string identifier)
    {
        Push(prefix + One + "\r");
        Assert.Equal([One], Texts);
        Assert.Equal(identifier, ((ScanReceived)_events[0]).AimIdentifier);
    }

    [Theory]
    [InlineData(One, Two)]
    [InlineData(Two, One)]
    [InlineData(Child, One)]
    [InlineData(One, One)]
    [InlineData(Zalo, Two)]
    [InlineData(One, "]Q1" + Two)]
    public void Push_TwoGlued_AreCut(string first, string second)
    {
        Push(first + second + "\r");
        Assert.Equal([first, second.Replace("]Q1", "", StringComparison.Ordinal)], Texts);
        Assert.Equal(ScanEnd.NextScan, ((ScanReceived)_events[0]).End);
    }

    [Theory]
    [InlineData("\r", 20)]
    [InlineData("\r\n", 40)]
    [InlineData("\n", 80)]
    public void Push_StrayEnterInTheMiddle_IsPassedOver(string enter, int place)
    {
        Push(One.Insert(place, enter) + "\r");
        Assert.Equal([One], Texts);
    }

    [Theory]
    [InlineData("\u0003")]
    [InlineData("\u0002")]
    [InlineData("a;\r")]
    [InlineData("a:x D\n")]
    public void Push_ControlCharactersThatArePartsOfLetters_StayInTheScan(string sign)
    {
        string scan = One.Insert(30, sign).Insert(45, sign).Insert(60, sign).Insert(66, sign).Insert(75, sign);
        Push(scan + "\r" + Two + "\r");
        Assert.Equal([scan, Two], Texts);
    }

    [Theory]
    [InlineData("\u0003")]
    [InlineData("\u0003\u0002")]
    [InlineData("\u0002")]
    public void Push_CutScanThenWholeScanWithStxOrEtx_AreTwo(string end)
    {
        Push("\u0002" + One[..40] + end + Two + "\u0003");
        Assert.Equal([One[..40], Two], Texts);
    }

    [Fact]
    public void Push_ControlCharactersWithoutEnd_CostLittleEach()
    {
        // More than a card can have end the scan, so that each character is looked at a bounded number of times.
        Push(One[..20] + new string('\u0003', 1000) + new string('\u0002', 1000));
        _framer.Close();
        Assert.Equal(One[..20], Texts[0]);
    }

    [Fact]
    public void Push_CutScanThenWholeScan_AreTwo()
    {
        Push(One[..40] + "\r");
        _time.Advance(300);
        Push(Two + "\r");
        Assert.Equal([One[..40], Two], Texts);
    }

    [Fact]
    public void Push_CutScanThenWholeScanAtOnce_AreTwo()
    {
        Push(One[..40] + "\r" + Two + "\r");
        Assert.Equal([One[..40], Two], Texts);
    }

    [Fact]
    public void Push_OtherDocuments_AreScansOfTheirOwn()
    {
        Push("https://example.vn/a\r000201010211\r\n036185001234\r");
        Assert.Equal(["https://example.vn/a", "000201010211", "036185001234"], Texts);
    }

    [Fact]
    public void PushKeys_Scanner_IsAScan()
    {
        Type(One + "\r", 4);
        Assert.Equal([One], Texts);
    }

    [Fact]
    public void PushKeys_Person_IsDiscarded()
    {
        Type("nguyen van a 12\r", 120);
        Assert.Equal(DiscardReason.TypedByHand, Assert.IsType<InputDiscarded>(Assert.Single(_events)).Reason);
    }

    [Fact]
    public void PushKeys_OneKeyAlone_IsDiscarded()
    {
        Type("7\r", 4);
        Assert.Equal(DiscardReason.TypedByHand, Assert.IsType<InputDiscarded>(Assert.Single(_events)).Reason);
    }

    [Fact]
    public void PushKeys_PersonThenScanner_KeepsTheScan()
    {
        Type("abc", 120);
        _time.Advance(120);
        Type(One + "\r", 4);
        Assert.Equal([One], Texts);
        Assert.Equal(DiscardReason.TypedByHand, _events.OfType<InputDiscarded>().Single().Reason);
    }

    [Fact]
    public void PushKeys_DecomposedOrLayoutKeys_StayAsTheyCame()
    {
        string typed = "đê\u0309ă\u0301\u0300đđăâêô||Trần|đ\u0300đêă\u0323\u0301\u0300|Nam|Xóm|ăđđ\u0300âđâă";
        Type(typed + "\r", 4);
        Assert.Equal([typed], Texts);
    }

    [Fact]
    public void Push_TooLong_IsDiscardedAndTheNextScanRead()
    {
        Push(new string('x', 100_000) + "\r" + One + "\r");
        Assert.Equal(DiscardReason.TooLong, Assert.IsType<InputDiscarded>(_events[0]).Reason);
        Assert.Equal([One], Texts);
    }

    [Fact]
    public void Push_BytesThatAreNotUtf8_LoseNothing()
    {
        _framer.Push([0x4E, 0xFF, 0xE1, 0x0D]);
        Assert.Equal(["N\u00FF\u00E1"], Texts);
    }

    [Fact]
    public void Close_Rest_ComesOut()
    {
        Push(One[..50]);
        _framer.Close();
        Assert.Equal(ScanEnd.Closed, Assert.IsType<ScanReceived>(Assert.Single(_events)).End);
    }

    [Fact]
    public void Push_RandomChunks_GiveTheSameScans()
    {
        var random = new Random(7);
        string[] cards = [.. Enumerable.Range(0, 500 * ScanCards.Scale).Select(ScanCards.Card)];
        byte[] all = Encoding.UTF8.GetBytes(string.Join("\r\n", cards) + "\r\n");
        for (int i = 0; i < all.Length;)
        {
            int length = Math.Min(all.Length - i, 1 + random.Next(64));
            _framer.Push(all.AsSpan(i, length));
            _time.Advance(random.NextDouble() * 20);
            i += length;
        }

        Assert.Equal(cards, Texts);
    }

    [Fact]
    public void ToString_Events_HideTheText()
    {
        Push(One + "\r");
        Assert.DoesNotContain("Trần", _events[0].ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => new ScanFramer(null!));
    }

    private void Push(string text) => _framer.Push(Encoding.UTF8.GetBytes(text));

    private void Type(string text, double gap)
    {
        foreach (char key in text)
        {
            _framer.PushKeys([key]);
            _time.Advance(gap);
        }
    }
}
