using System.Globalization;
using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Messages;

/// <summary>The 26 fields of XML0 in their order, with every rule of the table (QĐ 4750/QĐ-BYT, check-in).</summary>
internal static class CheckInFields
{
    /// <summary>UTC+7 all the year round.</summary>
    private static readonly TimeSpan s_vietnam = TimeSpan.FromHours(7);

    private static readonly CheckInField[] s_all =
    [
        new("MA_LK", 100, true, FieldPattern.Code, false, static v => v.EpisodeCode),
        new("STT", 10, true, FieldPattern.Digits, false, static v => v.Sequence.ToString(CultureInfo.InvariantCulture)),
        new("MA_BN", 100, true, FieldPattern.Code, false, static v => v.Patient.PatientCode),
        new("HO_TEN", 255, true, FieldPattern.Text, false, static v => VietnameseLetters.Compose(v.Patient.FullName)),
        new("SO_CCCD", 15, false, FieldPattern.IdentityNumber, false, static v => v.Patient.CitizenNumber ?? v.Patient.PreviousNumber ?? v.Patient.PassportNumber ?? string.Empty),
        new("NGAY_SINH", 12, true, FieldPattern.Birth, false, static v => Birth(v.Patient)),
        new("GIOI_TINH", 1, true, FieldPattern.Sex, false, static v => Sex(v.Patient.Sex)),
        new("MA_THE_BHYT", 50, false, FieldPattern.List, false, static v => Join(v.Patient.InsuranceNumbers)),
        new("MA_DKBD", 50, false, FieldPattern.List, false, static v => Join(v.RegisteredFacilities)),
        new("GT_THE_TU", 50, false, FieldPattern.DayList, false, static v => Join(v.ValidFrom.Select(Day))),
        new("GT_THE_DEN", 50, false, FieldPattern.DayList, false, static v => Join(v.ValidTo.Select(Day))),
        new("MA_DOITUONG_KCB", 4, true, FieldPattern.Code, false, static v => v.CategoryCode),
        new("NGAY_VAO", 12, true, FieldPattern.Minute, false, static v => Minute(v.ArrivedAt)),
        new("NGAY_VAO_NOI_TRU", 12, false, FieldPattern.Minute, true, static v => v.AdmittedAt is { } at ? Minute(at) : string.Empty),
        new("LY_DO_VNT", 0, false, FieldPattern.Text, true, static v => v.AdmissionReason ?? string.Empty),
        new("MA_LY_DO_VNT", 5, false, FieldPattern.Code, true, static v => v.AdmissionReasonCode ?? string.Empty),
        new("MA_LOAI_KCB", 2, true, FieldPattern.Code, false, static v => v.CareCode),
        new("MA_CSKCB", 5, true, FieldPattern.Code, false, static v => v.FacilityCode),
        new("MA_DICH_VU", 50, false, FieldPattern.Code, false, static v => v.ServiceCode ?? string.Empty),
        new("TEN_DICH_VU", 1024, false, FieldPattern.Text, false, static v => v.ServiceName ?? string.Empty),
        new("MA_THUOC", 255, false, FieldPattern.Code, true, static v => v.MedicineCode ?? string.Empty),
        new("TEN_THUOC", 1024, false, FieldPattern.Text, true, static v => v.MedicineName ?? string.Empty),
        new("MA_VAT_TU", 255, false, FieldPattern.Code, true, static v => v.SupplyCode ?? string.Empty),
        new("TEN_VAT_TU", 1024, false, FieldPattern.Text, true, static v => v.SupplyName ?? string.Empty),
        new("NGAY_YL", 12, true, FieldPattern.Minute, false, static v => Minute(v.OrderedAt)),
        new("DU_PHONG", 0, false, FieldPattern.Text, true, static v => v.Reserve ?? string.Empty),
    ];

    private static readonly CheckInField[] s_qd130 = [.. s_all.Where(static field => !field.Only4750)];

    /// <summary>The fields of a profile in order.</summary>
    public static IReadOnlyList<CheckInField> Of(CheckInProfile profile) => profile switch
    {
        CheckInProfile.Qd4750 => s_all,
        CheckInProfile.Qd130 => s_qd130,
        _ => throw new ArgumentOutOfRangeException(nameof(profile), "Expected Qd4750 or Qd130."),
    };

    /// <summary>yyyyMMddHHmm; 0000 for month and day if one of them is unknown, and 0000 for an unknown time. The table has no form
    /// for a month without a day, so that month is left out rather than written in a form of our own.</summary>
    private static string Birth(MessagePatient patient)
    {
        string date = patient.DateOfBirth.Precision switch
        {
            DatePrecision.Day => patient.DateOfBirth.Reveal().Replace("-", string.Empty, StringComparison.Ordinal),
            DatePrecision.Month or DatePrecision.Year => $"{patient.DateOfBirth.RevealYear():D4}0000",
            _ => string.Empty,
        };
        return date.Length == 0 ? string.Empty
            : date + (patient.DateOfBirth.Precision == DatePrecision.Day ? patient.TimeOfBirth?.ToString("HHmm", CultureInfo.InvariantCulture) ?? "0000" : "0000");
    }

    private static string Sex(Sex sex) => sex switch
    {
        CccdSdk.Identity.Sex.Male => "1",
        CccdSdk.Identity.Sex.Female => "2",
        _ => "3",
    };

    private static string Join(IEnumerable<string> parts) => string.Join(';', parts);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Minute(DateTimeOffset instant) => instant.ToOffset(s_vietnam).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
}
