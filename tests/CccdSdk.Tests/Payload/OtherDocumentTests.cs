using CccdSdk.Payload;
using CccdSdk.Results;
using Xunit;

namespace CccdSdk.Tests.Payload;

public class OtherDocumentTests
{
    [Theory]
    [InlineData(Samples.BhytNew, DocumentKind.BhytNew, ReasonKind.NewHealthInsurance)]
    [InlineData(Samples.BhytOld, DocumentKind.BhytOld, ReasonKind.OldHealthInsurance)]
    [InlineData(Samples.PcCovid, DocumentKind.PcCovid, ReasonKind.PcCovid)]
    [InlineData("0200000001|Nguyễn Văn Mẫu", DocumentKind.VssId, ReasonKind.VssId)]
    [InlineData("HS4010100000001|Nguyễn Văn Mẫu", DocumentKind.VssId, ReasonKind.VssId)]
    [InlineData("00020101021138570010A00000072701270006970403011300110123456780208QRIBFTTA53037045802VN63041234", DocumentKind.VietQr, ReasonKind.VietQr)]
    [InlineData("https://example.org/?a=1|2", DocumentKind.Url, ReasonKind.Url)]
    [InlineData("HTTP://EXAMPLE.ORG", DocumentKind.Url, ReasonKind.Url)]
    [InlineData("www.example.org", DocumentKind.Url, ReasonKind.Url)]
    [InlineData("vneid+app://x", DocumentKind.Url, ReasonKind.Url)]
    [InlineData("036203000666", DocumentKind.BareNumber, ReasonKind.BareNumber)]
    [InlineData("212000111", DocumentKind.BareNumber, ReasonKind.BareNumber)]
    [InlineData("000201000666", DocumentKind.BareNumber, ReasonKind.BareNumber)]
    [InlineData("IDVNM0990001232001099000123<<3\r\n9908154M3908152VNM<<<<<<<<<<<8\r\nNGUYEN<<VAN<MAU<<<<<<<<<<<<<<<\r\n", DocumentKind.Mrz, ReasonKind.MachineReadableZone)]
    [InlineData("IDVNM0990001232001099000123<<39908154M3908152VNM<<<<<<<<<<<8NGUYEN<<VAN<MAU<<<<<<<<<<<<<<<", DocumentKind.Mrz, ReasonKind.MachineReadableZone)]
    [InlineData("IDVNM0990001232001099000123<<3", DocumentKind.Mrz, ReasonKind.MachineReadableZone)]
    [InlineData("I<VNM0990001232001099000123<<3", DocumentKind.Mrz, ReasonKind.MachineReadableZone)]
    public void Read_OtherDocument_IsNamed(string text, DocumentKind document, ReasonKind reason)
    {
        foreach (string surrounded in new[] { text, "\uFEFF" + text + "\r\n" })
        {
            PayloadOutcome outcome = CardPayload.Read(Samples.Utf8(surrounded), out CardPayload payload);
            Assert.Equal(PayloadOutcome.OtherDocument, outcome);
            Assert.Equal(document, payload.Document);
            Assert.Equal(reason, payload.Reason);
            Assert.Equal(FindingSet.Empty, payload.Validate(Samples.Today));
            Assert.True(payload.Facts.Number.IsDefault);
            Assert.Null(payload.ComputeExpiry().Reveal());
        }
    }

    [Theory]
    [InlineData("", ReasonKind.EmptyText)]
    [InlineData("\uFEFF\r\n\t\0 ", ReasonKind.EmptyText)]
    [InlineData("xin chào", ReasonKind.NotACard)]
    [InlineData("||||", ReasonKind.NotACard)]
    [InlineData("036203000666|", ReasonKind.NotACard)]
    [InlineData("0362030006666", ReasonKind.NotACard)]
    [InlineData("03620300066", ReasonKind.NotACard)]
    [InlineData("://", ReasonKind.NotACard)]
    [InlineData("1http://a", ReasonKind.NotACard)]
    [InlineData("IDVNM0990001232001099000123<<39908154M3908152VNM<<<<<<<<<<<8", ReasonKind.NotACard)]
    [InlineData("036203000666||Bùi Minh Mẫu|x|y|<address>|28112025||||", ReasonKind.DamagedCardText)]
    [InlineData("036203000666||||||", ReasonKind.DamagedCardText)]
    [InlineData("HS4010100000001|xyz|07/09/2008|1|||||||||||$", ReasonKind.NotACard)]
    public void Read_NotUnderstood_SaysWhy(string text, ReasonKind reason)
    {
        Assert.Equal(PayloadOutcome.NotUnderstood, CardPayload.Read(Samples.Utf8(text), out CardPayload payload));
        Assert.Equal(reason, payload.Reason);
        Assert.Equal(DocumentKind.Unknown, payload.Document);
    }

    [Fact]
    public void Read_BadBytesOrTooMany_SaysWhy()
    {
        byte[] windows1258 = [.. "036203000666||B"u8, 0xF9, .. "i Minh M|03072003|Nam|<address>|28112025||||"u8];
        Assert.Equal(PayloadOutcome.NotUnderstood, CardPayload.Read(windows1258, out CardPayload garbled));
        Assert.Equal(ReasonKind.NotUtf8, garbled.Reason);
        Assert.Equal(0, garbled.FieldCount);

        CardPayload.Read(new byte[CardPayload.MaxLength + 1], out CardPayload tooLong);
        Assert.Equal(ReasonKind.TextTooLong, tooLong.Reason);
        CardPayload.Read(new byte[CardPayload.MaxLength], out CardPayload longest);
        Assert.Equal(ReasonKind.EmptyText, longest.Reason);
    }

    [Fact]
    public void Field_OutOfRange_IsTheCallersMistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () =>
        {
            CardPayload.Read(Samples.Utf8(Samples.CccdOther), out CardPayload payload);
            return payload[7].Length;
        });
        CardPayload none = default;
        Assert.True(none.Field(CardField.FullName).IsEmpty);
        Assert.Equal(0, none.FieldCount);
    }
}
