namespace TouristGate.Core.Sync;

/// <summary>The hub's answer to a batch.</summary>
/// <param name="Status">What it did with it.</param>
/// <param name="KnownSequence">The last row of this journal that the hub has for good.</param>
public sealed record PushReceipt(PushStatus Status, long KnownSequence);

/// <summary>What the hub did with a batch.</summary>
public enum PushStatus
{
    /// <summary>All rows are there now; those that were there before count once.</summary>
    Accepted = 0,

    /// <summary>Rows between the hub's last and the batch's first are missing: send from the hub's last on.</summary>
    Gap,

    /// <summary>The rows do not continue the chain that the hub has. Nothing was taken, and the supervisor sees an incident.</summary>
    ChainBroken,

    /// <summary>A row is of another lane than the token. Nothing was taken, and the supervisor sees an incident.</summary>
    WrongLane,

    /// <summary>A row is not sound, or the lane may not write such rows. Nothing was taken, and the supervisor sees an incident.</summary>
    Refused,

    /// <summary>The lane's journal ends before the last row that the hub has of it: its newest rows were removed, or an old copy was put in its
    /// place. Nothing was taken, and the supervisor sees an incident.</summary>
    RowsMissing,
}
