using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Privacy;
using CccdSdk.Qr;
using CccdSdk.Residence;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Testing.Damage;
using CccdSdk.Validation;

namespace CccdSdk.PublicTests;

/// <summary>No field of a card reaches a log, an exception, a debugger or JSON unless it is asked for by name.</summary>
public class PersonalDataTests
{
    // An invented child's card, in which every field is filled.
    private const string Text =
        "052321000777|201000333|Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024|052321000778|Đỗ Văn Mẫu|Hồ Thị Ví Dụ|phần mở rộng";

    // An invented child's health insurance card, in which every field is filled. The names are "Đỗ Thị Thử" and "Đỗ Văn Mẫu".
    private const string OldInsurance =
        "HS4523210007774|c490e1bb97205468e1bb8b205468e1bbad|11/02/2021|2|4b687520506875cc8820e1bb91|52 - 077|20/11/2024|20/11/2035|20/11/2024|52321000777001|c490e1bb972056c4836e204de1baab75|K9x|20/11/2029|00321000777fffff-7102|$";

    private const string NewInsurance =
        "0321000777|c490e1bb97205468e1bb8b205468e1bbad|11/02/2021|2|-|52 - 077|20/11/2024|-|20/11/2024|52321000777001|c490e1bb972056c4836e204de1baab75|K9x| 20/11/2029|00321000777fffff-7102|K9x|42c3ac6e6820c490e1bb8b6e68|$";

    private static readonly string[] s_personal =
    [
        "052321000777", "321000777", "000777", "201000333", "052321000778", "Thử", "Đỗ", "Văn Mẫu", "Ví Dụ", "Khu Phố", "Hoài", "Bình Định", "phần mở",
        "11022021", "2021-02-11", "11/02/2021", "20112024", "2024-11-20", "20/11/2024", "2035-02-11", "11/02/2035", "2035", "Female", "Nữ",
        "HS452", "52 - 077", "52077", "52321", "2029-11-20", "20/11/2029", "K9x", "7102",
    ];

    private static readonly JsonSerializerOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CardReading Reading => new CardReader(new CardReaderOptions { KeepText = true }).Read(Text);

    [Fact]
    public void Reading_FullyFilled_HasEveryField()
    {
        CardValues values = Reading.Card!.Reveal();

        Assert.Equal("052321000777", values.Number);
        Assert.Equal("201000333", values.PreviousNumber);
        Assert.Equal("Đỗ Thị Thử", values.FullName);
        Assert.Equal("2021-02-11", values.DateOfBirth);
        Assert.Equal(Sex.Female, values.Sex);
        Assert.Equal("Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định", values.Residence);
        Assert.Equal("2024-11-20", values.DateOfIssue);
        Assert.Equal("052321000778", values.CancelledNumber);
        Assert.Equal("Đỗ Văn Mẫu", values.FatherName);
        Assert.Equal("Hồ Thị Ví Dụ", values.MotherName);
        Assert.Equal(["052321000778", "Đỗ Văn Mẫu", "Hồ Thị Ví Dụ", "phần mở rộng"], values.ExtensionFields);
        Assert.Equal("2035-02-11", Reading.Expiry.Reveal());
        Assert.Equal(Text, Reading.RevealText());
    }

    [Fact]
    public void PublicMembers_OfAFullReading_ShowNoPersonalValue()
    {
        PersonalDataWalker walker = WalkEverything();

        Assert.Empty(Leaks(walker.Found));
    }

    [Fact]
    public void PublicTypes_ThatCarryPersonalData_AreAllVisited()
    {
        HashSet<Type> visited = WalkEverything().Types;
        Type[] missed = [.. typeof(CardReader).Assembly.GetExportedTypes().Where(type => RevealsSomething(type) && !visited.Contains(type))];

        Assert.Empty(missed.Select(type => type.FullName));
    }

    [Fact]
    public void Walker_OnAPlainRecord_FindsTheLeak()
    {
        var walker = new PersonalDataWalker();
        walker.Visit(Reading.Card!.Reveal(), "values");

        Assert.NotEmpty(Leaks(walker.Found));
    }

    [Fact]
    public void Json_OfAReading_ShowsNoPersonalValue()
    {
        string json = JsonSerializer.Serialize(Reading, s_readable);

        Assert.Empty(Leaks([("json", json)]));
    }

    [Fact]
    public void ToString_OfRevealedValues_IsMasked() => Assert.Empty(Leaks([("values", Reading.Card!.Reveal().ToString())]));

    [Fact]
    public void Exceptions_AboutPersonalText_DoNotRepeatIt()
    {
        Exception[] exceptions =
        [
            Assert.Throws<FormatException>(() => CitizenNumber.Parse("05232100077X", null)),
            Assert.Throws<FormatException>(() => PreviousNumber.Parse("20100033", null)),
            Assert.Throws<FormatException>(() => CardDate.Parse("31022021", null)),
            Assert.Throws<ArgumentOutOfRangeException>(() => Reading.Card!.RevealExtensionField(4)),
        ];

        Assert.Empty(Leaks(exceptions.Select(exception => ("exception", exception.ToString()))));
    }

    private static PersonalDataWalker WalkEverything()
    {
        var walker = new PersonalDataWalker();
        CardReading reading = Reading;
        walker.Visit(reading, "reading");
        walker.Visit(reading.Accept(new AcceptancePolicy { MinimumAge = 18 }), "acceptance");
        walker.Visit(CitizenNumber.Read("052321000777"), "numberResult");
        walker.Visit(CardDate.Read("11022021"), "dateResult");
        walker.Visit(HealthInsuranceNumber.Read("HS4523210007774"), "insuranceNumber");
        walker.Visit(ResidenceAddress.Read(reading.Card!.Residence!.Value), "address");
        foreach (string insurance in (string[])[OldInsurance, NewInsurance])
        {
            CardReading other = CardReader.Default.Read(insurance);
            Assert.Empty(other.Insurance!.UnreadableFields);
            walker.Visit(other, "insurance");
            walker.Visit(CardJson.Serialize(other), "insuranceJson");
            walker.Visit(other.Insurance.Reveal().ToString(), "insuranceValues");
        }

        foreach (ScannerDamage damage in ScannerDamage.All)
        {
            walker.Visit(CardReader.Default.Read(damage.Apply(Text)), $"{damage}");
        }

        foreach (object value in OtherValues(reading.Card!))
        {
            walker.Visit(value, value.GetType().Name);
        }

        return walker;
    }

    private static IEnumerable<object> OtherValues(CitizenCard card)
    {
        var events = new List<ScanEvent>();
        new ScanFramer(events.Add).Push(Encoding.UTF8.GetBytes(Text + "\r\n"));
        yield return events;
        yield return new QrSymbol(Encoding.UTF8.GetBytes(Text)) { Version = 10, Mask = 3, Corners = default(QrCorners) };
        using var pseudonymizer = new NumberPseudonymizer("test-key", new byte[32], "gate");
        yield return pseudonymizer;
        yield return pseudonymizer.Create(card.Number, "2026-11-22");
    }

    // A type reveals something if one of its own public methods is named so: that is how values come out.
    private static bool RevealsSomething(Type type) =>
        !type.IsByRefLike && type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Any(method => !method.IsSpecialName && method.Name.Contains("Reveal", StringComparison.Ordinal));

    private static IEnumerable<string> Leaks(IEnumerable<(string Path, string Text)> found) =>
        from item in found
        let text = item.Text.Normalize(NormalizationForm.FormC)
        from personal in s_personal
        where text.Contains(personal, StringComparison.OrdinalIgnoreCase) && !IsTextOfOurs(item.Text)
        select string.Create(CultureInfo.InvariantCulture, $"{item.Path}: {personal}");

    // The sentences of findings and reasons name "ngày 01/01/2021" or "Việt Nam"; they are the same for everybody.
    private static bool IsTextOfOurs(string text) =>
        Enum.GetValues<FindingCode>().Select(code => Finding.For(code).Text).Any(sentence => text == sentence.Vietnamese || text == sentence.English || text == sentence.ToString());
}
