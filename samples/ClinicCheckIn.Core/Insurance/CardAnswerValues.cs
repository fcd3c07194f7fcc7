namespace ClinicCheckIn.Core.Insurance;

/// <summary>What the gateway has on a person, as it sent it. Everything here is personal data; a field that it left out is null.</summary>
public sealed record CardAnswerValues
{
    /// <summary>The gateway's remark (ghiChu).</summary>
    public string? Remark { get; init; }

    /// <summary>The card number (maThe).</summary>
    public string? CardNumber { get; init; }

    /// <summary>The name (hoTen).</summary>
    public string? FullName { get; init; }

    /// <summary>The date of birth as sent (ngaySinh), dd/MM/yyyy or less.</summary>
    public string? DateOfBirth { get; init; }

    /// <summary>The sex as sent (gioiTinh), <c>Nam</c> or <c>Nữ</c>.</summary>
    public string? Sex { get; init; }

    /// <summary>The address (diaChi).</summary>
    public string? Address { get; init; }

    /// <summary>The facility of registration (maDKBD).</summary>
    public string? FacilityCode { get; init; }

    /// <summary>The Social Security office (cqBHXH).</summary>
    public string? Office { get; init; }

    /// <summary>The first day in force as sent (gtTheTu).</summary>
    public string? ValidFrom { get; init; }

    /// <summary>The last day in force as sent (gtTheDen).</summary>
    public string? ValidTo { get; init; }

    /// <summary>The living-area code (maKV).</summary>
    public string? AreaCode { get; init; }

    /// <summary>The day of five years without a gap as sent (ngayDu5Nam).</summary>
    public string? FiveYearsOn { get; init; }

    /// <summary>The Social Security number (maSoBHXH).</summary>
    public string? InsuredNumber { get; init; }

    /// <summary>The old card (maTheCu).</summary>
    public string? OldCardNumber { get; init; }

    /// <summary>The new card (maTheMoi).</summary>
    public string? NewCardNumber { get; init; }

    /// <summary>The new card's first day as sent (gtTheTuMoi).</summary>
    public string? NewValidFrom { get; init; }

    /// <summary>The new card's last day as sent (gtTheDenMoi).</summary>
    public string? NewValidTo { get; init; }

    /// <summary>The new card's facility (maDKBDMoi).</summary>
    public string? NewFacilityCode { get; init; }

    /// <summary>The name of the new card's facility (tenDKBDMoi).</summary>
    public string? NewFacilityName { get; init; }

    /// <summary>Earlier treatments (dsLichSuKCB2018).</summary>
    public IReadOnlyList<TreatmentHistory> Treatments { get; init; } = [];

    /// <summary>Earlier look-ups (dsLichSuKT2018).</summary>
    public IReadOnlyList<LookupHistory> Lookups { get; init; } = [];

    /// <summary>The first day in force, if it could be read.</summary>
    public DateOnly? ValidFromDate => GatewayDate.Read(ValidFrom);

    /// <summary>The last day in force, if it could be read.</summary>
    public DateOnly? ValidToDate => GatewayDate.Read(ValidTo);

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "CardAnswerValues (personal data)";
}
