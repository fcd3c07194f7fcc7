namespace CccdSdk.Results;

/// <summary>The fields of a citizen card, as the card names them.</summary>
public enum CardField
{
    /// <summary>No single field: the text as a whole.</summary>
    None = 0,

    /// <summary>The 12-digit identification number (số định danh cá nhân).</summary>
    CitizenNumber,

    /// <summary>The 9-digit number of the older card (số CMND cũ).</summary>
    PreviousNumber,

    /// <summary>The full name (họ và tên).</summary>
    FullName,

    /// <summary>The date of birth (ngày sinh).</summary>
    DateOfBirth,

    /// <summary>The sex (giới tính).</summary>
    Sex,

    /// <summary>The residence (nơi thường trú on a CCCD, nơi cư trú on a Căn cước).</summary>
    Residence,

    /// <summary>The date of issue (ngày cấp).</summary>
    DateOfIssue,

    /// <summary>A cancelled identification number (số định danh đã hủy), LIKELY the field with index 7 of a Căn cước.</summary>
    CancelledNumber,

    /// <summary>The father's name (họ tên cha), LIKELY the field with index 8 of the card of somebody under 14.</summary>
    FatherName,

    /// <summary>The mother's name (họ tên mẹ), LIKELY the field with index 9 of the card of somebody under 14.</summary>
    MotherName,

    /// <summary>A field after the date of issue whose meaning is unknown.</summary>
    Extension,

    /// <summary>The date of expiry (có giá trị đến), which is computed and not in the symbol.</summary>
    Expiry,
}
