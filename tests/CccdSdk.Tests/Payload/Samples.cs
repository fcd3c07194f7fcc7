namespace CccdSdk.Tests.Payload;

/// <summary>The sample payloads of the fact sheet. Every name, number, date and address is invented.</summary>
internal static class Samples
{
    public const string CccdWithPrevious =
        "051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021";

    public const string CccdWithoutPrevious =
        "034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021";

    public const string CccdOther =
        "048199000333|201000333|Lê Thị Ví Dụ|27011999|Nữ|Tổ 9, An Hải Bắc, Sơn Trà, Đà Nẵng|05052021";

    public const string CanCuocNearMilestone =
        "051200000444|212000444|Phạm Văn Mẫu|16082000|Nam|12/3/4 đường Mẫu, Tổ 1, Trần Hưng Đạo, TP. Quảng Ngãi, Quảng Ngãi|12062025||||";

    public const string CanCuocFemale =
        "093186000555|362000555|Võ Thị Kim Thử|22041986|Nữ|7 Đường Mẫu, Kv2, An Khánh, Ninh Kiều, Cần Thơ|15102024||||";

    public const string CanCuocOther = "036203000666||Bùi Minh Mẫu|03072003|Nam|<address>|28112025||||";

    public const string CanCuocChild =
        "052321000777||Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|";

    public const string Zalo =
        "094083000888|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, Khóm 1, Phường 9, TP Sóc Trăng|09/05/2021";

    public const string BhytNew =
        "0200000001|4e677579e1bb856e2056c4836e204de1baab75|02/03/1981|1|-|79 - 034|01/02/2021|-|20/02/2021|79020200000001|-|4| 01/01/2015|0123456789abcdef-7102|4|5175e1baad6e2056c3ad2044e1bba52c205468c3a06e68207068e1bb912048e1bb93204368c3ad204d696e68|$";

    public const string BhytOld =
        "HS4010100000001|4e677579e1bb856e2056c4836e204de1baab75|07/09/2008|1|5068c6b0e1bb9d6e672056c3ad2044e1bba52c205175e1baad6e2043e1baa775204769e1baa5792c205468c3a06e68207068e1bb912048c3a0204ee1bb9969|01 - 028|24/01/2019|-|24/01/2019|01010100000001|-|4|01/01/2020|0123456789abcdef-7102|$";

    public const string PcCovid = "001093000999|NGUYEN VAN MAU|1993-01-18|0|100000000000000001|<1<HS4010100000001<0900000000";

    public static readonly string[] Cards =
    [
        CccdWithPrevious, CccdWithoutPrevious, CccdOther, CanCuocNearMilestone, CanCuocFemale, CanCuocOther, CanCuocChild, Zalo,
    ];

    public static readonly string[] All = [.. Cards, BhytNew, BhytOld, PcCovid];

    /// <summary>A day after every date of the samples.</summary>
    public static readonly DateOnly Today = new(2026, 5, 20);

    public static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
