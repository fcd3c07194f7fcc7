namespace ClinicCheckIn.Core.Insurance;

/// <summary>What queueing did.</summary>
public enum EnqueueResult
{
    /// <summary>It is queued, on the disk.</summary>
    Queued = 0,

    /// <summary>The same content is queued under this key already; nothing was added.</summary>
    AlreadyQueued,

    /// <summary>This key was delivered or given up; nothing was added.</summary>
    AlreadyDone,

    /// <summary>Other content is queued under this key; nothing was added.</summary>
    KeyTaken,
}
