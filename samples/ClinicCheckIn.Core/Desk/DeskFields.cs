using CccdSdk.Results;

namespace ClinicCheckIn.Core.Desk;

/// <summary>The fields that a desk works with, in the order of the screen.</summary>
public static class DeskFields
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<CardField> All { get; } =
    [
        CardField.FullName, CardField.DateOfBirth, CardField.Sex, CardField.CitizenNumber, CardField.PreviousNumber, CardField.Residence, CardField.DateOfIssue,
    ];

    /// <summary>What a record cannot be made without.</summary>
    public static IReadOnlyList<CardField> Required { get; } = [CardField.FullName, CardField.DateOfBirth, CardField.Sex];

    /// <summary>The name of a field in both languages.</summary>
    public static LocalizedText Text(CardField field) => field switch
    {
        CardField.FullName => new("Họ và tên", "Full name"),
        CardField.DateOfBirth => new("Ngày sinh", "Date of birth"),
        CardField.Sex => new("Giới tính", "Sex"),
        CardField.CitizenNumber => new("Số định danh (CCCD)", "Citizen number"),
        CardField.PreviousNumber => new("Số CMND cũ", "Old ID number"),
        CardField.Residence => new("Nơi cư trú", "Residence"),
        CardField.DateOfIssue => new("Ngày cấp thẻ", "Date of issue"),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };
}
