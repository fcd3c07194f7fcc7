namespace CccdSdk.Insurance;

/// <summary>The fields of a health insurance card (thẻ BHYT) that this library gives a value.</summary>
public enum InsuranceField
{
    /// <summary>The card's number (mã thẻ).</summary>
    Number = 0,

    /// <summary>The full name (họ và tên).</summary>
    FullName,

    /// <summary>The date of birth (ngày sinh).</summary>
    DateOfBirth,

    /// <summary>The sex (giới tính).</summary>
    Sex,

    /// <summary>The residence (địa chỉ); older cards only.</summary>
    Residence,

    /// <summary>The facility that the holder is registered with (nơi đăng ký khám chữa bệnh ban đầu).</summary>
    Facility,

    /// <summary>The first day of validity (giá trị sử dụng từ).</summary>
    ValidFrom,

    /// <summary>The last day of validity (giá trị sử dụng đến).</summary>
    ValidTo,

    /// <summary>The date of issue (ngày cấp).</summary>
    DateOfIssue,

    /// <summary>The management code of the social insurance (mã quản lý).</summary>
    ManagementCode,

    /// <summary>The name of a parent or guardian (họ tên cha, mẹ hoặc người giám hộ).</summary>
    ParentName,

    /// <summary>The code of the living area (mã nơi đối tượng sinh sống).</summary>
    LivingArea,

    /// <summary>The day from which five years without a gap are reached (thời điểm đủ 05 năm liên tục).</summary>
    FiveYearDate,

    /// <summary>The check string; how it is computed is unknown.</summary>
    CheckString,

    /// <summary>The benefit level (mức hưởng); newer cards only, and LIKELY.</summary>
    BenefitLevel,

    /// <summary>The issuing office (cơ quan BHXH cấp thẻ); newer cards only.</summary>
    IssuingOffice,
}
