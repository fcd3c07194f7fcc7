using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>Residences in the shape that cards have. Provinces are real, smaller places are put together at random.</summary>
internal static class SyntheticPlaces
{
    /// <summary>Districts were abolished on this day; cards printed since LIKELY name commune and province only.</summary>
    private static readonly DateOnly s_twoLevels = new(2025, 7, 1);

    private static readonly string[] s_first =
    [
        "An", "Bình", "Hòa", "Tân", "Phú", "Long", "Thạnh", "Vĩnh", "Mỹ", "Đông", "Nghĩa", "Yên", "Quảng", "Xuân", "Đại",
    ];

    private static readonly string[] s_second =
    [
        "Mẫu", "Phước", "Lộc", "Thành", "Sơn", "Hưng", "Thịnh", "Khánh", "Trung", "Thử", "Đức", "Hải", "Lâm", "Tiến", "Ninh",
    ];

    /// <summary>The 34 provinces and cities since 1 July 2025 (Resolution 202/2025/QH15) with the codes of the units they are made of.</summary>
    private static readonly (string Name, int[] Codes)[] s_merged =
    [
        ("Hà Nội", [1]), ("Cao Bằng", [4]), ("Tuyên Quang", [2, 8]), ("Điện Biên", [11]), ("Lai Châu", [12]), ("Sơn La", [14]),
        ("Lào Cai", [15, 10]), ("Thái Nguyên", [6, 19]), ("Lạng Sơn", [20]), ("Quảng Ninh", [22]), ("Bắc Ninh", [24, 27]),
        ("Phú Thọ", [26, 17, 25]), ("Hải Phòng", [31, 30]), ("Hưng Yên", [34, 33]), ("Ninh Bình", [35, 36, 37]), ("Thanh Hóa", [38]),
        ("Nghệ An", [40]), ("Hà Tĩnh", [42]), ("Quảng Trị", [44, 45]), ("Huế", [46]), ("Đà Nẵng", [48, 49]), ("Quảng Ngãi", [62, 51]),
        ("Gia Lai", [52, 64]), ("Khánh Hòa", [58, 56]), ("Đắk Lắk", [54, 66]), ("Lâm Đồng", [67, 60, 68]), ("Đồng Nai", [70, 75]),
        ("Hồ Chí Minh", [79, 77, 74]), ("Tây Ninh", [80, 72]), ("Đồng Tháp", [82, 87]), ("Vĩnh Long", [83, 84, 86]),
        ("An Giang", [91, 89]), ("Cần Thơ", [92, 94, 93]), ("Cà Mau", [95, 96]),
    ];

    private static readonly int[] s_codes = [.. s_merged.SelectMany(static unit => unit.Codes).Order()];

    /// <summary>The 63 codes that numbers begin with.</summary>
    public static ReadOnlySpan<int> ProvinceCodes => s_codes;

    /// <summary>A residence as a card of the given day would have it; mostly in the province of birth registration.</summary>
    public static string Residence(SeededRandom random, int registrationCode, DateOnly issued)
    {
        int code = random.Chance(85) ? registrationCode : random.Pick<int>(s_codes);
        string commune = Place(random);
        string district = Place(random);
        string house = House(random);
        if (issued >= s_twoLevels)
        {
            return $"{house}, {commune}, {Merged(code)}";
        }

        string province = Name(code);
        return random.Chance(20)
            ? $"{house}, {commune}, TP. {province}, {province}"
            : $"{house}, {commune}, {district}, {province}";
    }

    /// <summary>The name of one of the 63 units, as the library's own table has it.</summary>
    private static string Name(int code) => code == 79
        ? "Hồ Chí Minh"
        : CitizenNumber.Read($"{code:D3}000000000").GetValueOrThrow().RevealPlace().Name;

    private static string Merged(int code) => s_merged.First(unit => unit.Codes.Contains(code)).Name;

    private static string Place(SeededRandom random) => $"{random.Pick<string>(s_first)} {random.Pick<string>(s_second)}";

    private static string House(SeededRandom random)
    {
        int number = 1 + random.Next(200);
        return random.Next(6) switch
        {
            0 => $"Thôn {random.Pick<string>(s_second)}",
            1 => $"Xóm {1 + (number % 12)}, Thôn {random.Pick<string>(s_second)}",
            2 => $"Tổ {1 + (number % 20)}, Khu Phố {1 + random.Next(9)}",
            3 => $"{number}/{1 + random.Next(40)} đường {Place(random)}",
            4 => $"{number} Đường Mẫu, Kv{1 + random.Next(6)}",
            _ => $"Ấp {random.Pick<string>(s_first)} {random.Pick<string>(s_second)}",
        };
    }
}
