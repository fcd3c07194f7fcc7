using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Why the desk did not do what it was asked for. Holds no value.</summary>
/// <param name="Code">A code that a page can test.</param>
/// <param name="Text">What to do.</param>
public sealed record DeskProblem(string Code, LocalizedText Text)
{
    /// <summary>The step has passed, or has not come yet.</summary>
    public static DeskProblem WrongStep { get; } = new("wrongStep", new("Việc này chưa làm được ở bước này.", "This cannot be done at this step."));

    /// <summary>There is no such field, candidate or record here.</summary>
    public static DeskProblem NoSuchChoice { get; } = new("noSuchChoice", new("Không có lựa chọn này.", "There is no such choice."));

    /// <summary>Another desk changed the record.</summary>
    public static DeskProblem ChangedMeanwhile { get; } = new(
        "changedMeanwhile",
        new("Quầy khác vừa sửa hồ sơ này. Hãy xem lại các chỗ khác nhau.", "Another desk has just changed this record. Look at the differences again."));

    /// <summary>The number of an insurance card has another form.</summary>
    public static DeskProblem NoInsuranceNumber { get; } = new(
        "invalid",
        new("Mã thẻ BHYT có 15 ký tự, hoặc mã số BHXH có 10 chữ số.", "The number of an insurance card has 15 characters, or the 10 digits of the insured."));

    /// <summary>The number belongs to another record.</summary>
    public static DeskProblem NumberTaken { get; } = new(
        "numberTaken",
        new("Số định danh này thuộc hồ sơ khác. Hãy báo quản lý.", "This number belongs to another record. Tell the supervisor."));
}
