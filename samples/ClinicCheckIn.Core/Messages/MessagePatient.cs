using CccdSdk.Identity;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Messages;

/// <summary>A patient as messages need one: plain values from a card or from the file. Everything here is personal data.</summary>
public sealed record MessagePatient
{
    /// <summary>The clinic's number of the patient (MA_BN).</summary>
    public required string PatientCode { get; init; }

    /// <summary>The full name.</summary>
    public required string FullName { get; init; }

    /// <summary>The date of birth, which may be a year, or a month and a year.</summary>
    public CardDate DateOfBirth { get; init; }

    /// <summary>The time of birth, which newborns need.</summary>
    public TimeOnly? TimeOfBirth { get; init; }

    /// <summary>The sex.</summary>
    public Sex Sex { get; init; }

    /// <summary>The 12-digit citizen number.</summary>
    public string? CitizenNumber { get; init; }

    /// <summary>The 9-digit number of the older card (CMND).</summary>
    public string? PreviousNumber { get; init; }

    /// <summary>The passport: a capital letter and 7 digits.</summary>
    public string? PassportNumber { get; init; }

    /// <summary>The insurance cards: 15 characters, 10 digits, or the citizen number.</summary>
    public IReadOnlyList<string> InsuranceNumbers { get; init; } = [];

    /// <summary>Where the person lives now; the card's residence is only a proposal for it.</summary>
    public string? Address { get; init; }

    /// <summary>Takes number, older number, name, date of birth and sex of a card. The residence is not taken: it need not be the current one.</summary>
    public static MessagePatient From(CitizenCard card, string patientCode)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentException.ThrowIfNullOrWhiteSpace(patientCode);
        return new MessagePatient
        {
            PatientCode = patientCode,
            FullName = card.FullName?.Reveal() ?? string.Empty,
            DateOfBirth = card.DateOfBirth ?? default,
            Sex = card.RevealSex(),
            CitizenNumber = card.Number.IsDefault ? null : card.Number.Reveal(),
            PreviousNumber = card.PreviousNumber?.Reveal(),
        };
    }

    /// <summary>Takes what is on file, where the residence is the current one.</summary>
    public static MessagePatient From(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        PatientValues values = patient.Reveal();
        return new MessagePatient
        {
            PatientCode = patient.Code,
            FullName = values.FullName,
            DateOfBirth = DeskDate.Read(values.DateOfBirth),
            Sex = values.Sex,
            CitizenNumber = values.Number,
            PreviousNumber = values.PreviousNumber,
            InsuranceNumbers = values.InsuranceNumber is { } number ? [number] : [],
            Address = values.Residence,
        };
    }

    /// <summary>The name of the type, and nothing of the person.</summary>
    public override string ToString() => "MessagePatient (personal data)";
}
