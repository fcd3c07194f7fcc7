using System.Text;

namespace CccdSdk.Benchmarks;

/// <summary>The sample cards of the fact sheet; all invented.</summary>
internal static class PayloadSamples
{
    public static readonly string[] Texts =
    [
        "051089000111|212000111|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021",
        "034303000222||Trần Thị Thử|09112003|Nữ|Thôn Mẫu, An Quý, Quỳnh Phụ, Thái Bình|18092021",
        "048199000333|201000333|Lê Thị Ví Dụ|27011999|Nữ|Tổ 9, An Hải Bắc, Sơn Trà, Đà Nẵng|05052021",
        "051200000444|212000444|Phạm Văn Mẫu|16082000|Nam|12/3/4 đường Mẫu, Tổ 1, Trần Hưng Đạo, TP. Quảng Ngãi, Quảng Ngãi|12062025||||",
        "093186000555|362000555|Võ Thị Kim Thử|22041986|Nữ|7 Đường Mẫu, Kv2, An Khánh, Ninh Kiều, Cần Thơ|15102024||||",
        "036203000666||Bùi Minh Mẫu|03072003|Nam|<address>|28112025||||",
        "052321000777||Đỗ Thị Thử|11022021|Nữ|Tổ 3, Khu Phố Mẫu, Hoài Hương, Hoài Nhơn, Bình Định|20112024||Đỗ Văn Mẫu|Hồ Thị Thử|",
        "094083000888|Đặng Văn Mẫu|05/06/1983|Nam|10/2, Đường Mẫu, Khóm 1, Phường 9, TP Sóc Trăng|09/05/2021",
    ];

    public static readonly byte[][] Utf8 = [.. Texts.Select(Encoding.UTF8.GetBytes)];
}
