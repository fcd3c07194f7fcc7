namespace ClinicCheckIn.StandInGateway;

/// <summary>The three calls of the protocol.</summary>
public enum StandInEndpoint
{
    /// <summary>api/token/take.</summary>
    Token = 0,

    /// <summary>api/egw/KQNhanLichSuKCB2024.</summary>
    Card,

    /// <summary>api/qd130/checkInKcbQd130.</summary>
    CheckIn,
}
