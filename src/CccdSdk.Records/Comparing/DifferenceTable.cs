using CccdSdk.Results;

namespace CccdSdk.Records.Comparing;

/// <summary>The sentences and severities of all kinds of differences.</summary>
internal static class DifferenceTable
{
    private static readonly LocalizedText s_ask = new(
        "Hỏi người bệnh, đối chiếu giấy tờ; sửa tại dữ liệu gốc nếu hồ sơ sai.",
        "Ask the person and look at the papers; correct the source record if it is wrong.");

    private static readonly LocalizedText s_takeOver = new(
        "Đề nghị ghi theo thẻ sau khi người phụ trách xác nhận.", "Propose to take over the card's form once a person has confirmed it.");

    private static readonly Dictionary<DifferenceKind, (LocalizedText Text, LocalizedText Action)> s_rows = new()
    {
        [DifferenceKind.MissingInList] = (new("Hồ sơ chưa có thông tin này.", "The record does not have this yet."),
            new("Đề nghị bổ sung theo thẻ sau khi người phụ trách xác nhận.", "Propose to add what the card says once a person has confirmed it.")),
        [DifferenceKind.Format] = (new("Cùng giá trị, khác cách ghi.", "The same value in another form."), s_takeOver),
        [DifferenceKind.Case] = (new("Chỉ khác chữ hoa, chữ thường hoặc khoảng trắng.", "Only capitals or spaces differ."), s_takeOver),
        [DifferenceKind.ToneMarkStyle] = (new("Chỉ khác vị trí đặt dấu thanh.", "Only the place of a tone mark differs."), s_takeOver),
        [DifferenceKind.Diacritics] = (new("Chỉ khác dấu.", "Only marks differ."), s_takeOver),
        [DifferenceKind.WordOrder] = (new("Các từ như nhau, khác thứ tự.", "The same words in another order."), s_ask),
        [DifferenceKind.Precision] = (new("Hồ sơ ghi ngày sinh không đầy đủ bằng thẻ.", "The record knows less of the date than the card."), s_takeOver),
        [DifferenceKind.PreviousNumber] = (new("Hồ sơ ghi số CMND cũ.", "The record has the previous number (CMND)."),
            new("Đề nghị thêm số định danh, giữ lại số cũ.", "Propose to add the citizen number and to keep the previous one.")),
        [DifferenceKind.MergedProvince] = (new(
            "Cùng một tỉnh trước và sau sáp nhập 01/07/2025; phần còn lại khác.",
            "The same province before and after the merger of 1 July 2025; the rest differs."), s_ask),
        [DifferenceKind.Value] = (new("Giá trị khác nhau.", "The values differ."), s_ask),
    };

    /// <summary>The sentence.</summary>
    public static LocalizedText TextOf(DifferenceKind kind) => s_rows[kind].Text;

    /// <summary>What a person may do.</summary>
    public static LocalizedText ActionOf(DifferenceKind kind) => s_rows[kind].Action;

    /// <summary>How much it matters: people move, but numbers, names, dates of birth and sexes stay.</summary>
    public static FindingSeverity SeverityOf(CardField field, DifferenceKind kind) => kind switch
    {
        DifferenceKind.Value => field is CardField.Residence or CardField.PreviousNumber ? FindingSeverity.Warning : FindingSeverity.Error,
        DifferenceKind.Format or DifferenceKind.Case or DifferenceKind.ToneMarkStyle or DifferenceKind.MergedProvince => FindingSeverity.Info,
        _ => FindingSeverity.Warning,
    };
}
