using CccdSdk;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Tests.Storage;

namespace ClinicCheckIn.Tests.Desk;

/// <summary>A desk with its clinic, and an invented person with a card before it.</summary>
internal sealed class DeskScene : IDisposable
{
    public DeskScene(ulong seed = 77)
    {
        Person = SyntheticIdentity.Create(seed, new SyntheticIdentityOptions { HasPreviousNumber = true, Age = 41 });
        Check = new FieldCheck(Clinic.Clock);
        Desk = new CheckInDesk(Finder, Check, Clinic.Clock);
    }

    public TemporaryClinic Clinic { get; } = new();

    public SimpleFinder Finder { get; } = new();

    public FieldCheck Check { get; }

    public CheckInDesk Desk { get; }

    public SyntheticIdentity Person { get; }

    public PatientValues Values => new()
    {
        Number = Person.Number,
        PreviousNumber = Person.PreviousNumber,
        FullName = Person.FullName,
        DateOfBirth = Person.DateOfBirth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Sex = Person.Sex,
        Residence = Person.Residence,
    };

    public Patient File(PatientValues values)
    {
        Patient patient = Clinic.Patients.Add(values)!;
        Finder.Put(patient);
        return patient;
    }

    public CheckIn Scan(string? text = null, string user = "lan")
    {
        text ??= SyntheticPayload.Write(Person);
        CardReading reading = CardReader.Default.Read(text);
        return Desk.Begin(user, new CardOrigin("keys", "citizenCard", reading.Findings), CardToDesk.Take(reading, text));
    }

    public DeskProblem? Save(CheckIn checkIn) => checkIn.Save(Clinic.Patients, Clinic.Decisions);

    public void Dispose() => Clinic.Dispose();
}
