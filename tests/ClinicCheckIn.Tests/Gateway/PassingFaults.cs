using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>Faults of one call after which the gateway answers again.</summary>
public sealed class PassingFaults : TheoryData<StandInFault>
{
    public PassingFaults() => AddRange(
        StandInFault.Error500Before,
        StandInFault.Error500After,
        StandInFault.Unavailable,
        StandInFault.HalfJson,
        StandInFault.BrokenConnection,
        StandInFault.WrongShape,
        StandInFault.TokenExpires);
}
