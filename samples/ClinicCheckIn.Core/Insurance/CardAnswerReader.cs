using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Reads the fields of an answer to a card query; whatever is missing stays null.</summary>
internal static class CardAnswerReader
{
    public static CardAnswerValues Read(JsonElement root) => new()
    {
        Remark = JsonText.Get(root, "ghiChu"),
        CardNumber = JsonText.Get(root, "maThe"),
        FullName = JsonText.Get(root, "hoTen"),
        DateOfBirth = JsonText.Get(root, "ngaySinh"),
        Sex = JsonText.Get(root, "gioiTinh"),
        Address = JsonText.Get(root, "diaChi"),
        FacilityCode = JsonText.Get(root, "maDKBD"),
        Office = JsonText.Get(root, "cqBHXH"),
        ValidFrom = JsonText.Get(root, "gtTheTu"),
        ValidTo = JsonText.Get(root, "gtTheDen"),
        AreaCode = JsonText.Get(root, "maKV"),
        FiveYearsOn = JsonText.Get(root, "ngayDu5Nam"),
        InsuredNumber = JsonText.Get(root, "maSoBHXH"),
        OldCardNumber = JsonText.Get(root, "maTheCu"),
        NewCardNumber = JsonText.Get(root, "maTheMoi"),
        NewValidFrom = JsonText.Get(root, "gtTheTuMoi"),
        NewValidTo = JsonText.Get(root, "gtTheDenMoi"),
        NewFacilityCode = JsonText.Get(root, "maDKBDMoi"),
        NewFacilityName = JsonText.Get(root, "tenDKBDMoi"),
        Treatments = [.. JsonText.Items(root, "dsLichSuKCB2018").Select(Treatment)],
        Lookups = [.. JsonText.Items(root, "dsLichSuKT2018").Select(Lookup)],
    };

    private static TreatmentHistory Treatment(JsonElement item) => new()
    {
        RecordCode = JsonText.Get(item, "maHoSo"),
        FacilityCode = JsonText.Get(item, "maCSKCB"),
        AdmittedAt = JsonText.Get(item, "ngayVao"),
        DischargedAt = JsonText.Get(item, "ngayRa"),
        Diagnosis = JsonText.Get(item, "tenBenh"),
        Condition = JsonText.Get(item, "tinhTrang"),
        Outcome = JsonText.Get(item, "kqDieuTri"),
        Reason = JsonText.Get(item, "lyDoVV"),
        Reserve = [.. Enumerable.Range(1, 5).Select(i => JsonText.Get(item, $"TEMP{i}"))],
    };

    private static LookupHistory Lookup(JsonElement item) => new()
    {
        UserName = JsonText.Get(item, "userKT"),
        At = JsonText.Get(item, "thoiGianKT"),
        Message = JsonText.Get(item, "thongBao"),
        Code = JsonText.Get(item, "maLoi"),
    };
}
