using System.Collections.Frozen;
using CccdSdk.Results;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>The 27 result codes of the card query (annex to CV 1923/BHXH-CNTT, section 4), and the form of any other.</summary>
public static class ResultCodes
{
    /// <summary>A code is three digits; this leaves room for longer ones and none for a text.</summary>
    private const int MaxShownLength = 16;

    private static readonly LocalizedText s_newCard = new(
        "Dùng mã thẻ mới trong kết quả; kiểm tra ngày hiệu lực rồi tra cứu lại bằng mã mới.",
        "Use the new card number in the result; check its dates, then look it up again.");

    private static readonly LocalizedText s_otherBody = new(
        "Kiểm tra thẻ BHYT và giấy tờ tùy thân; thẻ do cơ quan khác quản lý nên cổng không có chi tiết.",
        "Check the insurance card and an identity paper: another body manages the card, so the gateway has no details.");

    private static readonly LocalizedText s_notInForce = new(
        "Báo người bệnh thẻ không dùng được; hỏi thẻ khác hoặc tra cứu lại bằng số CCCD; nếu không có thì tiếp đón không BHYT.",
        "Tell the patient that the card cannot be used; ask for another card or look up by citizen number; otherwise check in without insurance.");

    private static readonly LocalizedText s_checkNumber = new(
        "Đọc lại mã thẻ (quét lại mã QR) và tra cứu lại, hoặc tra cứu bằng số CCCD.",
        "Read the card number again (scan the QR code) and look it up again, or look up by citizen number.");

    private static readonly LocalizedText s_checkName = new(
        "So họ tên với CCCD từng chữ, kể cả dấu; sửa nếu nhập sai rồi tra cứu lại. Nếu CCCD đúng: người bệnh đề nghị BHXH sửa dữ liệu gốc.",
        "Compare the name with the ID card letter by letter, marks too; correct a slip and look up again. If the ID card is right, the patient asks Social Security to correct its record.");

    private static readonly LocalizedText s_staff = new(
        "Báo quản trị: đăng ký họ tên và số CCCD của cán bộ tra cứu trên Cổng; tra cứu bằng tài khoản cán bộ khác.",
        "Tell the administrator: name and citizen number of the staff member must be registered at the gateway; let another staff member look up.");

    private static readonly LocalizedText s_later = new(
        "Lỗi phía cổng: tiếp đón bình thường, yêu cầu được xếp hàng và tra cứu lại sau.",
        "The gateway's fault: check the patient in, the request is queued and asked again later.");

    /// <summary>All known codes in order.</summary>
    public static IReadOnlyList<ResultCode> All { get; } =
    [
        Row("000", ResultVerdict.Valid, "Thông tin thẻ BHYT chính xác", "The card is correct", new("Tiếp tục tiếp đón.", "Go on with the check-in.")),
        Row("001", ResultVerdict.ValidWithCare, "Thẻ do BHXH Bộ Quốc phòng quản lý", "The card is managed by the Social Security of the Ministry of Defence", s_otherBody),
        Row("002", ResultVerdict.ValidWithCare, "Thẻ do BHXH Bộ Công an quản lý", "The card is managed by the Social Security of the Ministry of Public Security", s_otherBody),
        Row("003", ResultVerdict.ValidWithCare, "Thẻ cũ hết giá trị sử dụng, đã được cấp thẻ mới", "The old card has expired; a new one was issued", s_newCard),
        Row("004", ResultVerdict.ValidWithCare, "Thẻ cũ còn giá trị sử dụng, đã được cấp thẻ mới", "The old card is still in force; a new one was issued", s_newCard),
        Row("010", ResultVerdict.NotValid, "Thẻ hết giá trị sử dụng", "The card has expired", s_notInForce),
        Row("050", ResultVerdict.NotFound, "Không có thông tin thẻ BHYT", "There is no data on this card", new(
            "Chuyện thường gặp (số CCCD chưa đồng bộ): tra cứu bằng mã thẻ BHYT trên thẻ giấy hoặc VssID.",
            "Common (the citizen number is not synchronised yet): look up by the number on the paper card or in VssID.")),
        Row("051", ResultVerdict.Mismatch, "Mã thẻ không đúng", "The card number is wrong", s_checkNumber),
        Row("052", ResultVerdict.Mismatch, "Mã tỉnh của thẻ (ký tự 4, 5) không đúng", "The province in the card number (characters 4 and 5) is wrong", s_checkNumber),
        Row("053", ResultVerdict.Mismatch, "Mã quyền lợi của thẻ (ký tự 3) không đúng", "The benefit code in the card number (character 3) is wrong", s_checkNumber),
        Row("054", ResultVerdict.Account, "Số CCCD của cán bộ tra cứu chưa đăng ký", "The citizen number of the staff member is not registered", s_staff),
        Row("055", ResultVerdict.Account, "Họ tên cán bộ tra cứu không khớp số CCCD", "The name of the staff member does not match the citizen number", s_staff),
        Row("060", ResultVerdict.Mismatch, "Sai họ tên", "The name is wrong", s_checkName),
        Row("061", ResultVerdict.Mismatch, "Sai họ tên (đúng ký tự đầu)", "The name is wrong (the first letters are right)", s_checkName),
        Row("070", ResultVerdict.Mismatch, "Sai ngày sinh", "The date of birth is wrong", new(
            "So ngày sinh với CCCD và thẻ BHYT (có thể chỉ có năm sinh); sửa nếu nhập sai rồi tra cứu lại.",
            "Compare the date of birth with the ID card and the insurance card (it may be a year only); correct a slip and look up again.")),
        Row("100", ResultVerdict.Fault, "Lỗi khi lấy dữ liệu thẻ", "The gateway could not get the card's data", s_later),
        Row("101", ResultVerdict.Fault, "Lỗi máy chủ của cổng", "The gateway's server failed", s_later),
        Row("110", ResultVerdict.NotValid, "Thẻ đã thu hồi", "The card was revoked", s_notInForce),
        Row("120", ResultVerdict.NotValid, "Thẻ đã báo giảm", "The card was reported as ended", s_notInForce),
        Row("121", ResultVerdict.NotValid, "Thẻ đã báo giảm: chuyển ngoại tỉnh", "The card was ended: moved to another province", s_notInForce),
        Row("122", ResultVerdict.NotValid, "Thẻ đã báo giảm: chuyển nội tỉnh", "The card was ended: moved within the province", s_notInForce),
        Row("123", ResultVerdict.NotValid, "Thẻ đã báo giảm: tăng lại cùng đơn vị", "The card was ended: insured again by the same unit", new(
            "Người bệnh có thể có thẻ khác: tra cứu lại bằng số CCCD.",
            "The patient may have another card: look up by citizen number.")),
        Row("124", ResultVerdict.NotValid, "Thẻ đã báo giảm: ngừng tham gia", "The card was ended: insurance has stopped", s_notInForce),
        Row("130", ResultVerdict.ValidWithCare, "Trẻ em không xuất trình thẻ", "A child without a card", new(
            "Xem giấy khai sinh hoặc giấy chứng sinh và làm theo quy trình trẻ em chưa có thẻ của cơ sở.",
            "See the birth certificate and follow the facility's procedure for children without a card.")),
        Row("205", ResultVerdict.Mismatch, "Sai định dạng tham số", "A parameter has the wrong format", new(
            "Kiểm tra mã thẻ và ngày sinh; nếu đúng, báo quản trị đổi định dạng ngày gửi cổng.",
            "Check card number and date of birth; if they are right, tell the administrator to change the date format sent to the gateway.")),
        Row("401", ResultVerdict.Account, "Lỗi xác thực tài khoản", "The account was not accepted", new(
            "Báo quản trị kiểm tra tài khoản và mật khẩu cổng; tiếp đón bình thường, tra cứu lại sau.",
            "Tell the administrator to check the gateway account; check the patient in and look up later.")),
        Row("500", ResultVerdict.Fault, "Lỗi máy chủ", "Server error", s_later),
    ];

    private static readonly FrozenDictionary<string, ResultCode> s_byCode = All.ToFrozenDictionary(static row => row.Code, StringComparer.Ordinal);

    /// <summary>The entry of a code; a code that nobody told this program of gets an entry that says so.</summary>
    public static ResultCode For(string? code)
    {
        string text = Shown(code);
        return s_byCode.TryGetValue(text, out ResultCode? known) ? known : new ResultCode(
            text,
            ResultVerdict.Unknown,
            ResultSeverity.Warning,
            new LocalizedText($"Mã kết quả lạ: {text}", $"Unknown result code: {text}"),
            new LocalizedText(
                "Ghi lại mã này và báo quản trị; đọc ghi chú của cổng và tự quyết định, phần mềm không đoán.",
                "Note this code and tell the administrator; read the gateway's remark and decide yourself, the program does not guess."));
    }

    /// <summary>A code comes from outside and is shown: only letters, digits and a few marks of it.</summary>
    internal static string Shown(string? code)
    {
        if (string.IsNullOrEmpty(code))
        {
            return "?";
        }

        ReadOnlySpan<char> start = code.AsSpan(0, Math.Min(code.Length, MaxShownLength));
        return string.Create(start.Length, start, static (text, source) =>
        {
            for (int i = 0; i < text.Length; i++)
            {
                text[i] = char.IsAsciiLetterOrDigit(source[i]) || source[i] is '-' or '_' or '.' ? source[i] : '?';
            }
        });
    }

    private static ResultCode Row(string code, ResultVerdict verdict, string vietnamese, string english, LocalizedText next) =>
        new(code, verdict, SeverityOf(verdict), new LocalizedText(vietnamese, english), next);

    private static ResultSeverity SeverityOf(ResultVerdict verdict) => verdict switch
    {
        ResultVerdict.Valid => ResultSeverity.Ok,
        ResultVerdict.ValidWithCare or ResultVerdict.NotFound or ResultVerdict.Fault or ResultVerdict.Account => ResultSeverity.Warning,
        _ => ResultSeverity.Error,
    };
}
