namespace ClinicCheckIn.StandInGateway;

/// <summary>The accounts that the stand-in knows.</summary>
public sealed record StandInGatewayOptions
{
    /// <summary>The account.</summary>
    public string UserName { get; init; } = "00000_BV";

    /// <summary>Its password in plain text.</summary>
    public string Password { get; init; } = "stand-in-password";

    /// <summary>Citizen numbers and names of the staff who may look up.</summary>
    public IReadOnlyDictionary<string, string> Staff { get; init; } = new Dictionary<string, string>();

    /// <summary>How long a token is good.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How far the stand-in's clock is from this machine's.</summary>
    public TimeSpan ClockDifference { get; init; }

    /// <summary>Whether a message with MA_LK and STT that were taken before, and the same bytes, is answered with its first
    /// transaction and kept once. Whether the real gateway does so is UNKNOWN.</summary>
    public bool KnowsRepeats { get; init; } = true;

    /// <summary>The port on 127.0.0.1; 0 for any.</summary>
    public int Port { get; init; }
}
