using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>Vietnamese names put together at random from common words. Any likeness to a person is chance.</summary>
internal static class SyntheticNames
{
    /// <summary>Family names, the commoner ones first.</summary>
    private static readonly string[] s_family =
    [
        "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý",
        "Đinh", "Trịnh", "Lương", "Mai", "Tô", "Hà", "Tạ", "Quách", "Châu", "Thạch", "Nông", "Lò", "Giàng", "Ksor",
    ];

    private static readonly string[] s_maleMiddle =
    [
        "Văn", "Minh", "Đức", "Hữu", "Quang", "Quốc", "Công", "Đình", "Xuân", "Thành", "Ngọc", "Gia", "Hoàng", "Trọng", "Bá",
    ];

    private static readonly string[] s_femaleMiddle =
    [
        "Thị", "Ngọc", "Thanh", "Thu", "Kim", "Mỹ", "Hồng", "Bích", "Phương", "Minh", "Thùy", "Khánh", "Diệu", "Quỳnh", "Tuyết",
    ];

    private static readonly string[] s_maleGiven =
    [
        "Hùng", "Dũng", "Tuấn", "Nam", "Long", "Sơn", "Hải", "Khoa", "Phúc", "Bảo", "Thắng", "Trường", "Đạt", "Kiên", "Nghĩa",
        "Toàn", "Vinh", "Khải", "Lợi", "Quân", "Thịnh", "Vượng", "Cường", "Hậu", "Tín",
    ];

    private static readonly string[] s_femaleGiven =
    [
        "Hoa", "Lan", "Hương", "Mai", "Linh", "Trang", "Ngân", "Hằng", "Yến", "Nhung", "Thảo", "Vy", "Trâm", "Uyên", "Duyên",
        "Loan", "Oanh", "Phượng", "Tiên", "Xuân", "Ánh", "Châu", "Đào", "Hiền", "Nguyệt",
    ];

    /// <summary>A family name.</summary>
    public static string FamilyName(SeededRandom random) => random.PickEarly<string>(s_family);

    /// <summary>A whole name: family name, one or two middle names, given name.</summary>
    public static string Person(SeededRandom random, Sex sex, string familyName)
    {
        bool female = sex == Sex.Female;
        ReadOnlySpan<string> middle = female ? s_femaleMiddle : s_maleMiddle;
        string first = random.PickEarly(middle);
        string second = random.Pick(middle);
        string given = random.Pick<string>(female ? s_femaleGiven : s_maleGiven);
        return random.Chance(25) && first != second && second != given
            ? $"{familyName} {first} {second} {given}"
            : $"{familyName} {first} {given}";
    }
}
