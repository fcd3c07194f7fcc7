using System.Text;
using CccdSdk.Qr;
using CccdSdk.Qr.Segments;
using Xunit;

namespace CccdSdk.Tests.Qr.Segments;

public sealed class SegmentDecoderTests
{
    /// <summary>Segments that must be refused, version 1: what is wrong, then the bits.</summary>
    public static TheoryData<string, string> Malformed => new()
    {
        { "nothing at all", "" },
        { "only a terminator", "0000" },
        { "only fill", "0000 0000 11101100 00010001" },
        { "a byte segment of no bytes", "0100 00000000 0000" },
        { "mode 0110", "0110 0000000000 0000" },
        { "mode 1010", "1010 0000000000 0000" },
        { "mode 1101 (hanzi of another standard)", "1101 0001 00000001 0000000000000" },
        { "mode 1111", "1111 1111 1111" },
        { "count indicator cut off", "0100 0000" },
        { "three digits above 999", "0001 0000000011 1111101000 0000" },
        { "two digits above 99", "0001 0000000010 1100100 0000" },
        { "a digit above 9", "0001 0000000001 1010 0000" },
        { "digits cut off", "0001 0000000100 0000000001" },
        { "a pair above 44,44", "0010 000000010 11111101001 0000" },
        { "a character above 44", "0010 000000001 101101 0000" },
        { "alphanumeric cut off", "0010 000000011 00000000000" },
        { "bytes cut off", "0100 00000010 01000001 0100" },
        { "kanji cut off", "1000 00000001 0000000" },
        { "ECI designator 111", "0111 11100000 00000000 00000000 0100 00000001 01000001" },
        { "ECI designator above 999999", "0111 11001111 01000010 01000000 0100 00000001 01000001" },
        { "ECI designator cut off", "0111 10000000" },
        { "structured append behind data", "0100 00000001 01000001 0011 0000 0001 00000000" },
        { "structured append twice", "0011 0000 0001 00000000 0011 0000 0001 00000000 0100 00000001 01000001" },
        { "structured append part 3 of 2", "0011 0010 0001 00000000 0100 00000001 01000001" },
        { "structured append cut off", "0011 0000 0001 0000" },
        { "FNC1 behind data", "0100 00000001 01000001 0101 0100 00000001 01000001" },
        { "FNC1 twice", "0101 0101 0100 00000001 01000001" },
        { "both FNC1", "0101 1001 00100101 0100 00000001 01000001" },
        { "application indicator 100", "1001 01100100 0100 00000001 01000001" },
        { "application indicator 191 ([)", "1001 10111111 0100 00000001 01000001" },
        { "application indicator cut off", "1001 0010" },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void Decode_Malformed_IsRefused(string what, string bits) =>
        Assert.False(SegmentDecoder.Decode(new BitWriter().Bits(bits).ToArray(), 1) is not null, what);

    /// <summary>ISO/IEC 18004:2015, 7.4.3, example 1: "01234567" in version 1.</summary>
    [Fact]
    public void Decode_NumericExampleOfTheStandard_GivesItsDigits() =>
        AssertReads("01234567"u8, QrSegmentMode.Numeric, "0001 0000001000 0000001100 0101011001 1000011 0000", 1);

    /// <summary>ISO/IEC 18004:2015, 7.4.4, example: "AC-42" in version 1.</summary>
    [Fact]
    public void Decode_AlphanumericExampleOfTheStandard_GivesItsCharacters() =>
        AssertReads("AC-42"u8, QrSegmentMode.Alphanumeric, "0010 000000101 00111001110 11100111001 000010 0000", 1);

    /// <summary>ISO/IEC 18004:2015, 7.4.6: 935F and E4AA are 0D9F and 1AAA in 13 bits.</summary>
    [Fact]
    public void Decode_KanjiExampleOfTheStandard_GivesShiftJis() =>
        AssertReads([0x93, 0x5F, 0xE4, 0xAA], QrSegmentMode.Kanji, "1000 00000010 0110110011111 1101010101010 0000", 1);

    /// <summary>ISO/IEC 18004:2015, 7.4.2.2: ECI 000009 and five Greek letters in version 1-H.</summary>
    [Fact]
    public void Decode_EciExampleOfTheStandard_GivesEciAndText()
    {
        byte[] codewords = new BitWriter()
            .Bits("0111 00001001 0100 00000101 10100001 10100010 10100011 10100100 10100101 0000").ToArray();
        SegmentMessage message = SegmentDecoder.Decode(codewords, 1)!.Value;
        Assert.Equal([0xA1, 0xA2, 0xA3, 0xA4, 0xA5], message.Payload);
        Assert.Equal([new QrSegment(QrSegmentMode.Byte, 9, 0, 5)], message.Segments);
    }

    [Theory]
    [InlineData(0, "00000000")]
    [InlineData(127, "01111111")]
    [InlineData(128, "10000000 10000000")]
    [InlineData(16383, "10111111 11111111")]
    [InlineData(16384, "11000000 01000000 00000000")]
    [InlineData(999_999, "11001111 01000010 00111111")]
    public void Decode_EciDesignators_AreReadInOneToThreeBytes(int eci, string designator)
    {
        byte[] codewords = new BitWriter().Bits("0111" + designator + "0100 00000001 01000001 0000").ToArray();
        Assert.Equal([new QrSegment(QrSegmentMode.Byte, eci, 0, 1)], SegmentDecoder.Decode(codewords, 1)!.Value.Segments);
    }

    [Theory]
    [InlineData(9, 10, 9, 8, 8)]
    [InlineData(10, 12, 11, 16, 10)]
    [InlineData(26, 12, 11, 16, 10)]
    [InlineData(27, 14, 13, 16, 12)]
    public void Decode_CountIndicators_HaveTheLengthOfTheVersion(int version, int numeric, int alphanumeric, int bytes, int kanji)
    {
        byte[] codewords = new BitWriter()
            .Number(1, 4).Number(1, numeric).Number(7, 4)
            .Number(2, 4).Number(1, alphanumeric).Number(10, 6)
            .Number(4, 4).Number(2, bytes).Bytes([0, 255])
            .Number(8, 4).Number(1, kanji).Number(0, 13)
            .Number(0, 4).ToArray();
        SegmentMessage message = SegmentDecoder.Decode(codewords, version)!.Value;
        Assert.Equal([(byte)'7', (byte)'A', 0, 255, 0x81, 0x40], message.Payload);
        Assert.Equal([1, 1, 2, 2], message.Segments.Select(segment => segment.Length));
        Assert.Equal([0, 1, 2, 4], message.Segments.Select(segment => segment.Offset));
    }

    [Theory]
    [InlineData("%", "\u001D")]
    [InlineData("%%", "%")]
    [InlineData("A%%%B", "A%\u001DB")]
    [InlineData("%%%%", "%%")]
    [InlineData("A%", "A\u001D")]
    [InlineData("12%AB%%C", "12\u001DAB%C")]
    public void Decode_PercentInAnFnc1Symbol_IsASeparatorUnlessDoubled(string written, string expected)
    {
        Assert.Equal(expected, Encoding.ASCII.GetString(SegmentDecoder.Decode(Alphanumeric("0101", written), 1)!.Value.Payload));
        Assert.Equal(expected, Encoding.ASCII.GetString(SegmentDecoder.Decode(Alphanumeric("1001 10100101", written), 1)!.Value.Payload));
        Assert.Equal(written, Encoding.ASCII.GetString(SegmentDecoder.Decode(Alphanumeric(string.Empty, written), 1)!.Value.Payload));
    }

    [Fact]
    public void Decode_StructuredAppendWithFnc1AndEci_ReportsAll()
    {
        byte[] codewords = new BitWriter()
            .Bits("0011 0010 1111 11001001 0101 0111 00011010 0100 00000001 01000001 0000").ToArray();
        SegmentMessage message = SegmentDecoder.Decode(codewords, 1)!.Value;
        Assert.Equal(new SegmentHeaders(new QrStructuredAppend(3, 16, 0b1100_1001), QrFnc1.FirstPosition, 0), message.Headers);
        Assert.Equal(26, message.Segments[0].Eci);
    }

    /// <summary>The end of a symbol: what follows the letter A, whether it is read, and whether it is filled as the standard says.</summary>
    [Theory]
    [InlineData("0000", true)]
    [InlineData("0000 11101100 00010001 11101100", true)]
    [InlineData("0000 11101100 00010001 11101101", false)]
    [InlineData("0000 00010001 11101100", false)]
    [InlineData("0000 00000000", false)]
    [InlineData("0000 00000000 11101100", false)]
    public void Decode_BehindTheTerminator_IsReportedNotRefused(string end, bool standard)
    {
        SegmentMessage message = SegmentDecoder.Decode(new BitWriter().Bits("0100 00000001 01000001" + end).ToArray(), 1)!.Value;
        Assert.Equal("A"u8.ToArray(), message.Payload);
        Assert.Equal(standard, message.PaddingIsStandard);
    }

    // One digit more or less leaves 4 to 0 bits in the last codeword.
    [Theory]
    [InlineData("0001 0000000011 0001111011", true)]
    [InlineData("0001 0000000010 0001100 000", true)]
    [InlineData("0001 0000000010 0001100 001", false)]
    [InlineData("0001 0000000101 0001111011 0101101 0", true)]
    [InlineData("0001 0000000101 0001111011 0101101 1", false)]
    public void Decode_NoRoomForAWholeTerminator_EndsThere(string bits, bool standard)
    {
        byte[] codewords = new BitWriter().Bits(bits).ToArray();
        Assert.Equal(standard, SegmentDecoder.Decode(codewords, 1)!.Value.PaddingIsStandard);
    }

    [Fact]
    public void Decode_RandomBits_NeverThrowsAndStaysWithinBounds()
    {
        const int Seed = 77;
        Random random = new(Seed);
        byte[] buffer = new byte[400];
        int[] modes = [1, 2, 4, 8, 7, 5, 9, 3, 0];
        int read = 0;
        for (int round = 0; round < 100_000; round++)
        {
            Span<byte> codewords = buffer.AsSpan(0, random.Next(random.Next(2) == 0 ? 20 : 400));
            random.NextBytes(codewords);
            if (!codewords.IsEmpty)
            {
                // A valid mode and a small count make a well-formed start likely.
                codewords[0] = (byte)((modes[random.Next(modes.Length)] << 4) | random.Next(2));
            }

            int version = random.Next(1, 41);
            if (SegmentDecoder.Decode(codewords, version) is not { } message)
            {
                continue;
            }

            read++;
            Assert.InRange(message.Payload.Length, 1, SegmentOutput.MaxBytes(codewords.Length));
            Assert.InRange(message.Segments.Length, 1, SegmentOutput.MaxSegments(codewords.Length));
            Assert.True(message.Segments.Sum(segment => segment.Length) == message.Payload.Length, $"seed {Seed}, round {round}");
            QrText.Decode(message.Payload, message.Segments, out _);
        }

        Assert.True(read > 500, $"Only {read} of the random messages were well formed.");
    }

    [Fact]
    public void Decode_MostSegmentsAndMostDigits_FitTheOutput()
    {
        BitWriter segments = new();
        for (int i = 0; i < 16; i++)
        {
            segments.Number(1, 4).Number(1, 10).Number(9, 4);
        }

        Assert.Equal(16, SegmentDecoder.Decode(segments.ToArray(), 1)!.Value.Segments.Length);

        BitWriter digits = new BitWriter().Number(1, 4).Number(7089, 14);
        for (int i = 0; i < 7089 / 3; i++)
        {
            digits.Number(999, 10);
        }

        Assert.Equal(7089, SegmentDecoder.Decode(digits.ToArray(), 40)!.Value.Payload.Length);
    }

    private static byte[] Alphanumeric(string header, string text)
    {
        const string Characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
        BitWriter writer = new BitWriter().Bits(header).Bits("0010").Number(text.Length, 9);
        for (int i = 0; i + 1 < text.Length; i += 2)
        {
            writer.Number((45 * Characters.IndexOf(text[i], StringComparison.Ordinal)) + Characters.IndexOf(text[i + 1], StringComparison.Ordinal), 11);
        }

        return (text.Length % 2 == 0 ? writer : writer.Number(Characters.IndexOf(text[^1], StringComparison.Ordinal), 6)).Bits("0000").ToArray();
    }

    private static void AssertReads(ReadOnlySpan<byte> expected, QrSegmentMode mode, string bits, int version)
    {
        SegmentMessage message = SegmentDecoder.Decode(new BitWriter().Bits(bits).ToArray(), version)!.Value;
        Assert.Equal(expected.ToArray(), message.Payload);
        Assert.Equal([new QrSegment(mode, null, 0, expected.Length)], message.Segments);
        Assert.True(message.PaddingIsStandard);
    }
}
