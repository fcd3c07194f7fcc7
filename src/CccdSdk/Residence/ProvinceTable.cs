namespace CccdSdk.Residence;

/// <summary>The 63 units before 1 July 2025, the 34 since, and which became which.</summary>
/// <remarks>
/// <para>Resolution 202/2025/QH15 (12 June 2025), codes of Decision 19/2025/QĐ-TTg. Thừa Thiên Huế became the central city Huế on
/// 1 January 2025; Đồng Nai is a central city from 30 April 2026 (Resolution 30/2026/QH16). Every unit went whole into one of the new
/// ones; a row of the statistics office's table that lets a ward of Tiền Giang go to Tây Ninh names Tân An, a city of Long An.</para>
/// <para>The code of a new unit may be that of another old one of the same merger (15, 24, 44, 52, 80, 82, 91), so the first digits of
/// a citizen number are looked up among the old units only.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public static class ProvinceTable
{
    private static readonly DateOnly s_hue = new(2025, 1, 1);
    private static readonly DateOnly s_dongNai = new(2026, 4, 30);

    /// <summary>New code, new name, and codes and names of the old units.</summary>
    private static readonly (int Code, string Name, (int Code, string Name)[] Old)[] s_rows =
    [
        (1, "Hà Nội", [(1, "Hà Nội")]),
        (4, "Cao Bằng", [(4, "Cao Bằng")]),
        (8, "Tuyên Quang", [(2, "Hà Giang"), (8, "Tuyên Quang")]),
        (11, "Điện Biên", [(11, "Điện Biên")]),
        (12, "Lai Châu", [(12, "Lai Châu")]),
        (14, "Sơn La", [(14, "Sơn La")]),
        (15, "Lào Cai", [(10, "Lào Cai"), (15, "Yên Bái")]),
        (19, "Thái Nguyên", [(6, "Bắc Kạn"), (19, "Thái Nguyên")]),
        (20, "Lạng Sơn", [(20, "Lạng Sơn")]),
        (22, "Quảng Ninh", [(22, "Quảng Ninh")]),
        (24, "Bắc Ninh", [(24, "Bắc Giang"), (27, "Bắc Ninh")]),
        (25, "Phú Thọ", [(17, "Hòa Bình"), (25, "Phú Thọ"), (26, "Vĩnh Phúc")]),
        (31, "Hải Phòng", [(30, "Hải Dương"), (31, "Hải Phòng")]),
        (33, "Hưng Yên", [(33, "Hưng Yên"), (34, "Thái Bình")]),
        (37, "Ninh Bình", [(35, "Hà Nam"), (36, "Nam Định"), (37, "Ninh Bình")]),
        (38, "Thanh Hóa", [(38, "Thanh Hóa")]),
        (40, "Nghệ An", [(40, "Nghệ An")]),
        (42, "Hà Tĩnh", [(42, "Hà Tĩnh")]),
        (44, "Quảng Trị", [(44, "Quảng Bình"), (45, "Quảng Trị")]),
        (46, "Huế", [(46, "Thừa Thiên Huế")]),
        (48, "Đà Nẵng", [(48, "Đà Nẵng"), (49, "Quảng Nam")]),
        (51, "Quảng Ngãi", [(51, "Quảng Ngãi"), (62, "Kon Tum")]),
        (52, "Gia Lai", [(52, "Bình Định"), (64, "Gia Lai")]),
        (56, "Khánh Hòa", [(56, "Khánh Hòa"), (58, "Ninh Thuận")]),
        (66, "Đắk Lắk", [(54, "Phú Yên"), (66, "Đắk Lắk")]),
        (68, "Lâm Đồng", [(60, "Bình Thuận"), (67, "Đắk Nông"), (68, "Lâm Đồng")]),
        (75, "Đồng Nai", [(70, "Bình Phước"), (75, "Đồng Nai")]),
        (79, "Hồ Chí Minh", [(74, "Bình Dương"), (77, "Bà Rịa - Vũng Tàu"), (79, "Hồ Chí Minh")]),
        (80, "Tây Ninh", [(72, "Tây Ninh"), (80, "Long An")]),
        (82, "Đồng Tháp", [(82, "Tiền Giang"), (87, "Đồng Tháp")]),
        (86, "Vĩnh Long", [(83, "Bến Tre"), (84, "Trà Vinh"), (86, "Vĩnh Long")]),
        (91, "An Giang", [(89, "An Giang"), (91, "Kiên Giang")]),
        (92, "Cần Thơ", [(92, "Cần Thơ"), (93, "Hậu Giang"), (94, "Sóc Trăng")]),
        (96, "Cà Mau", [(95, "Bạc Liêu"), (96, "Cà Mau")]),
    ];

    private static readonly Province[] s_since = [.. s_rows.Select(static row => new Province(ProvinceEra.SinceJuly2025, row.Code, row.Name, CitySince(row.Name)))];

    private static readonly Province[] s_until = Until();

    /// <summary>The day on which the 63 units became 34.</summary>
    public static DateOnly EffectiveDate { get; } = new(2025, 7, 1);

    /// <summary>The state of the law that the table has.</summary>
    public static string Version => "202/2025/QH15, 19/2025/QĐ-TTg, 30/2026/QH16";

    /// <summary>The 63 units until 30 June 2025, by code.</summary>
    public static IReadOnlyList<Province> UntilJune2025 => s_until;

    /// <summary>The 34 units since 1 July 2025, by code.</summary>
    public static IReadOnlyList<Province> SinceJuly2025 => s_since;

    /// <summary>The unit of a code.</summary>
    /// <param name="era">The set that the code is of.</param>
    /// <param name="code">The code.</param>
    /// <returns>The unit, or null if the set has none with this code.</returns>
    public static Province? Find(ProvinceEra era, int code)
    {
        foreach (Province province in era == ProvinceEra.SinceJuly2025 ? s_since : s_until)
        {
            if (province.Code == code)
            {
                return province;
            }
        }

        return null;
    }

    private static DateOnly? CitySince(string name) => name switch
    {
        "Hà Nội" or "Hải Phòng" or "Đà Nẵng" or "Hồ Chí Minh" or "Cần Thơ" => DateOnly.MinValue,
        "Huế" or "Thừa Thiên Huế" => s_hue,
        "Đồng Nai" => s_dongNai,
        _ => null,
    };

    private static Province[] Until()
    {
        var all = new List<Province>();
        for (int i = 0; i < s_rows.Length; i++)
        {
            Province since = s_since[i];
            Province[] old = [.. s_rows[i].Old.Select(static unit => new Province(ProvinceEra.UntilJune2025, unit.Code, unit.Name, OldCitySince(unit.Name)))];
            since.Counterparts = old;
            foreach (Province unit in old)
            {
                unit.Counterparts = [since];
            }

            all.AddRange(old);
        }

        return [.. all.OrderBy(static province => province.Code)];
    }

    // Đồng Nai became a city when the old unit was no more.
    private static DateOnly? OldCitySince(string name) => name == "Đồng Nai" ? null : CitySince(name);
}
