namespace CccdSdk.Records.Tests.Register;

/// <summary>Vietnamese names as they are distributed: family names by their known shares, middle and given names by rough ranks.</summary>
/// <remarks>Shares of Nguyễn, Trần, Lê and Phạm: Lê Trung Hoa's count; with the next three they are 80.5 %. The others, and all middle and
/// given names, are put together by hand from common knowledge.</remarks>
internal static class RegisterNames
{
    private static readonly (string Word, double Weight)[] s_family =
    [
        ("Nguyễn", 38.4), ("Trần", 12.1), ("Lê", 9.5), ("Phạm", 7), ("Hoàng", 3), ("Huỳnh", 2.1), ("Phan", 4.5), ("Vũ", 2), ("Võ", 1.9), ("Đặng", 2.1),
        ("Bùi", 2), ("Đỗ", 1.4), ("Hồ", 1.3), ("Ngô", 1.3), ("Dương", 1), ("Lý", 0.5), ("Đinh", 0.9), ("Đoàn", 0.7), ("Trịnh", 0.7), ("Trương", 0.9),
        ("Lương", 0.5), ("Mai", 0.5), ("Tô", 0.4), ("Hà", 0.4), ("Tạ", 0.3), ("Đào", 0.5), ("Cao", 0.5), ("Lâm", 0.5), ("Phùng", 0.3), ("Vương", 0.3),
        ("Châu", 0.2), ("Quách", 0.2), ("Thái", 0.2), ("Tăng", 0.2), ("Thạch", 0.2), ("Kim", 0.1), ("Nông", 0.2), ("Lò", 0.2), ("Vàng", 0.1), ("Giàng", 0.1),
        ("Chu", 0.2), ("Tống", 0.2), ("Nghiêm", 0.1), ("Ninh", 0.1), ("Lại", 0.1), ("Kiều", 0.1), ("Triệu", 0.2), ("Mạc", 0.1), ("Quan", 0.1), ("H'Hen", 0.1),
    ];

    private static readonly (string Word, double Weight)[] s_maleMiddle = Ranked(0.6,
        "Văn Đức Hữu Minh Quốc Thanh Quang Ngọc Xuân Công Đình Hoàng Trọng Anh Thế Duy Tuấn Gia Việt Viết Bá Hồng Phúc Mạnh Tiến Trung Nhật Bảo Chí Phước");

    private static readonly (string Word, double Weight)[] s_femaleMiddle = Ranked(0.8,
        "Thị Ngọc Thanh Thu Kim Phương Minh Hồng Thùy Bích Mỹ Khánh Quỳnh Như Bảo Diệu Hoài Thúy Tuyết Mai Lan Hải Hà Xuân Cẩm Yến Tố Trúc Ánh Gia");

    private static readonly (string Word, double Weight)[] s_male = Ranked(0.25,
        "Hùng Dũng Tuấn Anh Minh Hải Nam Long Sơn Cường Thắng Đức Hoàng Huy Bình Quân Thành Trung Dương Kiên Hiếu Phong Khánh Tùng Phúc Việt Tâm Toàn Quang Khoa "
        + "Đạt Lâm Hòa Tiến Vinh Thịnh Nghĩa Tú Phương Hưng Lộc Tài Trí Bảo An Nhân Duy Khang Phát Thiện Sang Hậu Chiến Công Quyết Thuận Linh Giang Bắc Đông "
        + "Hà Hạnh Hiền Khải Kỳ Lực Mạnh Ngọc Nguyên Nhật Quốc Quý Tân Thái Thanh Thế Thìn Tín Toán Triều Trường Vũ Vượng Xuân Thạch Đăng Định Điệp Hoạt Hoan "
        + "Khôi Luân Lượng Mười Năm Oanh Thủy Tuân Út Văn Viên Đồng Huân");

    private static readonly (string Word, double Weight)[] s_female = Ranked(0.25,
        "Hương Lan Hoa Hà Linh Thảo Trang Mai Anh Hằng Hạnh Nga Thủy Ngọc Yến Phương Hiền Huyền Dung Nhung Loan Oanh Thu Nguyệt Hồng Liên Thanh Tuyết Vân Xuân "
        + "Trinh Trâm Tâm Thúy Uyên Vy Nhi Như My Ly Ngân Quyên Quỳnh Phượng Nhàn Ánh Bích Chi Cúc Diệp Diệu Dịu Đào Gấm Giang Hậu Hòa Hoài Huệ Hường "
        + "Khánh Kiều Lệ Lý Mỹ Nết Nụ Phúc Sen Sương Thắm Thi Thoa Thơ Thư Thương Tiên Tình Trúc Tú Tươi Vinh Xoan Ý Yên An Ân Bình Châu Duyên Mận Mến "
        + "Miền Minh Thơm Tuyền Út Viên Vui");

    private static readonly double s_familyTotal = s_family.Sum(static item => item.Weight);

    /// <summary>A full name.</summary>
    public static string Create(Random random, bool female, string? family = null)
    {
        var words = new List<string> { family ?? Pick(random, s_family, s_familyTotal) };
        int middles = random.NextDouble() switch { < 0.04 => 0, < 0.72 => 1, _ => 2 };
        for (int i = 0; i < middles; i++)
        {
            words.Add(Pick(random, female ? s_femaleMiddle : s_maleMiddle));
        }

        words.Add(Pick(random, female ? s_female : s_male));
        return string.Join(' ', words);
    }

    /// <summary>A given name.</summary>
    public static string Given(Random random, bool female) => Pick(random, female ? s_female : s_male);

    private static (string Word, double Weight)[] Ranked(double steepness, string words) =>
        [.. words.Split(' ').Distinct().Select((word, rank) => (word, 1 / Math.Pow(rank + 2, steepness + 0.4)))];

    private static string Pick(Random random, (string Word, double Weight)[] items) => Pick(random, items, items.Sum(static item => item.Weight));

    private static string Pick(Random random, (string Word, double Weight)[] items, double total)
    {
        double at = random.NextDouble() * total;
        foreach ((string word, double weight) in items)
        {
            at -= weight;
            if (at < 0)
            {
                return word;
            }
        }

        return items[^1].Word;
    }
}
