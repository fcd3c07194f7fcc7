using CccdSdk.Results;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>What the desk says when the gateway gave no answer.</summary>
public static class GatewayOutcomeTexts
{
    /// <summary>What happened.</summary>
    public static LocalizedText Meaning(GatewayOutcome outcome) => outcome switch
    {
        GatewayOutcome.Answered => new("Cổng đã trả lời", "The gateway answered"),
        GatewayOutcome.NotSent => new("Không kết nối được cổng BHXH", "The Social Security gateway cannot be reached"),
        GatewayOutcome.InDoubt => new("Cổng BHXH không trả lời hoặc trả lời hỏng", "The Social Security gateway gave no readable answer"),
        GatewayOutcome.LoginRefused => new("Cổng BHXH từ chối tài khoản của cơ sở", "The Social Security gateway refused the facility's account"),
        _ => new("Cổng BHXH không nhận yêu cầu này", "The Social Security gateway does not take this request"),
    };

    /// <summary>What the receptionist does.</summary>
    public static LocalizedText NextAction(GatewayOutcome outcome) => outcome switch
    {
        GatewayOutcome.Answered => new("Đọc kết quả.", "Read the result."),
        GatewayOutcome.NotSent or GatewayOutcome.InDoubt => new(
            "Tiếp đón bình thường; yêu cầu nằm trong hàng đợi và được gửi lại khi cổng hoạt động.",
            "Check the patient in; the request is queued and goes out when the gateway is back."),
        GatewayOutcome.LoginRefused => new(
            "Báo quản trị kiểm tra tài khoản, mật khẩu và địa chỉ IP đã đăng ký; tiếp đón bình thường.",
            "Tell the administrator to check account, password and registered IP address; check the patient in."),
        _ => new(
            "Báo quản trị; kiểm tra dữ liệu của lượt khám này.",
            "Tell the administrator; check the data of this visit."),
    };
}
