using System.Globalization;
using CccdSdk.Identity;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;

namespace ClinicCheckIn.Demo;

/// <summary>The invented people of the demonstration, each with the situation that the card shows.</summary>
internal static class DemoCards
{
    private static readonly DateOnly s_day = new(2026, 1, 1);

    /// <summary>All of them. The same on every machine.</summary>
    public static IReadOnlyList<DemoCard> All { get; } =
    [
        New("known", 101, 44, "Bệnh nhân cũ, BHYT có giá trị", "On file, insurance in force"),
        New("new", 102, 27, "Bệnh nhân mới", "New patient"),
        New("moved", 103, 52, "Đã chuyển nơi ở", "Moved to a new address"),
        New("oldnumber", 104, 61, "Hồ sơ chỉ có số CMND cũ", "On file with the old ID number only"),
        New("expired", 105, 35, "Thẻ BHYT hết hạn", "Insurance has expired"),
        New("notfound", 106, 30, "Không có dữ liệu BHYT", "Not found at the gateway"),
        New("wrongname", 107, 48, "Sai tên tại cổng BHXH (060)", "Another name at the gateway (060)"),
        New("elder", 108, 84, "Người từ 80 tuổi: được ưu tiên", "80 or older: goes first"),
        New("damaged", 109, 39, "Máy quét làm hỏng dấu: phải chọn tên", "The scanner lost marks: pick the name"),
        New("paper", 110, 67, "Thẻ BHYT giấy", "Paper insurance card"),
        New("namesake", 112, 45, "Tên phổ biến, trùng ngày sinh với người khác", "Common name, same birthday as somebody else"),
        New("poor", 113, 58, "Hồ sơ cũ sơ sài: không số, thiếu chữ đệm, chỉ năm sinh", "Poor old record: no number, half a name, year only"),
        New("typo", 111, 33, "Hồ sơ gõ sai tên: sửa rồi hỏi lại cổng", "A slip in the record: correct it, then ask again"),
    ];

    /// <summary>One of them, or null.</summary>
    public static DemoCard? Find(string id) => All.FirstOrDefault(card => card.Id == id);

    /// <summary>What a scanner sends for a card.</summary>
    public static string TextOf(DemoCard card) => card.Id switch
    {
        "damaged" => ScannerDamage.Of(ScanDamage.LowByte).First().Apply(SyntheticPayload.Write(card.Person)),
        "paper" => SyntheticDocument.HealthInsuranceOld(card.Person),
        _ => SyntheticPayload.Write(card.Person),
    };

    /// <summary>A picture of a card; the damage of a scanner cannot be drawn.</summary>
    public static byte[]? PictureOf(DemoCard card) => card.Id switch
    {
        "damaged" => null,
        "paper" => SpecimenCard.Draw(CardEdition.Cccd2021, TextOf(card)).ToPng(),
        _ => SpecimenCard.Draw(card.Person).ToPng(),
    };

    internal static string DateOf(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture);

    private static DemoCard New(string id, ulong seed, int age, string vi, string en) => new(id, new LocalizedText(vi, en), SyntheticIdentity.Create(
        seed, new SyntheticIdentityOptions { Age = age, HasPreviousNumber = id == "oldnumber" ? true : null, AsOf = s_day }));
}
