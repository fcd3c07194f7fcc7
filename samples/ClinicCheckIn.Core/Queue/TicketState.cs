namespace ClinicCheckIn.Core.Queue;

/// <summary>Where a ticket stands.</summary>
public enum TicketState
{
    /// <summary>Waits for its call.</summary>
    Waiting = 0,

    /// <summary>Was called and is expected in the room.</summary>
    Called,

    /// <summary>Was seen.</summary>
    Done,

    /// <summary>Did not come when called.</summary>
    Absent,

    /// <summary>Was given back.</summary>
    Cancelled,
}
