using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class VisitStoreTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Today_LateEveningInUtc_IsTheDayOfVietnam()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values())!;
        _clinic.Clock.Now = new DateTimeOffset(2026, 3, 4, 16, 59, 0, TimeSpan.Zero);
        Visit yesterday = Add(patient);
        _clinic.Clock.Now = new DateTimeOffset(2026, 3, 4, 17, 1, 0, TimeSpan.Zero);
        Visit today = Add(patient);
        Assert.Equal(("2026-03-04", "2026-03-05"), (yesterday.Day, today.Day));
        Assert.Equal(today.Id, Assert.Single(_clinic.Visits.Today()).Id);
    }

    [Fact]
    public void SetInsurance_AnswerThatCameLate_IsWrittenDown()
    {
        Visit visit = Add(_clinic.Patients.Add(TemporaryClinic.Values())!);
        _clinic.Visits.SetInsurance(visit.Id, "valid", "000");
        Visit found = _clinic.Visits.Find(visit.Id)!;
        Assert.Equal(("valid", "000", "A007"), (found.InsuranceState, found.InsuranceCode, found.Ticket));
    }

    private Visit Add(Patient patient) => _clinic.Visits.Add(new Visit
    {
        PatientId = patient.Id,
        UserName = "lan",
        Source = "Keys",
        Link = "OpenedByNumber",
        InsuranceState = "queued",
        Ticket = "A007",
        Room = "P3",
    });
}
