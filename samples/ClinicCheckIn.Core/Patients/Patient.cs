namespace ClinicCheckIn.Core.Patients;

/// <summary>A person on file. Values come out through <see cref="Reveal"/> only.</summary>
public sealed class Patient
{
    private readonly PatientValues _values;

    /// <summary>Makes a patient of what is on file.</summary>
    public Patient(long id, string code, int version, PatientValues values)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        ArgumentNullException.ThrowIfNull(values);
        Id = id;
        Code = code;
        Version = version;
        _values = values;
    }

    /// <summary>The key of the record.</summary>
    public long Id { get; }

    /// <summary>The clinic's own number of the patient (mã bệnh nhân, MA_BN), which says nothing about the person.</summary>
    public string Code { get; }

    /// <summary>Goes up with each change, so that two desks cannot overwrite each other.</summary>
    public int Version { get; }

    /// <summary>Everything on file.</summary>
    public PatientValues Reveal() => _values;

    /// <summary>The clinic's number and nothing of the person.</summary>
    public override string ToString() => $"Patient {Code}";
}
