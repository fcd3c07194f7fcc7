using System.Text;
using CccdSdk.Qr;
using CccdSdk.Qr.Segments;
using Xunit;

namespace CccdSdk.Tests.Qr.Segments;

public sealed class QrTextTests
{
    /// <summary>ECI, bytes in hex as Python 3.11 encodes them (str.encode with the codec in the third column), text.</summary>
    [Theory]
    [InlineData(null, "4e677579e1bb856e", "utf_8", "Nguyễn")]
    [InlineData(26, "4e677579e1bb856e", "utf_8", "Nguyễn")]
    [InlineData(0, "63616682ab", "cp437", "café½")]
    [InlineData(2, "63616682ab", "cp437", "café½")]
    [InlineData(1, "636166e9", "latin_1", "café")]
    [InlineData(3, "636166e9", "latin_1", "café")]
    [InlineData(4, "a3f3b9", "iso8859_2", "Łóš")]
    [InlineData(5, "a1f5", "iso8859_3", "Ħġ")]
    [InlineData(6, "a3f3", "iso8859_4", "Ŗķ")]
    [InlineData(7, "bfe0d8d2d5e2", "iso8859_5", "Привет")]
    [InlineData(8, "d9c8", "iso8859_6", "عب")]
    [InlineData(9, "c1e8def1e1", "iso8859_7", "Αθήρα")]
    [InlineData(10, "f9ece5ed", "iso8859_8", "שלום")]
    [InlineData(11, "dd7374616e62756c", "iso8859_9", "İstanbul")]
    [InlineData(13, "e4b7c2", "iso8859_11", "ไทย")]
    [InlineData(15, "f0e0", "iso8859_13", "šą")]
    [InlineData(17, "a4bd", "iso8859_15", "€œ")]
    [InlineData(20, "935fe4aa8341", "shift_jis", "点茗ア")]
    [InlineData(21, "8c9c", "cp1250", "Śś")]
    [InlineData(22, "cff0e8e2e5f2", "cp1251", "Привет")]
    [InlineData(23, "80e9", "cp1252", "€é")]
    [InlineData(24, "dac8", "cp1256", "عب")]
    [InlineData(25, "004e0067007500791ec5006e", "utf_16_be", "Nguyễn")]
    [InlineData(27, "41424320", "ascii", "ABC ")]
    [InlineData(28, "a4a4a4e5", "big5", "中文")]
    [InlineData(29, "d6d0cec4", "gb2312", "中文")]
    [InlineData(30, "c7d1b1db", "euc_kr", "한글")]
    [InlineData(31, "d6d0cec4e946", "gbk", "中文镕")]
    [InlineData(32, "d6d0cec481368431", "gb18030", "中文ễ")]
    [InlineData(33, "4e00670075007900c51e6e00", "utf_16_le", "Nguyễn")]
    [InlineData(34, "00001ec5", "utf_32_be", "ễ")]
    [InlineData(35, "c51e0000", "utf_32_le", "ễ")]
    [InlineData(170, "414243", "ascii", "ABC")]
    public void Decode_NamedEncoding_GivesTheText(int? eci, string hex, string codec, string expected)
    {
        byte[] bytes = Convert.FromHexString(hex);
        QrTextStatus status = QrText.Decode(bytes, [new QrSegment(QrSegmentMode.Byte, eci, 0, bytes.Length)], out string text);
        Assert.True(status == QrTextStatus.Text, codec);
        Assert.Equal(expected, text);
    }

    /// <summary>Bytes that the encoding has no character for. None is guessed, none is replaced.</summary>
    [Theory]
    [InlineData(null, "636166e9")]
    [InlineData(null, "93 5f e4 aa")]
    [InlineData(null, "c0 80")]
    [InlineData(null, "ed a0 80")]
    [InlineData(null, "f4 90 80 80")]
    [InlineData(null, "41 e1 bb")]
    [InlineData(26, "ff")]
    [InlineData(27, "80")]
    [InlineData(20, "93")]
    [InlineData(25, "00 41 00")]
    [InlineData(25, "d8 00 00 41")]
    [InlineData(28, "a4")]
    [InlineData(30, "c7")]
    [InlineData(34, "00 11 00 00")]
    public void Decode_BytesThatAreNotInTheEncoding_AreRefused(int? eci, string hex)
    {
        byte[] bytes = Convert.FromHexString(hex.Replace(" ", string.Empty, StringComparison.Ordinal));
        QrTextStatus status = QrText.Decode(bytes, [new QrSegment(QrSegmentMode.Byte, eci, 0, bytes.Length)], out string text);
        Assert.Equal(QrTextStatus.InvalidBytes, status);
        Assert.Empty(text);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(16)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(36)]
    [InlineData(899)]
    [InlineData(999_999)]
    public void Decode_UnknownEci_SaysSo(int eci) =>
        Assert.Equal(QrTextStatus.UnknownEci, QrText.Decode("A"u8, [new QrSegment(QrSegmentMode.Byte, eci, 0, 1)], out _));

    [Fact]
    public void Decode_EveryKnownEci_HasAStrictEncoding()
    {
        for (int eci = 0; eci < 1000; eci++)
        {
            if (TextEncodings.CodePageOf(eci) is { } codePage)
            {
                Assert.IsType<DecoderExceptionFallback>(TextEncodings.Strict(codePage).DecoderFallback, exactMatch: false);
            }
        }
    }

    [Fact]
    public void Decode_CharacterCutBySegments_IsJoinedFirst()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("ễ1Đ");
        QrSegment[] segments = [Byte(null, 0, 2), Byte(null, 2, 1), new(QrSegmentMode.Numeric, null, 3, 1), Byte(26, 4, 1), Byte(null, 5, 1)];
        Assert.Equal(QrTextStatus.Text, QrText.Decode(bytes, segments, out string text));
        Assert.Equal("ễ1Đ", text);
    }

    /// <summary>The two bytes of <c>BB 85</c>... of Vietnamese letters lie where kanji do, so a maker may write them in kanji mode.</summary>
    [Fact]
    public void Decode_Utf8CutIntoBytesAndKanji_IsOneText()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("Nguyễn Thị");
        QrSegment[] segments = [Byte(null, 0, 4), new(QrSegmentMode.Kanji, null, 4, 4), Byte(null, 8, bytes.Length - 8)];

        Assert.Equal(QrTextStatus.Text, QrText.Decode(bytes, segments, out string text));
        Assert.Equal("Nguyễn Thị", text);
    }

    [Fact]
    public void Decode_KanjiAndBytes_AreDecodedEachInItsOwnEncoding()
    {
        byte[] bytes = [0x93, 0x5F, .. Encoding.UTF8.GetBytes("Đ")];
        Assert.Equal(QrTextStatus.Text, QrText.Decode(bytes, [new(QrSegmentMode.Kanji, null, 0, 2), Byte(null, 2, 2)], out string text));
        Assert.Equal("点Đ", text);
    }

    [Fact]
    public void Decode_DigitsInsideOfUtf16_AreDigits()
    {
        byte[] bytes = [0x00, 0x41, (byte)'7', 0x00, 0x42];
        QrSegment[] segments = [Byte(25, 0, 2), new(QrSegmentMode.Numeric, 25, 2, 1), Byte(25, 3, 2)];
        Assert.Equal(QrTextStatus.Text, QrText.Decode(bytes, segments, out string text));
        Assert.Equal("A7B", text);
    }

    private static QrSegment Byte(int? eci, int offset, int length) => new(QrSegmentMode.Byte, eci, offset, length);
}
