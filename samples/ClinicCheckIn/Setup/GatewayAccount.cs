using ClinicCheckIn.Core.Insurance;

namespace ClinicCheckIn.Setup;

/// <summary>Who asks the gateway.</summary>
internal sealed record GatewayAccount(string FacilityCode, StaffMember Staff)
{
    /// <summary>The facility.</summary>
    public override string ToString() => $"GatewayAccount {FacilityCode}";
}
