namespace TouristGate.Core.Journal;

/// <summary>Why a journal takes no rows.</summary>
public enum JournalFault
{
    None = 0,

    /// <summary>No space, or the device does not write. What was acknowledged is there; it goes on when there is space.</summary>
    CannotWrite,

    /// <summary>The file cannot be read whole. The mirror has every acknowledged row: recover.</summary>
    Damaged,

    /// <summary>Rows were changed or removed: the chain is broken, or the mirror has rows that the journal lacks.</summary>
    Tampered,
}
