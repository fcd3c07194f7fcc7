namespace CccdSdk.Validation;

/// <summary>The one instance of each reason, with its texts.</summary>
internal static class AcceptanceTable
{
    private static readonly AcceptanceReason[] s_reasons = Index(
    [
        new(AcceptanceCode.EditionNotAllowed,
            "Loại thẻ này không được nhận ở đây. Hãy dùng loại thẻ khác.",
            "This kind of card is not accepted here. Show another one."),
        new(AcceptanceCode.TooYoung,
            "Người này chưa đủ tuổi.",
            "The holder is too young."),
        new(AcceptanceCode.TooOld,
            "Người này quá tuổi quy định.",
            "The holder is too old."),
        new(AcceptanceCode.AgeUnknown,
            "Không xác định được tuổi, vì ngày sinh không đủ. Hãy hỏi nhân viên.",
            "The age cannot be told, because the date of birth is not complete. Ask the staff."),
        new(AcceptanceCode.Expired,
            "Thẻ đã hết hạn.",
            "The card has expired."),
        new(AcceptanceCode.ExpiresSoon,
            "Thẻ sắp hết hạn.",
            "The card expires soon."),
        new(AcceptanceCode.ExpiryUnknown,
            "Không tính được ngày hết hạn. Hãy xem ngày hết hạn in trên thẻ.",
            "The expiry cannot be computed. See the date printed on the card."),
        new(AcceptanceCode.FieldMissing,
            "Thiếu thông tin bắt buộc. Hãy quét lại hoặc hỏi nhân viên.",
            "A required field is missing. Scan again or ask the staff."),
        new(AcceptanceCode.FindingNotAllowed,
            "Thông tin trên thẻ có điểm cần kiểm tra. Hãy hỏi nhân viên.",
            "Something about this card needs to be checked. Ask the staff."),
        new(AcceptanceCode.NoCard,
            "Chưa đọc được thẻ nào.",
            "No card was read."),
    ]);

    /// <summary>Gives the reason for a code.</summary>
    public static AcceptanceReason For(AcceptanceCode code) => (uint)code < (uint)s_reasons.Length
        ? s_reasons[(int)code]
        : throw new ArgumentOutOfRangeException(nameof(code), $"A code is 0 to {s_reasons.Length - 1}.");

    private static AcceptanceReason[] Index(AcceptanceReason[] reasons)
    {
        var index = new AcceptanceReason[reasons.Length];
        foreach (AcceptanceReason reason in reasons)
        {
            index[(int)reason.Code] = reason;
        }

        return index;
    }
}
