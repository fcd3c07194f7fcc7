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
        int ask = _clinic.Visits.BeginAsk(visit.Id);
        Assert.True(_clinic.Visits.SetInsurance(visit.Id, ask, "valid", "000"));
        Visit found = _clinic.Visits.Find(visit.Id)!;
        Assert.Equal(("valid", "000", "A007"), (found.InsuranceState, found.InsuranceCode, found.Ticket));
    }

    [Fact]
    public void SetInsurance_AnswerToAnEarlierQuestion_IsNotTaken()
    {
        Visit visit = Add(_clinic.Patients.Add(TemporaryClinic.Values())!);
        int first = _clinic.Visits.BeginAsk(visit.Id);
        int second = _clinic.Visits.BeginAsk(visit.Id);
        Assert.True(_clinic.Visits.SetInsurance(visit.Id, second, "valid", "000"));
        Assert.False(_clinic.Visits.SetInsurance(visit.Id, first, "wrongName", "060"));
        Assert.Equal("valid", _clinic.Visits.Find(visit.Id)!.InsuranceState);
        Assert.Equal(0, _clinic.Visits.BeginAsk(visit.Id + 1));
    }

    [Fact]
    public void BeginAsk_ProgramEndsBeforeTheAnswer_IsUnsettled()
    {
        Visit visit = Add(_clinic.Patients.Add(TemporaryClinic.Values())!);
        _clinic.Visits.SetInsurance(visit.Id, _clinic.Visits.BeginAsk(visit.Id), "valid", "000");
        _clinic.Visits.BeginAsk(visit.Id);
        Visit found = Assert.Single(_clinic.Visits.Unsettled(DateOnly.FromDateTime(_clinic.Clock.Now.Date).AddDays(-1)));
        Assert.Equal((visit.Id, VisitStore.Asking, null), (found.Id, found.InsuranceState, found.InsuranceCode));
    }

    [Fact]
    public void SetQueued_AnswerIsThereAlready_StaysAnswered()
    {
        Visit visit = Add(_clinic.Patients.Add(TemporaryClinic.Values())!);
        int ask = _clinic.Visits.BeginAsk(visit.Id);
        Assert.True(_clinic.Visits.SetInsurance(visit.Id, ask, "valid", "000"));
        Assert.False(_clinic.Visits.SetQueued(visit.Id, ask, "queued", null));
        Assert.Equal("valid", _clinic.Visits.Find(visit.Id)!.InsuranceState);
        Assert.True(_clinic.Visits.SetQueued(visit.Id, _clinic.Visits.BeginAsk(visit.Id), "queued", null));
        Assert.False(_clinic.Visits.SetQueued(visit.Id, ask, "queued", null));
    }

    [Fact]
    public void Unsettled_VisitsOfTheWeek_AreThoseThatNeedAPerson()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values())!;
        Visit old = Add(patient);
        _clinic.Clock.Now += TimeSpan.FromDays(8);
        List<long> expected = [];
        foreach (string state in (string[])["valid", "wrongName", "none", "queued", "validWithCare", "expired", "notAsked", "unknown"])
        {
            Visit visit = Add(patient);
            _clinic.Visits.SetInsurance(visit.Id, _clinic.Visits.BeginAsk(visit.Id), state, null);
            expected.AddRange(state is "valid" or "none" or "validWithCare" or "notAsked" ? [] : [visit.Id]);
        }

        Assert.Equal(expected, _clinic.Visits.Unsettled(DateOnly.FromDateTime(_clinic.Clock.Now.Date)).Select(static visit => visit.Id).Reverse());
        Assert.Contains(old.Id, _clinic.Visits.Unsettled(DateOnly.FromDateTime(_clinic.Clock.Now.Date).AddDays(-8)).Select(static visit => visit.Id));
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
