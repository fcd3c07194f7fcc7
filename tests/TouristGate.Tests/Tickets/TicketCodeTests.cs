using System.Numerics;
using System.Security.Cryptography;
using CccdSdk;
using CccdSdk.Qr;
using TouristGate.Core.Tickets;

namespace TouristGate.Tests.Tickets;

/// <summary>Signed tickets: what comes back is what was signed, and nothing else is taken.</summary>
public sealed class TicketCodeTests
{
    private const string Event = "hoi-xuan-2026";

    [Fact]
    public void Sign_RandomTickets_ComeBackWhole()
    {
        var random = new Random(5);
        using var signer = TicketSigner.Generate();
        using var ring = Ring(signer);
        for (int i = 0; i < 300; i++)
        {
            TicketRecord ticket = Random(random);
            string code = signer.Sign(ticket);
            Assert.Equal(TicketCode.DigitCount, code.Length);
            Assert.True(TicketCode.HasShape(code));
            Assert.Equal(ticket, ring.Read(code, Event));
            Assert.Equal(string.Empty, ring.Read(code, "other")?.EventId);
        }
    }

    [Fact]
    public void Read_AnyDigitChanged_IsRefused()
    {
        using var signer = TicketSigner.Generate();
        using var ring = Ring(signer);
        string code = signer.Sign(Random(new Random(6)));
        for (int i = 0; i < code.Length; i++)
        {
            for (int by = 1; by < 10; by++)
            {
                char[] digits = code.ToCharArray();
                digits[i] = (char)('0' + ((digits[i] - '0' + by) % 10));
                Assert.Null(ring.Read(digits, Event));
            }
        }
    }

    [Fact]
    public void Read_OtherKeyOrOtherText_IsRefused()
    {
        using var signer = TicketSigner.Generate();
        using var other = TicketSigner.Generate();
        using var ring = Ring(signer);
        string code = signer.Sign(Random(new Random(7)));
        Assert.Null(ring.Read(other.Sign(Random(new Random(7))), Event));
        Assert.Null(ring.Read(code.AsSpan(1), Event));
        Assert.Null(ring.Read(code + "0", Event));
        Assert.Null(ring.Read(new string('0', 200), Event));
        Assert.Null(ring.Read(new string('9', 200), Event));
        Assert.Null(ring.Read(code[..199] + "٣", Event));
        Assert.Null(ring.Read(string.Empty, Event));

        // The other signer's signature under this signer's key id.
        byte[] forged = Bytes(other.Sign(Random(new Random(7))));
        TicketKeyRing.IdOf(signer.PublicKey).CopyTo(forged, 1);
        Assert.Null(ring.Read(Digits(forged), Event));
    }

    [Fact]
    public void Sign_Signature_IsECDsaOfTheFacts()
    {
        using var signer = TicketSigner.Generate();
        byte[] code = Bytes(signer.Sign(Random(new Random(8))));
        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(signer.PublicKey, out _);
        Assert.True(key.VerifyData(code.AsSpan(0, 19), code.AsSpan(19), HashAlgorithmName.SHA256));
        using var again = TicketSigner.Import(signer.ExportPrivateKey());
        Assert.Equal(signer.PublicKey, again.PublicKey);
    }

    [Fact]
    public void Png_OfATicket_IsVersion5AndReadByOurOwnReader()
    {
        using var signer = TicketSigner.Generate();
        string code = signer.Sign(Random(new Random(9)));
        byte[] png = TicketQr.Png(code, 4);
        QrSymbol symbol = CardReader.Default.ReadPicture(png).Symbol!;
        Assert.True(symbol.TryRevealText(out string text));
        Assert.Equal((code, 5, QrErrorCorrectionLevel.M), (text, symbol.Version, symbol.Level));
        Assert.Contains("<svg", TicketQr.Svg(code), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TicketKind.BoundToCard, 1)]
    [InlineData(TicketKind.Group, 0)]
    [InlineData(TicketKind.Group, 70_000)]
    public void Sign_WhatFitsInNoCode_Throws(TicketKind kind, int heads)
    {
        using var signer = TicketSigner.Generate();
        TicketRecord ticket = Random(new Random(1)) with { Kind = kind, Heads = heads };
        Assert.Throws<ArgumentException>(() => signer.Sign(ticket));
    }

    [Theory]
    [InlineData("ab12", "I-AB12")]
    [InlineData(" HL-2026-000123 ", "I-HL-2026-000123")]
    [InlineData("036099123456", null)]
    [InlineData("ABC", null)]
    [InlineData("ABC DEF", null)]
    [InlineData("ABCDÉ", null)]
    public void IdOf_ImportedCodes_TakesCodesAndNoCitizenNumbers(string code, string? id) => Assert.Equal(id, ImportedCode.IdOf(code));

    private static TicketKeyRing Ring(TicketSigner signer)
    {
        var ring = new TicketKeyRing();
        ring.Add(signer.PublicKey);
        ring.Add(signer.PublicKey);
        return ring;
    }

    private static TicketRecord Random(Random random)
    {
        TicketKind kind = (TicketKind)random.Next(3, 6);
        DateOnly from = new DateOnly(2020, 1, 1).AddDays(random.Next(20_000));
        return new TicketRecord
        {
            Id = TicketCode.NewId(),
            Kind = kind,
            EventId = Event,
            Heads = kind == TicketKind.Group ? random.Next(1, 65_536) : 1,
            ValidFrom = from,
            ValidTo = kind == TicketKind.Dated ? from : from.AddDays(random.Next(400)),
        };
    }

    private static byte[] Bytes(string digits)
    {
        byte[] number = BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[83 - number.Length], .. number];
    }

    private static string Digits(byte[] code) =>
        new BigInteger(code, isUnsigned: true, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(200, '0');
}
