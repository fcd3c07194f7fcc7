namespace ClinicCheckIn.Core.Insurance;

/// <summary>Where an item of the outbox stands.</summary>
public enum OutboxState
{
    /// <summary>It waits for its turn.</summary>
    Waiting = 0,

    /// <summary>It is being sent; found like this after a crash, it may have arrived.</summary>
    Sending,

    /// <summary>The gateway took it; its content is deleted.</summary>
    Delivered,

    /// <summary>It may have arrived: a person looks and decides.</summary>
    HeldInDoubt,

    /// <summary>The gateway refuses it as it is: a person looks and decides.</summary>
    HeldRejected,

    /// <summary>A person gave it up; its content is deleted.</summary>
    Cancelled,
}
