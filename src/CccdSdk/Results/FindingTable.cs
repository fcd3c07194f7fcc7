namespace CccdSdk.Results;

/// <summary>The one instance of each finding, with its field, severity and texts.</summary>
internal static class FindingTable
{
    private static readonly Finding[] s_findings = Index(
    [
        new(FindingCode.NumberBirthYear, CardField.CitizenNumber, FindingSeverity.Warning,
            "Số định danh và năm sinh không khớp nhau. Có thể hợp lệ nếu năm sinh đã được cải chính; hãy xem lại thẻ.",
            "The number and the year of birth do not agree. This can be lawful after a correction; look at the card."),
        new(FindingCode.NumberCentury, CardField.CitizenNumber, FindingSeverity.Warning,
            "Số định danh cho thấy thế kỷ sinh khác với ngày sinh. Có thể hợp lệ sau cải chính; hãy xem lại thẻ.",
            "The number stands for another century of birth. This can be lawful after a correction; look at the card."),
        new(FindingCode.NumberSex, CardField.CitizenNumber, FindingSeverity.Warning,
            "Số định danh và giới tính không khớp nhau. Có thể hợp lệ sau khi xác định lại giới tính; hãy xem lại thẻ.",
            "The number and the sex do not agree. This can be lawful after a change of the record; look at the card."),
        new(FindingCode.NumberPlace, CardField.CitizenNumber, FindingSeverity.Warning,
            "Ba chữ số đầu của số định danh không thuộc tỉnh hay nước nào đã biết. Hãy xem lại thẻ.",
            "The first three digits of the number are no known province or country. Look at the card."),
        new(FindingCode.IssuedBeforeBirth, CardField.DateOfIssue, FindingSeverity.Warning,
            "Ngày cấp sớm hơn ngày sinh. Hãy xem lại thẻ.",
            "The date of issue is before the date of birth. Look at the card."),
        new(FindingCode.IssuedBeforeFirstCard, CardField.DateOfIssue, FindingSeverity.Warning,
            "Ngày cấp sớm hơn ngày 01/01/2021, khi chưa có thẻ mang mã QR. Hãy xem lại thẻ.",
            "The date of issue is before 1 January 2021, when no card had a QR code yet. Look at the card."),
        new(FindingCode.IssueDateEdition, CardField.DateOfIssue, FindingSeverity.Warning,
            "Ngày cấp không hợp với loại thẻ (Căn cước công dân đến 30/06/2024, Căn cước từ 01/07/2024). Hãy xem lại thẻ.",
            "The date of issue does not fit this kind of card (CCCD up to 30 June 2024, Căn cước from 1 July 2024). Look at the card."),
        new(FindingCode.IssuedInFuture, CardField.DateOfIssue, FindingSeverity.Warning,
            "Ngày cấp ở tương lai. Hãy kiểm tra ngày giờ của máy, rồi xem lại thẻ.",
            "The date of issue is in the future. Check the clock of this machine, then look at the card."),
        new(FindingCode.IssuedUnderAge, CardField.DateOfIssue, FindingSeverity.Warning,
            "Thẻ Căn cước công dân chỉ cấp cho người từ đủ 14 tuổi, nhưng khi cấp thẻ người này chưa đủ 14 tuổi. Hãy xem lại thẻ.",
            "A CCCD is issued from the age of 14, but its holder was younger when this one was issued. Look at the card."),
        new(FindingCode.BornInFuture, CardField.DateOfBirth, FindingSeverity.Warning,
            "Ngày sinh ở tương lai. Hãy kiểm tra ngày giờ của máy, rồi xem lại thẻ.",
            "The date of birth is in the future. Check the clock of this machine, then look at the card."),
        new(FindingCode.AgeImplausible, CardField.DateOfBirth, FindingSeverity.Warning,
            "Theo ngày sinh, người này đã hơn 120 tuổi. Hãy xem lại thẻ.",
            "By the date of birth the holder is older than 120 years. Look at the card."),
        new(FindingCode.FieldCountUnknown, CardField.None, FindingSeverity.Warning,
            "Số trường trong mã khác các loại thẻ đã biết. Bảy trường đầu vẫn đọc được, phần sau giữ nguyên.",
            "The code has another number of fields than the known cards. The first seven are read, the rest is kept as it is."),
        new(FindingCode.ExtensionUnknown, CardField.Extension, FindingSeverity.Warning,
            "Thẻ có thêm thông tin mà phần mềm chưa hiểu. Thông tin này được giữ nguyên.",
            "The card holds more information than this program understands. It is kept as it is."),
        new(FindingCode.BirthDatePartial, CardField.DateOfBirth, FindingSeverity.Info,
            "Thẻ chỉ ghi năm sinh, hoặc tháng và năm sinh.",
            "The card gives only the year of birth, or its month and year."),
        new(FindingCode.IssueDatePartial, CardField.DateOfIssue, FindingSeverity.Warning,
            "Ngày cấp không đủ ngày, tháng, năm. Hãy xem lại thẻ.",
            "The date of issue has no day, or neither day nor month. Look at the card."),
        new(FindingCode.ExpiryUnknown, CardField.Expiry, FindingSeverity.Info,
            "Không tính được ngày hết hạn, vì ngày sinh hoặc ngày cấp không đủ. Hãy xem ngày hết hạn in trên thẻ.",
            "The expiry cannot be computed, because the date of birth or of issue is not complete. See the date printed on the card."),
        new(FindingCode.ZaloRewrite, CardField.None, FindingSeverity.Info,
            "Nội dung đã bị ứng dụng Zalo viết lại nên không còn số CMND cũ.",
            "The text was rewritten by the Zalo application, so the previous number is gone."),
        new(FindingCode.TextComposed, CardField.None, FindingSeverity.Info,
            "Dấu tiếng Việt đến ở dạng tách rời và đã được ghép lại (NFC).",
            "Vietnamese letters came in parts (NFD) and were put together (NFC)."),
        new(FindingCode.SurroundingsTrimmed, CardField.None, FindingSeverity.Info,
            "Đã bỏ các ký tự thừa ở đầu hoặc cuối nội dung quét.",
            "Extra characters before or after the text were left out."),
        new(FindingCode.SexSpelling, CardField.Sex, FindingSeverity.Warning,
            "Chữ ghi giới tính không đúng như trên thẻ; có thể máy quét làm mất dấu. Hãy đặt máy quét sang UTF-8.",
            "The word for the sex is not spelled as on a card; the scanner may lose marks. Set the scanner to UTF-8."),
        new(FindingCode.NameCharacters, CardField.FullName, FindingSeverity.Warning,
            "Họ tên có ký tự lạ; có thể máy quét đặt sai bảng mã. Hãy so với thẻ và đặt máy quét sang UTF-8.",
            "The name has characters that no name has; the scanner may be set to a wrong code page. Compare with the card, set the scanner to UTF-8."),
        new(FindingCode.PreviousNumberInvalid, CardField.PreviousNumber, FindingSeverity.Error,
            "Không đọc được số CMND cũ: không phải 9 chữ số.",
            "The previous number could not be read: it is not 9 digits."),
        new(FindingCode.FullNameMissing, CardField.FullName, FindingSeverity.Error,
            "Không đọc được họ tên từ mã. Hãy xem trên thẻ.",
            "The name could not be read from the code. Look at the card."),
        new(FindingCode.DateOfBirthInvalid, CardField.DateOfBirth, FindingSeverity.Error,
            "Không đọc được ngày sinh: không phải là một ngày có thật. Hãy xem trên thẻ.",
            "The date of birth could not be read: it is no date of the calendar. Look at the card."),
        new(FindingCode.SexInvalid, CardField.Sex, FindingSeverity.Error,
            "Không đọc được giới tính. Hãy xem trên thẻ.",
            "The sex could not be read. Look at the card."),
        new(FindingCode.ResidenceMissing, CardField.Residence, FindingSeverity.Error,
            "Không đọc được nơi thường trú hoặc nơi cư trú từ mã. Hãy xem trên thẻ.",
            "The residence could not be read from the code. Look at the card."),
        new(FindingCode.DateOfIssueInvalid, CardField.DateOfIssue, FindingSeverity.Error,
            "Không đọc được ngày cấp: không phải là một ngày có thật. Hãy xem trên thẻ.",
            "The date of issue could not be read: it is no date of the calendar. Look at the card."),
        new(FindingCode.ControlCharacters, CardField.None, FindingSeverity.Warning,
            "Có dấu xuống dòng hoặc ký tự điều khiển ở giữa nội dung; có thể máy quét gửi thừa phím Enter. Hãy so với thẻ.",
            "There is a line end or control character inside the text; the scanner may send a stray Enter. Compare with the card."),
        new(FindingCode.CitizenNumberMissing, CardField.CitizenNumber, FindingSeverity.Error,
            "Thiếu số định danh vì nội dung quét bị cắt mất phần đầu. Hãy quét lại.",
            "The number is missing, because the beginning of the scan is cut off. Scan again."),
        new(FindingCode.DateOfBirthMissing, CardField.DateOfBirth, FindingSeverity.Error,
            "Thiếu ngày sinh: có thể đã bị cắt mất hoặc bị hỏng khi quét. Hãy quét lại, hoặc xem trên thẻ.",
            "The date of birth is missing: it may have been cut off or spoiled by the scan. Scan again, or look at the card."),
        new(FindingCode.DateOfIssueMissing, CardField.DateOfIssue, FindingSeverity.Error,
            "Thiếu ngày cấp: có thể đã bị cắt mất hoặc bị hỏng khi quét. Hãy quét lại, hoặc xem trên thẻ.",
            "The date of issue is missing: it may have been cut off or spoiled by the scan. Scan again, or look at the card."),
    ]);

    /// <summary>Gives the finding for a code.</summary>
    public static Finding For(FindingCode code) => (uint)code < (uint)s_findings.Length
        ? s_findings[(int)code]
        : throw new ArgumentOutOfRangeException(nameof(code), $"A finding code is 0 to {s_findings.Length - 1}.");

    private static Finding[] Index(Finding[] findings)
    {
        var index = new Finding[findings.Length];
        foreach (Finding finding in findings)
        {
            index[(int)finding.Code] = finding;
        }

        return index;
    }
}
