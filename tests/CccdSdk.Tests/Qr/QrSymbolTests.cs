using System.Text;
using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using CccdSdk.Tests.Qr.Segments;
using CccdSdk.Tests.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr;

public sealed class QrSymbolTests
{
    private const string Secret = "001099000123|Nguyễn Văn Mẫu";

    [Fact]
    public void TryRevealText_ContentOfAnotherReader_IsUtf8()
    {
        QrSymbol symbol = new(Encoding.UTF8.GetBytes(Secret)) { Version = 5, Level = QrErrorCorrectionLevel.M };
        Assert.True(symbol.TryRevealText(out string text, out QrTextStatus status));
        Assert.Equal((Secret, QrTextStatus.Text), (text, status));
        Assert.Equal(QrReadStatus.Read, symbol.Status);
    }

    [Fact]
    public void ToString_ReadSymbol_ShowsTheShapeOnly()
    {
        QrSymbol symbol = new(Encoding.UTF8.GetBytes(Secret)) { Version = 9, Level = QrErrorCorrectionLevel.M };
        Assert.Equal("QR 9-M, 32 bytes", symbol.ToString());
        Assert.Equal("QR, 32 bytes", new QrSymbol(Encoding.UTF8.GetBytes(Secret)).ToString());
        Assert.Equal("QR, TooSmall", new QrSymbol(QrReadStatus.TooSmall).ToString());
    }

    [Fact]
    public void RevealBytes_ChangedByTheCaller_LeavesTheSymbolAsItIs()
    {
        byte[] given = [1, 2, 3];
        QrSymbol symbol = new(given);
        given[0] = 9;
        symbol.RevealBytes()[1] = 9;
        Assert.Equal([1, 2, 3], symbol.RevealBytes());
        Assert.Equal(3, symbol.ByteCount);
    }

    [Fact]
    public void CopyBytesTo_LongAndShortMemory_CopiesOrThrowsWithoutContent()
    {
        QrSymbol symbol = new("4711"u8);
        byte[] destination = new byte[6];
        Assert.Equal(4, symbol.CopyBytesTo(destination));
        Assert.Equal("4711\0\0"u8.ToArray(), destination);
        ArgumentException thrown = Assert.Throws<ArgumentException>(() => symbol.CopyBytesTo(new byte[3]));
        Assert.DoesNotContain("4711", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_StatusRead_Throws() => Assert.Throws<ArgumentException>(() => new QrSymbol(QrReadStatus.Read));

    [Fact]
    public void Constructor_NoBytes_Throws() => Assert.Throws<ArgumentException>(() => new QrSymbol([], null));

    [Theory]
    [InlineData()]
    [InlineData(0, 3)]
    [InlineData(0, 5)]
    [InlineData(1, 3)]
    [InlineData(0, 2, 3, 1)]
    [InlineData(0, 2, 1, 3)]
    [InlineData(0, 4, 4, 0)]
    [InlineData(0, int.MaxValue)]
    [InlineData(0, 4, 4, 1)]
    [InlineData(-1, 5)]
    public void Constructor_SegmentsThatDoNotCoverTheBytes_Throws(params int[] offsetsAndLengths)
    {
        QrSegment[] segments = [.. offsetsAndLengths.Chunk(2).Select(pair => new QrSegment(QrSegmentMode.Byte, null, pair[0], pair[1]))];
        Assert.Throws<ArgumentException>(() => new QrSymbol("abcd"u8, segments));
    }

    [Fact]
    public void TryRevealText_FailedSymbol_HasNothing()
    {
        QrSymbol symbol = new(QrReadStatus.TooManyErrors);
        Assert.False(symbol.TryRevealText(out string text, out QrTextStatus status));
        Assert.Equal((string.Empty, QrTextStatus.None, 0), (text, status, symbol.RevealBytes().Length));
        Assert.Empty(symbol.Segments);
    }

    [Fact]
    public void TryRevealText_UnknownEci_LeavesTheBytes()
    {
        QrSymbol symbol = new([1, 2], [new QrSegment(QrSegmentMode.Byte, 899, 0, 2)]);
        Assert.False(symbol.TryRevealText(out _, out QrTextStatus status));
        Assert.Equal(QrTextStatus.UnknownEci, status);
        Assert.Equal([1, 2], symbol.RevealBytes());
    }

    [Fact]
    public void Constructor_DataCodewords_GivesBytesSegmentsAndHeaders()
    {
        // Part 2 of 3; ECI 26; bytes; digits.
        byte[] codewords = new BitWriter().Bits("0011 0001 0010 10101010 0111 00011010 0100").Number(2, 8).Bytes([0xC3, 0xA0])
            .Bits("0001").Number(3, 10).Number(123, 10).Bits("0000").ToArray();
        QrSymbol symbol = new(5, codewords) { Mask = 3 };

        Assert.Equal((QrReadStatus.Read, 5, 3), (symbol.Status, symbol.Version, symbol.Mask));
        Assert.Equal("à123", Encoding.UTF8.GetString(symbol.RevealBytes()));
        Assert.Equal([new QrSegment(QrSegmentMode.Byte, 26, 0, 2), new QrSegment(QrSegmentMode.Numeric, 26, 2, 3)], symbol.Segments);
        Assert.Equal(new QrStructuredAppend(2, 3, 0xAA), symbol.StructuredAppend);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("0100 00000011 01000001")]
    [InlineData("1101 0001")]
    public void Constructor_CodewordsThatAreNotWellFormed_IsNotRead(string bits)
    {
        QrSymbol symbol = new(1, new BitWriter().Bits(bits).ToArray());

        Assert.Equal((QrReadStatus.InvalidSegments, 0, 1), (symbol.Status, symbol.ByteCount, symbol.Version));
        Assert.Empty(symbol.Segments);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(41)]
    public void Constructor_NoSuchVersion_Throws(int version) => Assert.Throws<ArgumentOutOfRangeException>(() => new QrSymbol(version, "1"u8));

    [Fact]
    public void FromDecoded_ASymbol_CarriesItsShape()
    {
        SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(9, QrErrorCorrectionLevel.M);
        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(made.Matrix(5, 53), [], out DecodedSymbol? decoded));
        QrCorners corners = new(new(0, 0), new(53, 0), new(53, 53), new(0, 53));
        QrSymbol symbol = QrSymbol.FromDecoded(decoded!, corners, 1f, isMirrored: true, isInverted: false);

        Assert.Equal((9, QrErrorCorrectionLevel.M, 5, 0), (symbol.Version, symbol.Level, symbol.Mask, symbol.CorrectedErrors));
        Assert.Equal((corners, 1f, true, false), (symbol.Corners, symbol.PixelsPerModule, symbol.IsMirrored, symbol.IsInverted));
        Assert.Equal(made.Payload, symbol.RevealBytes());
        Assert.Null(symbol.StructuredAppend);
        Assert.Null(symbol.ApplicationIndicator);
    }
}
