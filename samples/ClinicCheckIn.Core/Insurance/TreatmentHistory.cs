namespace ClinicCheckIn.Core.Insurance;

/// <summary>One earlier treatment, as the gateway sent it: health data.</summary>
public sealed record TreatmentHistory
{
    /// <summary>The record (maHoSo).</summary>
    public string? RecordCode { get; init; }

    /// <summary>The facility (maCSKCB).</summary>
    public string? FacilityCode { get; init; }

    /// <summary>The admission (ngayVao), yyyyMMddHHmm.</summary>
    public string? AdmittedAt { get; init; }

    /// <summary>The discharge (ngayRa), yyyyMMddHHmm.</summary>
    public string? DischargedAt { get; init; }

    /// <summary>The diseases (tenBenh).</summary>
    public string? Diagnosis { get; init; }

    /// <summary>The code of the condition at discharge (tinhTrang).</summary>
    public string? Condition { get; init; }

    /// <summary>The code of the outcome (kqDieuTri).</summary>
    public string? Outcome { get; init; }

    /// <summary>The code of the category (lyDoVV).</summary>
    public string? Reason { get; init; }

    /// <summary>TEMP1 to TEMP5 as they are.</summary>
    public IReadOnlyList<string?> Reserve { get; init; } = [];

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "TreatmentHistory (personal data)";
}
