namespace ClinicCheckIn.Setup;

/// <summary>The clinic's account of the Social Security gateway.</summary>
internal sealed record GatewaySettings
{
    /// <summary>The address; left out: the gateway itself.</summary>
    public Uri? Address { get; init; }

    /// <summary>The account.</summary>
    public string? UserName { get; init; }

    /// <summary>The password; best in the environment, never in a file that others read.</summary>
    public string? Password { get; init; }

    /// <summary>The code of the facility (mã CSKCB), 5 digits.</summary>
    public string? FacilityCode { get; init; }

    /// <summary>The code of the facility's province.</summary>
    public string? ProvinceCode { get; init; }

    /// <summary>The name of the member of staff who is registered with the gateway.</summary>
    public string? StaffName { get; init; }

    /// <summary>The citizen number of that member of staff.</summary>
    public string? StaffNumber { get; init; }

    /// <summary>Nothing of it.</summary>
    public override string ToString() => nameof(GatewaySettings);
}
