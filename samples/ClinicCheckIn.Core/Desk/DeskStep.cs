namespace ClinicCheckIn.Core.Desk;

/// <summary>What the desk has to do next.</summary>
public enum DeskStep
{
    /// <summary>Pick or type what could not be read.</summary>
    Complete = 0,

    /// <summary>Look at the proposals: one of them, or none.</summary>
    Match,

    /// <summary>Decide about the differences between card and record.</summary>
    Differences,

    /// <summary>Confirm a new patient.</summary>
    ConfirmNew,

    /// <summary>Store what was decided.</summary>
    Save,

    /// <summary>The record is stored: insurance and queue.</summary>
    Stored,
}
