using CccdSdk.Results;

namespace CccdSdk.Records.Matching;

/// <summary>The sentences of all kinds of evidence.</summary>
internal static class EvidenceTable
{
    private static readonly Dictionary<MatchEvidence, (CardField Field, LocalizedText Text)> s_rows = new()
    {
        [MatchEvidence.None] = (CardField.None, new("Không có dữ liệu để so sánh.", "There is nothing to compare.")),
        [MatchEvidence.SameNumber] = (CardField.CitizenNumber, new("Số định danh trùng khớp.", "The citizen number is the same.")),
        [MatchEvidence.RepairedNumber] = (CardField.CitizenNumber, new(
            "Số định danh trùng khớp sau khi bù số 0 ở đầu bị bảng tính làm mất.",
            "The citizen number is the same once the leading zeros that a spreadsheet took away are back.")),
        [MatchEvidence.NumberStart] = (CardField.CitizenNumber, new(
            "Hồ sơ chỉ còn các chữ số đầu của số định danh (dạng số mũ của bảng tính); chúng phù hợp.",
            "The record has only the first digits of a citizen number (a spreadsheet's exponent form); they fit.")),
        [MatchEvidence.CancelledNumber] = (CardField.CancelledNumber, new(
            "Hồ sơ mang số định danh đã hủy ghi trên thẻ.", "The record has the cancelled number that the card names.")),
        [MatchEvidence.NearNumber] = (CardField.CitizenNumber, new(
            "Số định danh chỉ khác một chữ số, hoặc hai chữ số cạnh nhau bị đổi chỗ.",
            "The citizen numbers differ in one digit, or two neighbours changed places.")),
        [MatchEvidence.OtherNumber] = (CardField.CitizenNumber, new("Hồ sơ có số định danh khác.", "The record has another citizen number.")),
        [MatchEvidence.SamePreviousNumber] = (CardField.PreviousNumber, new("Số CMND cũ trùng khớp.", "The previous number (CMND) is the same.")),
        [MatchEvidence.NearPreviousNumber] = (CardField.PreviousNumber, new(
            "Số CMND cũ chỉ khác một chữ số, hoặc hai chữ số cạnh nhau bị đổi chỗ.",
            "The previous numbers (CMND) differ in one digit, or two neighbours changed places.")),
        [MatchEvidence.OtherPreviousNumber] = (CardField.PreviousNumber, new(
            "Hồ sơ có số CMND khác; người chuyển nơi ở có thể đã được cấp số mới.",
            "The record has another previous number (CMND); people who moved may have got a new one.")),
        [MatchEvidence.SameName] = (CardField.FullName, new("Họ tên giống nhau.", "The name is the same.")),
        [MatchEvidence.NameWithoutMarks] = (CardField.FullName, new(
            "Họ tên giống nhau, một bên thiếu dấu.", "The name is the same, without all marks on one side.")),
        [MatchEvidence.NameOrder] = (CardField.FullName, new("Họ tên gồm các từ như nhau, khác thứ tự.", "The name has the same words in another order.")),
        [MatchEvidence.SimilarName] = (CardField.FullName, new("Họ tên gần giống.", "The name is similar.")),
        [MatchEvidence.OtherName] = (CardField.FullName, new("Họ tên khác.", "The name is another.")),
        [MatchEvidence.SameBirthDate] = (CardField.DateOfBirth, new("Ngày sinh trùng khớp.", "The date of birth is the same.")),
        [MatchEvidence.SameBirthMonth] = (CardField.DateOfBirth, new(
            "Tháng và năm sinh trùng khớp; một bên không có ngày.", "Month and year of birth are the same; one side has no day.")),
        [MatchEvidence.SameBirthYear] = (CardField.DateOfBirth, new(
            "Năm sinh trùng khớp; một bên không có ngày tháng.", "The year of birth is the same; one side has no more.")),
        [MatchEvidence.DefaultBirthDate] = (CardField.DateOfBirth, new(
            "Năm sinh trùng khớp; một bên ghi 01/01, thường dùng khi không rõ ngày tháng.",
            "The year of birth is the same; one side has 1 January, which is often written when the day is not known.")),
        [MatchEvidence.SwappedBirthDate] = (CardField.DateOfBirth, new("Ngày và tháng sinh đổi chỗ cho nhau.", "Day and month of birth changed places.")),
        [MatchEvidence.NearBirthDate] = (CardField.DateOfBirth, new(
            "Ngày sinh chỉ khác một phần (ngày, tháng hoặc năm).", "One part of the date of birth differs (day, month or year).")),
        [MatchEvidence.OtherBirthDate] = (CardField.DateOfBirth, new("Ngày sinh khác.", "The date of birth is another.")),
        [MatchEvidence.SameSex] = (CardField.Sex, new("Giới tính giống nhau.", "The sex is the same.")),
        [MatchEvidence.OtherSex] = (CardField.Sex, new("Giới tính khác.", "The sex is the other.")),
        [MatchEvidence.SharedNumber] = (CardField.CitizenNumber, new("Nhiều hồ sơ cùng mang số này.", "Several records have this number.")),
        [MatchEvidence.NumberContradicted] = (CardField.CitizenNumber, new(
            "Số trùng khớp nhưng cả họ tên và ngày sinh đều khác: hãy kiểm tra hồ sơ có bị nhập nhầm số không.",
            "The number is the same, but name and date of birth are another person's: check whether the number was put into the wrong record.")),
    };

    /// <summary>The field that evidence is about.</summary>
    public static CardField FieldOf(MatchEvidence evidence) => s_rows[evidence].Field;

    /// <summary>The sentence.</summary>
    public static LocalizedText TextOf(MatchEvidence evidence) => s_rows[evidence].Text;
}
