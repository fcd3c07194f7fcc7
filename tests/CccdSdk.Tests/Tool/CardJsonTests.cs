using System.Buffers;
using System.Text;
using System.Text.Json;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Testing;
using CccdSdk.Tests.Payload;
using Xunit;

namespace CccdSdk.Tests.Tool;

public class CardJsonTests
{
    private const string Adult = "051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021";
    private const string Child = "052321000777||Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|";

    private static readonly string[] s_keys = ["source", "outcome", "document", "reason", "card", "insurance", "findings", "symbol", "repair", "text", "elapsedMs"];

    private static readonly string[] s_cardKeys =
    [
        "number", "previousNumber", "fullName", "dateOfBirth", "dateOfBirthPrecision", "sex", "residence", "dateOfIssue", "expiry",
        "cancelledNumber", "fatherName", "motherName", "extra",
    ];

    private static readonly string[] s_insuranceKeys =
    [
        "form", "number", "fullName", "dateOfBirth", "dateOfBirthPrecision", "sex", "residence", "facility", "validFrom", "validTo", "dateOfIssue",
        "fiveYearDate", "managementCode", "parentName", "livingArea", "benefitLevel", "office", "checkString", "unreadable",
    ];

    private static readonly CardReaderOptions s_options = new() { TimeProvider = new FixedClock(), KeepText = true };

    /// <summary>The contract, line by line: set CCCDSDK_APPROVE=1 to write the file again, and read the difference.</summary>
    [Fact]
    public void Serialize_EveryOutcome_IsTheApprovedText()
    {
        string path = Repository.PathOf("tests", "CccdSdk.Tests", "Tool", "Data", "json-contract.approved.jsonl");
        string actual = string.Concat(Lines().Select(static line => line + "\n"));
        if (Environment.GetEnvironmentVariable("CCCDSDK_APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.Equal(File.ReadAllText(path), actual);
    }

    [Fact]
    public void Serialize_EveryOutcome_HasAllKeysInOrder()
    {
        var outcomes = new HashSet<string>();
        foreach (string line in Lines())
        {
            JsonElement json = JsonDocument.Parse(line).RootElement;
            Assert.Equal(s_keys, Keys(json));
            Assert.Equal(JsonValueKind.Array, json.GetProperty("findings").ValueKind);
            JsonElement card = json.GetProperty("card");
            bool isCard = json.GetProperty("outcome").GetString() == "card";
            Assert.Equal(isCard, card.ValueKind == JsonValueKind.Object);
            Assert.Equal(isCard, json.GetProperty("reason").ValueKind == JsonValueKind.Null);
            if (isCard)
            {
                Assert.Equal(s_cardKeys, Keys(card));
            }

            JsonElement insurance = json.GetProperty("insurance");
            bool isInsurance = json.GetProperty("document").GetString()?.StartsWith("bhyt", StringComparison.Ordinal) == true;
            Assert.Equal(isInsurance, insurance.ValueKind == JsonValueKind.Object);
            if (isInsurance)
            {
                Assert.Equal(s_insuranceKeys, Keys(insurance));
            }

            outcomes.Add(json.GetProperty("outcome").GetString()!);
        }

        Assert.Equal(["card", "noSymbol", "notUnderstood", "otherDocument", "unreadableSymbol"], outcomes.Order(StringComparer.Ordinal));
    }

    /// <summary>Masked lines hold nothing of the person, revealed ones everything.</summary>
    [Fact]
    public void Serialize_SyntheticCards_ShowValuesOnlyWhenAsked()
    {
        var reader = new CardReader(s_options);
        for (ulong seed = 0; seed < 400; seed++)
        {
            var identity = SyntheticIdentity.Create(seed);
            CardReading reading = reader.Read(SyntheticPayload.Write(identity));
            string masked = CardJson.Serialize(reading);
            string plain = CardJson.Serialize(reading, new CardJsonOptions { Reveal = true });
            foreach (string value in Values(identity))
            {
                Assert.False(masked.Contains(value, StringComparison.Ordinal), $"seed {seed}: {value} shows");
                Assert.True(plain.Contains(value, StringComparison.Ordinal), $"seed {seed}: {value} is missing");
            }
        }
    }

    /// <summary>What would end a line for some reader of lines is escaped; Vietnamese letters are not.</summary>
    [Fact]
    public void Serialize_LineSeparatorsInText_StaysOneLine()
    {
        CardReading reading = new CardReader(s_options).Read("a\u2028b\u2029c\u0085d\ve\ff\rg\nh\"\\ệ");
        string json = CardJson.Serialize(reading, new CardJsonOptions { Reveal = true });

        Assert.DoesNotContain(json, static letter => letter is '\u2028' or '\u2029' or '\u0085' or '\v' or '\f' or '\r' or '\n');
        Assert.Contains("ệ", json, StringComparison.Ordinal);
        Assert.Equal("a\u2028b\u2029c\u0085d\ve\ff\rg\nh\"\\ệ", JsonDocument.Parse(json).RootElement.GetProperty("text").GetString());
    }

    [Fact]
    public void Write_AllForms_GiveTheSame()
    {
        CardReading reading = new CardReader(s_options).Read(Adult);
        var options = new CardJsonOptions { Source = "một.png", Reveal = true };
        var buffer = new ArrayBufferWriter<byte>();
        CardJson.Write(buffer, reading, options);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            CardJson.Write(writer, reading, options);
        }

        string text = CardJson.Serialize(reading, options);
        Assert.Equal(text, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(JsonDocument.Parse(text).RootElement.GetRawText(), text);
        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(text).RootElement, JsonDocument.Parse(stream.ToArray()).RootElement));
    }

    [Fact]
    public void Write_Null_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => CardJson.Serialize(null!));
        Assert.Throws<ArgumentNullException>(() => CardJson.Write((IBufferWriter<byte>)null!, new CardReader(s_options).Read(Adult)));
        Assert.Throws<ArgumentNullException>(() => CardJson.Write((Utf8JsonWriter)null!, new CardReader(s_options).Read(Adult)));
    }

    private static IEnumerable<string> Lines()
    {
        var reader = new CardReader(s_options);
        string[] texts =
        [
            Adult, Child,
            "094083000888|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, Khóm 1, Phường 9, TP Sóc Trăng|09/05/2021",
            "034303000222||Trần Thị Thử|112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021",
            "034155000222||Trần Thị Thử|02031955|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021",
            "051089000111||Nguyễn Văn Mẫu|31021989|Nam|Xóm 2, Quảng Ngãi|20082021|x|y|036155000456",
            "  051389000111||Nguyễn Văn Mẫu|1990|Nam||20082019\r\n",
            Samples.BhytNew, Samples.BhytOld, Samples.BhytNew.Replace("02/03/1981", "1981", StringComparison.Ordinal).Replace("|1|-|", "|3|-|", StringComparison.Ordinal),
            SyntheticDocument.VietQr(), "https://example.com/?a=\"b\"", "036089001234", "Xin chào, \"<thế giới>\"", string.Empty,
        ];
        foreach (string text in texts)
        {
            CardReading reading = reader.Read(text);
            yield return CardJson.Serialize(reading, new CardJsonOptions { Source = "-:1" });
            yield return CardJson.Serialize(reading, new CardJsonOptions { Source = "-:1", Reveal = true, Elapsed = TimeSpan.FromTicks(12345) });
        }

        foreach (QrReadResult result in Symbols())
        {
            var pictures = new CardReader(s_options with { SymbolReader = new Answer(result) });
            foreach (CardReading reading in pictures.ReadAll(new ImageView(new byte[1], 1, 1, PixelFormat.Gray8)))
            {
                yield return CardJson.Serialize(reading, new CardJsonOptions { Source = "ảnh.png" });
            }
        }

        yield return CardJson.Serialize(reader.ReadAllFromPicture("GIF89a"u8)[0]);
    }

    private static IEnumerable<QrReadResult> Symbols()
    {
        var corners = new QrCorners(new QrPoint(10.123f, 20), new QrPoint(110.5f, 21), new QrPoint(111, 121.25f), new QrPoint(9, 120));
        yield return new QrReadResult(
        [
            new QrSymbol(Encoding.UTF8.GetBytes(Adult))
            {
                Version = 8, Level = QrErrorCorrectionLevel.M, Mask = 3, CorrectedErrors = 2, IsMirrored = true, IsInverted = true, Corners = corners,
            },
            new QrSymbol(QrReadStatus.TooManyErrors) { Version = 8, Corners = corners },
            new QrSymbol(Encoding.UTF8.GetBytes("xin chào")),
        ]);
        yield return new QrReadResult([]);
    }

    private static string[] Keys(JsonElement json) => [.. json.EnumerateObject().Select(static property => property.Name)];

    private static IEnumerable<string> Values(SyntheticIdentity identity)
    {
        string[] values =
        [
            identity.Number[3..], identity.PreviousNumber ?? string.Empty, identity.FullName, identity.Residence, identity.FatherName ?? string.Empty,
            identity.MotherName ?? string.Empty, identity.DateOfBirth.ToString("yyyy-MM-dd", null), identity.DateOfIssue.ToString("yyyy-MM-dd", null),
        ];
        return values.Where(static value => value.Length > 0);
    }

    private sealed class Answer(QrReadResult result) : IQrSymbolReader
    {
        public QrReadResult Read(ImageView image, CancellationToken cancellationToken = default) => result;
    }
}
