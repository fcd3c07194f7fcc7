namespace CccdSdk.Identity;

/// <summary>The places of birth registration that the first three digits of a <see cref="CitizenNumber"/> stand for.</summary>
/// <remarks>Provinces: annex 1 of Circular 07/2016/TT-BCA, the 63 units before 1 July 2025, which go on in every number.
/// Countries: annex 2 of the same circular, known from one transcription only, so for information.</remarks>
internal static class RegistrationPlaces
{
    private const int FirstCountryCode = 101;

    private static readonly string?[] s_provinces = Provinces();

    /// <summary>One bit for each code of a province.</summary>
    private static readonly ulong[] s_knownProvinces = KnownProvinces();

    private static readonly string[] s_countries =
    [
        "Afghanistan", "Ai Cập", "Albania", "Algérie", "Andorra", "Angola", "Vương quốc Liên hiệp Anh và Bắc Ireland",
        "Antigua và Barbuda", "Áo", "Ả Rập Saudi", "Argentina", "Armenia", "Azerbaijan", "Cộng hòa Azerbaijan", "Cộng hòa Ấn Độ",
        "Bahamas", "Bahrain", "Ba Lan", "Bangladesh", "Barbados", "Belarus", "Belize", "Benin", "Bhutan", "Bỉ", "Bolivia",
        "Bosna và Hercegovina", "Botswana", "Bồ Đào Nha", "Bờ Biển Ngà", "Brasil", "Brunei", "Bulgaria", "Burkina Faso",
        "Burundi", "Cabo Verde", "Các Tiểu Vương quốc Ả Rập Thống nhất", "Cameroon", "Campuchia", "Canada", "Chile", "Colombia",
        "Comoros", "Cộng hòa Congo", "Cộng hòa Dân chủ Congo", "Costa Rica", "Croatia", "Cộng hòa Croatia", "Cuba", "Djibouti",
        "Dominica", "Cộng hòa Dominicana", "Đan Mạch", "Đông Timor", "Đức", "Ecuador", "El Salvador", "Eritrea", "Estonia",
        "Ethiopia", "Fiji", "Gabon", "Gambia", "Ghana", "Grenada", "Gruzia", "Guatemala", "Guinea-Bissau", "Guinea Xích Đạo",
        "Guinea", "Guyana", "Haiti", "Hà Lan", "Hàn Quốc", "Hoa Kỳ", "Honduras", "Hungary", "Hy Lạp", "Iceland", "Indonesia",
        "Iran", "Iraq", "Ireland", "Israel", "Jamaica", "Jordan", "Kazakhstan", "Kenya", "Kiribati", "Kuwait", "Síp",
        "Kyrgyzstan", "Lào", "Latvia", "Lesotho", "Li ban", "Liberia", "Libya", "Liechtenstein", "Litva", "Luxembourg",
        "Macedonia", "Madagascar", "Malawi", "Malaysia", "Maldives", "Mali", "Malta", "Maroc", "Quần đảo Marshall", "Mauritanie",
        "Mauritius", "Mexico", "Micronesia", "Moldova", "Monaco", "Mông Cổ", "Montenegro", "Mozambique", "Myanma", "Namibia",
        "Nam Sudan", "Nam Phi", "Nauru", "Na Uy", "Nepal", "New Zealand", "Nicaragua", "Niger", "Nigeria", "Nga", "Nhật Bản",
        "Oman", "Pakistan", "Palau", "Panama", "Papua New Guinea", "Paraguay", "Peru", "Pháp", "Phần Lan", "Philippines",
        "Qatar", "Romania", "Rwanda", "Saint Kitts và Nevis", "Saint Lucia", "Saint Vincent và Grenadines", "Samoa",
        "San Marino", "São Tomé và Príncipe", "Séc", "Sénégal", "Serbia", "Seychelles", "Sierra Leone", "Singapore", "Slovakia",
        "Slovenia", "Solomon", "Somalia", "Sri Lanka", "Sudan", "Suriname", "Swaziland", "Syria", "Tajikistan", "Tanzania",
        "Tây Ban Nha", "Tchad", "Thái Lan", "Thổ Nhĩ Kỳ", "Thụy Điển", "Thụy Sĩ", "Togo", "Tonga", "Triều Tiên",
        "Trinidad và Tobago", "Trung Quốc", "Trung Phi", "Tunisia", "Turkmenistan", "Tuvalu", "Úc", "Uganda", "Ukraina",
        "Uruguay", "Uzbekistan", "Vanuatu", "Thành Vatican", "Venezuela", "Ý", "Yemen", "Zambia", "Zimbabwe",
    ];

    /// <summary>Looks a code up; no code makes this method throw.</summary>
    public static RegistrationPlace Find(int code)
    {
        string? province = (uint)code < (uint)s_provinces.Length ? s_provinces[code] : null;
        if (province is not null)
        {
            return new RegistrationPlace(code, RegistrationPlaceKind.Province, province);
        }

        int country = code - FirstCountryCode;
        return (uint)country < (uint)s_countries.Length
            ? new RegistrationPlace(code, RegistrationPlaceKind.Country, s_countries[country])
            : new RegistrationPlace(code, RegistrationPlaceKind.Unknown, string.Empty);
    }

    /// <summary>Whether a code is that of a province or a country.</summary>
    public static bool IsKnown(int code) =>
        (uint)(code - FirstCountryCode) < (uint)s_countries.Length | ((uint)code < 128 & ((s_knownProvinces[(code >> 6) & 1] >> code) & 1) != 0);

    private static ulong[] KnownProvinces()
    {
        ulong[] known = new ulong[2];
        for (int code = 0; code < s_provinces.Length; code++)
        {
            known[code >> 6] |= (s_provinces[code] is null ? 0UL : 1UL) << code;
        }

        return known;
    }

    private static string?[] Provinces()
    {
        string?[] names = new string?[100];
        foreach ((int code, string name) in (ReadOnlySpan<(int, string)>)
        [
            (1, "Hà Nội"), (2, "Hà Giang"), (4, "Cao Bằng"), (6, "Bắc Kạn"),
            (8, "Tuyên Quang"), (10, "Lào Cai"), (11, "Điện Biên"), (12, "Lai Châu"),
            (14, "Sơn La"), (15, "Yên Bái"), (17, "Hòa Bình"), (19, "Thái Nguyên"),
            (20, "Lạng Sơn"), (22, "Quảng Ninh"), (24, "Bắc Giang"), (25, "Phú Thọ"),
            (26, "Vĩnh Phúc"), (27, "Bắc Ninh"), (30, "Hải Dương"), (31, "Hải Phòng"),
            (33, "Hưng Yên"), (34, "Thái Bình"), (35, "Hà Nam"), (36, "Nam Định"),
            (37, "Ninh Bình"), (38, "Thanh Hóa"), (40, "Nghệ An"), (42, "Hà Tĩnh"),
            (44, "Quảng Bình"), (45, "Quảng Trị"), (46, "Thừa Thiên Huế"), (48, "Đà Nẵng"),
            (49, "Quảng Nam"), (51, "Quảng Ngãi"), (52, "Bình Định"), (54, "Phú Yên"),
            (56, "Khánh Hòa"), (58, "Ninh Thuận"), (60, "Bình Thuận"), (62, "Kon Tum"),
            (64, "Gia Lai"), (66, "Đắk Lắk"), (67, "Đắk Nông"), (68, "Lâm Đồng"),
            (70, "Bình Phước"), (72, "Tây Ninh"), (74, "Bình Dương"), (75, "Đồng Nai"),
            (77, "Bà Rịa - Vũng Tàu"), (79, "TP Hồ Chí Minh"), (80, "Long An"), (82, "Tiền Giang"),
            (83, "Bến Tre"), (84, "Trà Vinh"), (86, "Vĩnh Long"), (87, "Đồng Tháp"),
            (89, "An Giang"), (91, "Kiên Giang"), (92, "Cần Thơ"), (93, "Hậu Giang"),
            (94, "Sóc Trăng"), (95, "Bạc Liêu"), (96, "Cà Mau"),
        ])
        {
            names[code] = name;
        }

        return names;
    }
}
