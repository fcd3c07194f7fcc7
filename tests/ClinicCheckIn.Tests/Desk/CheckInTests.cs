using CccdSdk.Results;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Desk;

public sealed class CheckInTests : IDisposable
{
    private readonly DeskScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Begin_ExactNumberOnFile_OpensTheRecordAtOnce()
    {
        Patient filed = _scene.File(_scene.Values);
        CheckIn checkIn = _scene.Scan();
        Assert.Equal((filed.Id, DeskStep.Save, DecisionKind.OpenedByNumber), (checkIn.Patient!.Id, checkIn.Step, checkIn.Link));
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(1, _scene.Clinic.Patients.Find(filed.Id)!.Version);
        Assert.Equal(DecisionKind.OpenedByNumber, Assert.Single(_scene.Clinic.Decisions.Newest(9)).Kind);
    }

    [Fact]
    public void Begin_NobodyOnFile_AsksBeforeANewRecord()
    {
        CheckIn checkIn = _scene.Scan();
        Assert.Equal(DeskStep.ConfirmNew, checkIn.Step);
        Assert.Equal(0, _scene.Clinic.Patients.Count());
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(_scene.Values, Assert.Single(_scene.Clinic.Patients.All()).Reveal());
        StoredDecision decision = Assert.Single(_scene.Clinic.Decisions.Newest(9));
        Assert.Equal(("lan", DecisionKind.NewPatient, checkIn.Patient!.Id), (decision.UserName, decision.Kind, decision.PatientId!.Value));
    }

    [Fact]
    public void Begin_OldNumberOnFile_IsAProposalUntilAPersonConfirms()
    {
        Patient filed = _scene.File(_scene.Values with { Number = null, DateOfBirth = "1985" });
        CheckIn checkIn = _scene.Scan();
        Assert.Equal(DeskStep.Match, checkIn.Step);
        Assert.Null(checkIn.Patient);
        Assert.True(Assert.Single(checkIn.Proposals).IsByOldNumber);
        Assert.Equal(DeskProblem.WrongStep, _scene.Save(checkIn));

        Assert.Null(checkIn.Confirm(filed.Id));
        Assert.Equal(DeskStep.Save, checkIn.Step);
        Assert.Equal(DifferenceChoice.TakeCard, checkIn.ChoiceOf(CardField.CitizenNumber));
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(_scene.Person.Number, _scene.Clinic.Patients.Find(filed.Id)!.Reveal().Number);
        Assert.Equal("1985", _scene.Clinic.Patients.Find(filed.Id)!.Reveal().DateOfBirth);
    }

    [Fact]
    public void Confirm_RecordWithAnotherWholeNumber_LeavesTheNumberToAPerson()
    {
        Patient filed = _scene.File(_scene.Values with { Number = "001099123456" });
        CheckIn checkIn = _scene.Scan();
        Assert.Null(checkIn.Confirm(filed.Id));
        Assert.Equal(DeskStep.Differences, checkIn.Step);
        Assert.Null(checkIn.Choose(CardField.CitizenNumber, DifferenceChoice.KeepFile));
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal("001099123456", _scene.Clinic.Patients.Find(filed.Id)!.Reveal().Number);
    }

    [Fact]
    public void Confirm_RecordThatWasNotProposed_IsRefused()
    {
        _scene.File(_scene.Values with { Number = null });
        Patient stranger = _scene.File(TemporaryOther());
        CheckIn checkIn = _scene.Scan();
        Assert.Equal(DeskProblem.NoSuchChoice, checkIn.Confirm(stranger.Id));
        Assert.Null(checkIn.Patient);
    }

    [Fact]
    public void RejectProposals_PersonWithTheSameBirthday_BecomesANewRecord()
    {
        _scene.File(TemporaryOther() with { DateOfBirth = _scene.Values.DateOfBirth });
        CheckIn checkIn = _scene.Scan();
        Assert.Equal(DeskStep.Match, checkIn.Step);
        Assert.Null(checkIn.RejectProposals());
        Assert.Equal(DeskStep.ConfirmNew, checkIn.Step);
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(2, _scene.Clinic.Patients.Count());
        Assert.Equal([DecisionKind.NewPatient, DecisionKind.ProposalsRejected], _scene.Clinic.Decisions.Newest(9).Select(static one => one.Kind));
    }

    [Theory]
    [InlineData(DifferenceChoice.KeepFile, DecisionKind.KeptFile)]
    [InlineData(DifferenceChoice.TakeCard, DecisionKind.TookCard)]
    public void Save_MovedPatient_StoresWhatThePersonChoseAndWhoChoseIt(DifferenceChoice choice, DecisionKind kind)
    {
        const string Old = "Xã Ví Dụ, Nam Định";
        Patient filed = _scene.File(_scene.Values with { Residence = Old });
        CheckIn checkIn = _scene.Scan();
        Assert.Equal(DeskStep.Differences, checkIn.Step);
        Assert.Equal(DeskProblem.WrongStep, _scene.Save(checkIn));
        Assert.Null(checkIn.Choose(CardField.Residence, choice));
        Assert.Null(_scene.Save(checkIn));
        string expected = choice == DifferenceChoice.KeepFile ? Old : _scene.Person.Residence;
        Assert.Equal(expected, _scene.Clinic.Patients.Find(filed.Id)!.Reveal().Residence);
        StoredDecision decision = _scene.Clinic.Decisions.Newest(9, filed.Id).Single(one => one.Field is not null);
        Assert.Equal((kind, "Residence", "lan"), (decision.Kind, decision.Field, decision.UserName));
        Assert.Equal("2026-03-04T02:00:00.000Z", decision.At);
    }

    [Fact]
    public void Save_AnotherDeskChangedTheRecord_StoresNothingAndShowsTheDifferencesAgain()
    {
        Patient filed = _scene.File(_scene.Values with { Residence = "Xã Cũ, Nam Định" });
        CheckIn checkIn = _scene.Scan();
        checkIn.Choose(CardField.Residence, DifferenceChoice.TakeCard);
        _scene.Clinic.Patients.Change(filed, filed.Reveal() with { Residence = "Xã Khác, Nam Định" }, "mai");
        Assert.Equal(DeskProblem.ChangedMeanwhile, _scene.Save(checkIn));
        Assert.Equal(DeskStep.Differences, checkIn.Step);
        Assert.Equal("Xã Khác, Nam Định", Assert.Single(checkIn.Differences).RevealFiled());
        checkIn.Choose(CardField.Residence, DifferenceChoice.TakeCard);
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(_scene.Person.Residence, _scene.Clinic.Patients.Find(filed.Id)!.Reveal().Residence);
    }

    [Fact]
    public void Save_NumberWasFiledMeanwhile_MakesNoSecondRecord()
    {
        CheckIn checkIn = _scene.Scan();
        _scene.File(_scene.Values);
        Assert.Equal(DeskProblem.NumberTaken, _scene.Save(checkIn));
        Assert.Equal(DecisionKind.OpenedByNumber, checkIn.Link);
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(1, _scene.Clinic.Patients.Count());
    }

    [Fact]
    public void Save_Twice_StoresOnce()
    {
        CheckIn checkIn = _scene.Scan();
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(DeskProblem.WrongStep, _scene.Save(checkIn));
        Assert.Equal(1, _scene.Clinic.Patients.Count());
    }

    [Fact]
    public void Decisions_AfterEveryKind_HoldNoValue()
    {
        Patient filed = _scene.File(_scene.Values with { Residence = "Xã Cũ, Nam Định", Number = null });
        CheckIn checkIn = _scene.Scan();
        checkIn.Confirm(filed.Id);
        checkIn.Choose(CardField.Residence, DifferenceChoice.TakeCard);
        _scene.Save(checkIn);
        string all = string.Join('\n', _scene.Clinic.Decisions.Newest(99).Select(static one => one.ToString()));
        foreach (string value in (string[])[_scene.Person.Number, _scene.Person.FullName, _scene.Person.Residence, "Xã Cũ"])
        {
            Assert.DoesNotContain(value, all, StringComparison.Ordinal);
        }
    }

    private static PatientValues TemporaryOther() => new() { FullName = "Đinh Thị Khác", DateOfBirth = "1950-01-02", Sex = CccdSdk.Identity.Sex.Female };
}
