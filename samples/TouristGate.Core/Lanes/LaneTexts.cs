using CccdSdk.Results;

namespace TouristGate.Core.Lanes;

/// <summary>What each state means for staff.</summary>
internal static class LaneTexts
{
    public static LocalizedText For(LaneState state) => state switch
    {
        LaneState.Open => new("Làn đang hoạt động.", "The lane works."),
        LaneState.ClockWrong => new("Giờ của máy bị lùi. Sửa giờ, hoặc giám sát xác nhận giờ mới.", "The clock went back. Correct it, or let a supervisor accept the new time."),
        LaneState.CannotWrite => new("Ổ đĩa đầy hoặc không ghi được. Giải phóng chỗ trống; làn sẽ tự chạy lại.", "The disk is full or cannot be written. Free some space; the lane goes on by itself."),
        LaneState.JournalDamaged => new("Tệp sổ bị hỏng. Phục hồi từ bản thứ hai; không mất lượt nào đã ghi nhận.", "The journal's file is damaged. Recover it from the second copy; nothing acknowledged is lost."),
        LaneState.JournalTampered => new("Sổ đã bị sửa hoặc thiếu dòng. Giữ nguyên máy và báo giám sát.", "The journal was changed or lacks rows. Leave the machine as it is and call the supervisor."),
        _ => new("Làn đã đóng.", "The lane is closed."),
    };
}
