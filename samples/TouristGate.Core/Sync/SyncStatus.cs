namespace TouristGate.Core.Sync;

/// <summary>How far a lane and its hub agree.</summary>
/// <param name="LastContact">When the hub answered last; null if never.</param>
/// <param name="PushedThrough">The last row that the hub has.</param>
/// <param name="Waiting">Rows that the hub does not have yet.</param>
/// <param name="Problem">Why it does not go on; null while it does.</param>
public sealed record SyncStatus(DateTimeOffset? LastContact, long PushedThrough, long Waiting, SyncProblem? Problem);

/// <summary>Why lane and hub do not get on.</summary>
public enum SyncProblem
{
    Unreachable = 0,
    TokenRefused,
    ChainBroken,
    WrongLane,
    Refused,
    RowsMissing,
}
