using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Messages;

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

    /// <summary>Which table the check-in message follows.</summary>
    public CheckInProfile Profile { get; init; }

    /// <summary>Where the check-in message goes; left out: the path of CV 3190/BHXH-CNTT. Facilities are told others, such as api/qd130/checkInKcbQd4750.</summary>
    public string? CheckInPath { get; init; }

    /// <summary>How a date of birth is written in a question: Slashes or Digits.</summary>
    public GatewayDateFormat DateFormat { get; init; }

    /// <summary>What happens to a message that was sent and got no readable answer: Hold for a person, or SendAgain.</summary>
    public InDoubtPolicy InDoubt { get; init; }

    /// <summary>Nothing of it.</summary>
    public override string ToString() => nameof(GatewaySettings);
}
