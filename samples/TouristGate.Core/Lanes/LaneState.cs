namespace TouristGate.Core.Lanes;

/// <summary>Whether a lane works, for its screen and the supervisor's.</summary>
public enum LaneState
{
    Open = 0,

    /// <summary>The clock was set back; a supervisor corrects it or accepts it.</summary>
    ClockWrong,

    /// <summary>The disk is full or does not write; it goes on by itself when there is space.</summary>
    CannotWrite,

    /// <summary>The journal's file is damaged: recover it from the mirror.</summary>
    JournalDamaged,

    /// <summary>The journal was changed by somebody: a supervisor has to look.</summary>
    JournalTampered,
    Closed,
}
