namespace ClinicCheckIn.Core.Patients;

/// <summary>What became of a change to a record.</summary>
public enum PatientChange
{
    /// <summary>It is stored.</summary>
    Stored = 0,

    /// <summary>Somebody else changed the record since it was read; nothing was stored.</summary>
    ChangedMeanwhile,

    /// <summary>Another record has this 12-digit number; nothing was stored.</summary>
    NumberTaken,

    /// <summary>There is no such record.</summary>
    Unknown,
}
