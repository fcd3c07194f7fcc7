using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Setup;

/// <summary>Who asks the gateway, and by which table it reports.</summary>
internal sealed record GatewayAccount(string FacilityCode, StaffMember Staff, CheckInProfile Profile)
{
    /// <summary>The facility.</summary>
    public override string ToString() => $"GatewayAccount {FacilityCode}";
}
