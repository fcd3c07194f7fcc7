using CccdSdk.Results;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Something that a check of a message noticed. It never has a value of the message.</summary>
/// <param name="Field">The element, such as <c>NGAY_SINH</c>.</param>
/// <param name="Rule">What it is.</param>
/// <param name="IsError">Whether the message cannot be sent like this.</param>
/// <param name="Text">The same as a sentence.</param>
public sealed record MessageFinding(string Field, MessageRule Rule, bool IsError, LocalizedText Text)
{
    internal static MessageFinding Of(string field, MessageRule rule, int limit = 0)
    {
        bool isError = rule is not (MessageRule.MonthLeftOut or MessageRule.TimeOfBirth or MessageRule.NotInProfile or MessageRule.NoCard);
        return new MessageFinding(field, rule, isError, rule switch
        {
            MessageRule.Required => new($"{field}: bắt buộc, đang trống.", $"{field}: required, but empty."),
            MessageRule.TooLong => new($"{field}: dài quá {limit} ký tự.", $"{field}: longer than {limit} characters."),
            MessageRule.Form => new($"{field}: sai định dạng.", $"{field}: wrong format."),
            MessageRule.Character => new($"{field}: có ký tự không gửi được; nhập lại.", $"{field}: has a character that cannot be sent; type it again."),
            MessageRule.ListLengths => new($"{field}: số phần tử phải bằng số thẻ BHYT.", $"{field}: needs one entry for each insurance card."),
            MessageRule.CardDates => new($"{field}: ngày hết hạn trước ngày bắt đầu.", $"{field}: the last day is before the first."),
            MessageRule.Order => new($"{field}: trước thời điểm đến khám.", $"{field}: before the arrival."),
            MessageRule.MonthLeftOut => new($"{field}: chỉ biết tháng và năm, thông điệp chỉ ghi được năm.", $"{field}: only month and year are known, the message can carry the year only."),
            MessageRule.TimeOfBirth => new($"{field}: trẻ đến 28 ngày tuổi cần giờ sinh.", $"{field}: a child of up to 28 days needs the time of birth."),
            MessageRule.BirthInFuture => new($"{field}: sau thời điểm đến khám.", $"{field}: after the arrival."),
            MessageRule.NotInProfile => new($"{field}: mẫu cũ không có trường này, bị bỏ qua.", $"{field}: the old profile has no such field; it is left out."),
            _ => new($"{field}: không có thẻ BHYT; chỉ gửi thông điệp khi có mã thẻ.", $"{field}: no insurance card; the message is sent for a card only."),
        });
    }
}
