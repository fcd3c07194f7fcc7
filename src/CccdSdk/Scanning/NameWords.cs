namespace CccdSdk.Scanning;

/// <summary>How often words occur in Vietnamese names, roughly. It orders candidates.</summary>
/// <remarks>Put together by hand from common knowledge; mẫu and thử are the words of specimen cards. One line for each power of two, beginning with it, as in
/// <see cref="PlaceWords"/>; the numbers are steps of frequency, not counts.</remarks>
internal static class NameWords
{
    /// <summary>Family names, which stand first.</summary>
    public static ReadOnlySpan<byte> Family => """
        11 nguyễn
        10 trần lê phạm
        9 hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý
        8 đinh đoàn trịnh trương lương mai tô hà tạ đào cao lâm phùng vương
        7 châu quách thái tăng từ la thạch kim sơn chu tống lưu nông lò giàng vi hứa quan kiều triệu mạc vàng sùng lục bế ma hoa
        6 ninh tôn cù khuất nghiêm lại ông văn điểu ksor rmah siu y h hầu mùa thào cầm bạch đàm âu hạ an ung giáp lã doãn mẫn phí phó trà cung
        5 viên thân bành diệp quang chung thiều chế đồng thang ngân tiêu tiết mã sầm phù hàn đậu đan nhâm ngọ khổng chử
        """u8;

    /// <summary>Words of names after the family name.</summary>
    public static ReadOnlySpan<byte> Given => """
        11 thị văn
        9 minh ngọc thanh anh hồng hữu đức quốc xuân kim thu công đình
        8 mẫu thử quang thành hoàng thùy phương gia trọng bá hùng dũng tuấn nam long sơn hải hoa lan hương mai linh trang mỹ bích khánh diệu quỳnh tuyết
        8 hiền hà thảo huy bảo phúc trung cường hạnh nga loan hoài nhật bình tâm dung vân yến giang tiến thắng duy đăng
        7 nhung ngân hằng trâm uyên duyên oanh phượng tiên ánh châu đào nguyệt vy vi lý lộc phát tài trí trường đạt kiên nghĩa toàn vinh khải lợi quân thịnh vượng hậu
        7 tín khoa hiếu khang thiện an ân nhân thuận tùng việt như thủy thúy liên liễu lệ huệ huyền nhàn nhi thy thi thơ tú tuyền thương hân chi cúc điệp đông
        7 luân lâm mạnh nguyên ninh phong phú phước quân quý sang sinh thái thế thiên thông thuỷ tuyến vũ viết sỹ sĩ thọ chí danh hòa hoà hoan hợp hưng khôi kiệt
        6 mẫn mẫu my ngà nghi ngoan nhã oanh quyên quyền sen sương tấn thắm thoa thoại thư thục thụy trà trinh trúc tuệ vạn viên xuyến ý đan đại định đoàn đồng dương
        6 hào hoàn hoằng huân hường hữu khá khiêm khương lai lành lễ lĩnh lực lương lưu luyện mười nết năm nhiên nở pháp quế ry sâm sáng sáu tạo tân thân thạch thi thìn
        6 thuấn thường tiệp tình toản tố tồn triều trịnh trực tư tường tỵ út vỹ xoan yên bảy bốn ba hai chín tám diễm diệp du dự gấm gái hảo hoá hóa
        """u8;
}
