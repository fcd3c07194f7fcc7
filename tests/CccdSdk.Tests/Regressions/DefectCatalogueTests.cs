using System.Text;
using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Tests.Payload;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Regressions;

/// <summary>Every defect that was found in public parsers (peers.md, section 5) is a test here, in its order.</summary>
public class DefectCatalogueTests
{
    private const string Card = "036203000666|212000111|Bùi Minh Mẫu|03072003|Nam|Thôn Mẫu, Ninh Bình|28112022";

    [Theory]
    [InlineData("", DocumentKind.Cccd2021)]
    [InlineData("|", DocumentKind.Extended)]
    [InlineData("||||", DocumentKind.CanCuoc2024)]
    [InlineData("|||||", DocumentKind.Extended)]
    public void SevenFieldsOnly_OtherCountsAreRead(string tail, DocumentKind document)
    {
        CardValues card = ReadCard(Card + tail, out DocumentKind read);
        Assert.Equal(document, read);
        Assert.Equal("Bùi Minh Mẫu", card.FullName);
        Assert.Equal("2022-11-28", card.DateOfIssue);
        Assert.Equal(tail.Length, card.ExtensionFields.Count);
    }

    [Fact]
    public void SixFieldVariant_EmptyPreviousNumberKeepsItsPlace()
    {
        CardValues card = ReadCard(Samples.CccdWithoutPrevious, out DocumentKind document);
        Assert.Equal(DocumentKind.Cccd2021, document);
        Assert.Null(card.PreviousNumber);
        Assert.Equal("Trần Thị Thử", card.FullName);
        Assert.Equal("2003-11-09", card.DateOfBirth);

        // The same with the empty field dropped is no card: nothing may move to another place.
        AssertNoCard(Samples.CccdWithoutPrevious.Replace("||", "|", StringComparison.Ordinal), ReasonKind.DamagedCardText);
    }

    [Fact]
    public void EmptyNumber_IsNoCard() => AssertNoCard(Card[12..], ReasonKind.NotACard);

    [Theory]
    [InlineData("０３６２０３０００６６６")]
    [InlineData("٠٣٦٢٠٣٠٠٠٦٦٦")]
    [InlineData("०३६२०३०००६६६")]
    public void DigitsOfOtherScripts_AreNoNumber(string number)
    {
        AssertNoCard(number + Card[12..], ReasonKind.NotACard);
        Assert.False(CitizenNumber.TryParse(number, null, out _));
    }

    [Theory]
    [InlineData("31022003")]
    [InlineData("99999999")]
    [InlineData("29022003")]
    public void ImpossibleDates_AreMissingWithAnError(string date)
    {
        CardValues card = ReadCard(Card.Replace("03072003", date, StringComparison.Ordinal), out _, FindingCode.DateOfBirthInvalid);
        Assert.Null(card.DateOfBirth);
        Assert.Equal("Bùi Minh Mẫu", card.FullName);

        card = ReadCard(Card.Replace("28112022", date, StringComparison.Ordinal), out _, FindingCode.DateOfIssueInvalid);
        Assert.Null(card.DateOfIssue);
        Assert.Equal("2003-07-03", card.DateOfBirth);
    }

    [Fact]
    public void EmptyDates_AreMissingAndNotCalledWrong()
    {
        CardValues card = ReadCard(Card.Replace("03072003", "", StringComparison.Ordinal), out _, FindingCode.DateOfBirthMissing);
        Assert.Null(card.DateOfBirth);

        card = ReadCard(Card.Replace("28112022", "", StringComparison.Ordinal), out _, FindingCode.DateOfIssueMissing);
        Assert.Null(card.DateOfIssue);
    }

    [Fact]
    public void Expiry_IsTheBirthdayAndComesFromTheIssueDate()
    {
        CardPayload.Read(Samples.Utf8(Card), out CardPayload payload);
        Assert.Equal("2028-07-03", payload.ComputeExpiry().Reveal());
        Assert.Equal(payload.Validate(new DateOnly(2023, 1, 1)), payload.Validate(new DateOnly(2090, 1, 1)));

        // Issued in the two years before 25: not the year of 25, but 40.
        CardPayload.Read(Samples.Utf8(Card.Replace("28112022", "03072026", StringComparison.Ordinal)), out payload);
        Assert.Equal("2043-07-03", payload.ComputeExpiry().Reveal());
    }

    [Fact]
    public void MissingData_IsNeverInvented()
    {
        CardValues card = ReadCard("036203000666|||2003|Nam||28112022", out _, FindingCode.FullNameMissing, FindingCode.ResidenceMissing);
        Assert.Null(card.PreviousNumber);
        Assert.Null(card.FullName);
        Assert.Null(card.Residence);
        Assert.Equal("2003", card.DateOfBirth);
        Assert.Equal(DatePrecision.Year, card.DateOfBirthPrecision);

        card = ReadCard("036203000666||A|03072003||B|28112022", out _, FindingCode.SexInvalid);
        Assert.Equal(Sex.Unknown, card.Sex);

        CardPayload.Read("036203000666||A|2003|Nam|B|28112022"u8, out CardPayload payload);
        Assert.Null(payload.ComputeExpiry().Reveal());
        Assert.True(payload.Validate(Samples.Today).Contains(FindingCode.ExpiryUnknown));
    }

    [Fact]
    public void DecomposedNamesAndAddresses_AreComposedAndReported()
    {
        string decomposed = "036203000666|212000111|Bu\u0300i Minh Ma\u0302\u0303u|03072003|Nam|Tho\u0302n Ma\u0303\u0302u, Ninh Bi\u0300nh|28112022";
        CardValues card = ReadCard(decomposed.Replace("Ma\u0303\u0302u", "Mâ\u0303u", StringComparison.Ordinal), out _, FindingCode.TextComposed);
        Assert.Equal("Bùi Minh Mẫu", card.FullName);
        Assert.Equal("Thôn Mẫu, Ninh Bình", card.Residence);
    }

    [Theory]
    [InlineData("Nu\u031B\u0303")]
    [InlineData("Nu\u0303\u031B")]
    [InlineData("Nư\u0303")]
    [InlineData("Nũ\u031B")]
    public void DecomposedSex_IsTheSame(string sex)
    {
        CardValues card = ReadCard(Samples.CccdWithoutPrevious.Replace("Nữ", sex, StringComparison.Ordinal), out _, FindingCode.TextComposed);
        Assert.Equal(Sex.Female, card.Sex);
    }

    [Theory]
    [InlineData("\uFEFF", "")]
    [InlineData("", "\r\n")]
    [InlineData("", "\n")]
    [InlineData("", "\r")]
    [InlineData("", "\0\0\0")]
    [InlineData("\t", "\t")]
    [InlineData("\0\uFEFF ", " \uFEFF\r\n")]
    public void Surroundings_AreCutOffAndReported(string before, string after)
    {
        CardValues card = ReadCard(before + Card + after, out _, FindingCode.SurroundingsTrimmed);
        Assert.Equal("036203000666", card.Number);
        Assert.Equal("2022-11-28", card.DateOfIssue);
    }

    [Fact]
    public void StrayEnter_NeverMakesAWrongValue()
    {
        for (int i = 0; i <= Card.Length; i++)
        {
            foreach (string enter in new[] { "\r", "\n", "\r\n" })
            {
                byte[] text = Samples.Utf8(Card.Insert(i, enter));
                if (CardPayload.Read(text, out CardPayload payload) != PayloadOutcome.Card)
                {
                    continue;
                }

                // In a name or an address it is kept and reported; in a field with a shape, the field is missing.
                bool around = i == 0 || i == Card.Length;
                Assert.Equal(around, payload.Findings.Contains(FindingCode.SurroundingsTrimmed));
                Assert.Equal(!around, payload.Findings.Contains(FindingCode.ControlCharacters));
                CardValues card = CardBuilder.Build(payload).Reveal();
                Assert.Equal("036203000666", card.Number);
                Assert.True(card.PreviousNumber is null or "212000111");
                Assert.True(card.DateOfBirth is null or "2003-07-03");
                Assert.True(card.DateOfIssue is null or "2022-11-28");
                Assert.Equal("Bùi Minh Mẫu", card.FullName!.Replace(enter, "", StringComparison.Ordinal));
                Assert.Equal("Thôn Mẫu, Ninh Bình", card.Residence!.Replace(enter, "", StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public void NoTerminator_TextCutShort_NeverMakesAWrongIssueDate()
    {
        byte[] whole = Samples.Utf8(Card);
        for (int length = 0; length < whole.Length; length++)
        {
            if (CardPayload.Read(whole.AsSpan(0, length), out CardPayload payload) == PayloadOutcome.Card)
            {
                // What a typist's pause cut off is missing or partial, and reported as such.
                CardDate issued = payload.Facts.DateOfIssue;
                Assert.True(issued.IsDefault || issued.Precision != DatePrecision.Day);
                Assert.True(payload.Findings.Contains(FindingCode.DateOfIssueInvalid) || payload.Findings.Contains(FindingCode.DateOfIssueMissing)
                    || payload.Findings.Contains(FindingCode.IssueDatePartial));
            }
        }

        ReadCard(Card, out _);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n")]
    [InlineData("\t")]
    public void TwoPayloadsGlued_NeverMixTwoPeople(string between)
    {
        foreach (string first in Samples.Cards)
        {
            foreach (string second in Samples.Cards)
            {
                byte[] text = Samples.Utf8(first + between + second);
                if (CardPayload.Read(text, out CardPayload payload) != PayloadOutcome.Card)
                {
                    continue;
                }

                // A Căn cước says where it ends, so the first card may stand; the second one stays raw, with a warning.
                CardPayload.Read(Samples.Utf8(first), out CardPayload alone);
                CardValues glued = CardBuilder.Build(payload).Reveal();
                CardValues expected = CardBuilder.Build(alone).Reveal();
                Assert.True(payload.Findings.Contains(FindingCode.FieldCountUnknown));
                Assert.True(payload.Findings.Contains(FindingCode.ExtensionUnknown));
                Assert.Equal(expected with { ExtensionFields = [], FatherName = null, MotherName = null }, glued with { ExtensionFields = [] });
            }
        }
    }

    [Theory]
    [InlineData("||||")]
    [InlineData("||||\r\n")]
    [InlineData("|")]
    public void TrailingSeparators_AsSecondScan_AreNoCard(string text) => AssertNoCard(text, ReasonKind.NotACard);

    [Fact]
    public void RawPayload_IsInNoTextOfOurs()
    {
        CardPayload.Read(Samples.Utf8(Samples.CanCuocChild), out CardPayload payload);
        CitizenCard card = CardBuilder.Build(payload);
        string[] texts =
        [
            card.ToString(), card.Facts.ToString(), card.Reveal().ToString(), payload.ComputeExpiry().ToString(), $"{card.FullName}",
            $"{card.Residence}", $"{card.DateOfBirth}", $"{card.DateOfIssue}", $"{card.FatherName}", payload.PresentFields.ToString(),
            .. Enum.GetValues<FindingCode>().Select(static code => Finding.For(code).Text.English),
            Assert.Throws<FormatException>(() => CitizenNumber.Parse("05232100077x", null)).Message,
            Assert.Throws<FormatException>(() => CardDate.Parse("31022021", null)).Message,
            Assert.Throws<ArgumentOutOfRangeException>(() => card.RevealExtensionField(4)).Message,
        ];
        foreach (string value in new[] { "052321000777", "321000", "Đỗ", "Mẫu", "Hoài", "11022021", "2021-02-11", "05232100077x", "31022021" })
        {
            Assert.DoesNotContain(texts, text => text.Contains(value, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData(Samples.BhytOld, DocumentKind.BhytOld)]
    [InlineData(Samples.BhytNew, DocumentKind.BhytNew)]
    [InlineData("0200000001|Nguyễn Văn Mẫu", DocumentKind.VssId)]
    [InlineData(Samples.PcCovid, DocumentKind.PcCovid)]
    public void OtherTextsWithSeparators_AreNamed(string text, DocumentKind document)
    {
        Assert.Equal(PayloadOutcome.OtherDocument, CardPayload.Read(Samples.Utf8(text), out CardPayload payload));
        Assert.Equal(document, payload.Document);
    }

    [Fact]
    public void CheckDigit_ThereIsNone()
    {
        const int Seed = 3;
        var random = new Random(Seed);
        for (int i = 0; i < 1000; i++)
        {
            string number = $"036203{random.Next(1_000_000):D6}";
            CardPayload.Read(Samples.Utf8(number + Card[12..]), out CardPayload payload);
            Assert.Equal(number, payload.Facts.Number.Reveal());
            Assert.Equal(FindingSet.Empty, payload.Validate(Samples.Today));
        }
    }

    private static CardValues ReadCard(string text, out DocumentKind document, params FindingCode[] findings)
    {
        Assert.Equal(PayloadOutcome.Card, CardPayload.Read(Encoding.UTF8.GetBytes(text), out CardPayload payload));
        foreach (FindingCode finding in findings)
        {
            Assert.True(payload.Findings.Contains(finding), $"{finding} is not in: {payload.Findings}");
        }

        document = payload.Document;
        return CardBuilder.Build(payload).Reveal();
    }

    private static void AssertNoCard(string text, ReasonKind reason)
    {
        Assert.Equal(PayloadOutcome.NotUnderstood, CardPayload.Read(Encoding.UTF8.GetBytes(text), out CardPayload payload));
        Assert.Equal(reason, payload.Reason);
    }
}
