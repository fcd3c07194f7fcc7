using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Setup;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Demo;

/// <summary>The account of the demonstration at the stand-in gateway: invented, and good for nothing else.</summary>
internal static class DemoGateway
{
    private const string Facility = "36001";
    private const string StaffName = "Lễ Tân Mẫu";
    private const string StaffNumber = "036090000001";

    /// <summary>What the stand-in knows.</summary>
    public static StandInGatewayOptions Options { get; } = new()
    {
        UserName = $"{Facility}_BV",
        Staff = new Dictionary<string, string> { [StaffNumber] = StaffName },
    };

    /// <summary>The settings of the client; how messages are written may be set in a demonstration too.</summary>
    public static GatewaySettings Settings(Uri address, GatewaySettings? own) => (own ?? new GatewaySettings()) with
    {
        CheckInPath = null,
        Address = address,
        UserName = Options.UserName,
        Password = Options.Password,
        FacilityCode = Facility,
        ProvinceCode = "36",
        StaffName = StaffName,
        StaffNumber = StaffNumber,
    };

    /// <summary>A demonstration does not wait as long for a gateway that is down.</summary>
    public static InsuranceGatewayOptions Hurry(InsuranceGatewayOptions options) => options with
    {
        AttemptTimeout = TimeSpan.FromSeconds(2),
        TotalTimeout = TimeSpan.FromSeconds(4),
        MaxRetries = 1,
        RetryDelay = TimeSpan.FromMilliseconds(200),
        BreakerDuration = TimeSpan.FromSeconds(2),
    };
}
