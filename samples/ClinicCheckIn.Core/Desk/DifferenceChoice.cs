namespace ClinicCheckIn.Core.Desk;

/// <summary>What a person decided about a difference.</summary>
public enum DifferenceChoice
{
    /// <summary>Nothing yet.</summary>
    Undecided = 0,

    /// <summary>The record stays as it is.</summary>
    KeepFile,

    /// <summary>The record takes the value of the card.</summary>
    TakeCard,
}
