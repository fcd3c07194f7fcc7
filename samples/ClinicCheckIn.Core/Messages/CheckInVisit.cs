namespace ClinicCheckIn.Core.Messages;

/// <summary>A visit as the check-in message needs it. Instants are written in Vietnam's time.</summary>
public sealed record CheckInVisit
{
    /// <summary>The treatment (MA_LK), unique and never changed.</summary>
    public required string EpisodeCode { get; init; }

    /// <summary>The number within one sending (STT), from 1.</summary>
    public int Sequence { get; init; } = 1;

    /// <summary>The patient.</summary>
    public required MessagePatient Patient { get; init; }

    /// <summary>The facilities of registration (MA_DKBD), one for each insurance card.</summary>
    public IReadOnlyList<string> RegisteredFacilities { get; init; } = [];

    /// <summary>The first days in force (GT_THE_TU), one for each insurance card.</summary>
    public IReadOnlyList<DateOnly> ValidFrom { get; init; } = [];

    /// <summary>The last days in force (GT_THE_DEN), one for each insurance card.</summary>
    public IReadOnlyList<DateOnly> ValidTo { get; init; } = [];

    /// <summary>The patient category (MA_DOITUONG_KCB), such as <c>1.1</c>; a text, for the digits after the point count.</summary>
    public required string CategoryCode { get; init; }

    /// <summary>The arrival (NGAY_VAO).</summary>
    public required DateTimeOffset ArrivedAt { get; init; }

    /// <summary>The admission as an inpatient (NGAY_VAO_NOI_TRU).</summary>
    public DateTimeOffset? AdmittedAt { get; init; }

    /// <summary>The reason of admission (LY_DO_VNT).</summary>
    public string? AdmissionReason { get; init; }

    /// <summary>The code of that reason (MA_LY_DO_VNT).</summary>
    public string? AdmissionReasonCode { get; init; }

    /// <summary>The kind of care (MA_LOAI_KCB), such as <c>01</c>; a text, for the leading zero counts.</summary>
    public required string CareCode { get; init; }

    /// <summary>The facility (MA_CSKCB), 5 characters.</summary>
    public required string FacilityCode { get; init; }

    /// <summary>The first service's code (MA_DICH_VU).</summary>
    public string? ServiceCode { get; init; }

    /// <summary>The first service's name (TEN_DICH_VU).</summary>
    public string? ServiceName { get; init; }

    /// <summary>The first medicine's code (MA_THUOC).</summary>
    public string? MedicineCode { get; init; }

    /// <summary>The first medicine's name (TEN_THUOC).</summary>
    public string? MedicineName { get; init; }

    /// <summary>The first supply's code (MA_VAT_TU).</summary>
    public string? SupplyCode { get; init; }

    /// <summary>The first supply's name (TEN_VAT_TU).</summary>
    public string? SupplyName { get; init; }

    /// <summary>The first order (NGAY_YL).</summary>
    public required DateTimeOffset OrderedAt { get; init; }

    /// <summary>The reserve field (DU_PHONG).</summary>
    public string? Reserve { get; init; }

    /// <summary>The treatment and nothing of the patient.</summary>
    public override string ToString() => $"CheckInVisit {EpisodeCode}";
}
