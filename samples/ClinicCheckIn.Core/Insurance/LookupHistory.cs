namespace ClinicCheckIn.Core.Insurance;

/// <summary>One earlier look-up of the card, as the gateway sent it.</summary>
public sealed record LookupHistory
{
    /// <summary>The account (userKT).</summary>
    public string? UserName { get; init; }

    /// <summary>When (thoiGianKT).</summary>
    public string? At { get; init; }

    /// <summary>What it said (thongBao).</summary>
    public string? Message { get; init; }

    /// <summary>Its code (maLoi).</summary>
    public string? Code { get; init; }

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "LookupHistory (personal data)";
}
