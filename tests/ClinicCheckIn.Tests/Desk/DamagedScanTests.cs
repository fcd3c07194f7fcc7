using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Desk;

public sealed class DamagedScanTests : IDisposable
{
    private readonly DeskScene _scene = new();

    private readonly string _damaged;

    public DamagedScanTests() => _damaged = ScannerDamage.Of(ScanDamage.LowByte).First().Apply(SyntheticPayload.Write(_scene.Person));

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Begin_NameWithCandidates_StaysEmptyUntilAPersonPicks()
    {
        CheckIn checkIn = _scene.Scan(_damaged);
        Assert.Null(checkIn.Card[CardField.FullName].Reveal());
        Assert.NotEmpty(checkIn.Card[CardField.FullName].Candidates);
        Assert.Equal(ValueSource.ReadExact, checkIn.Card[CardField.CitizenNumber].Source);
        Assert.Equal(ValueSource.ReadExact, checkIn.Card[CardField.DateOfBirth].Source);
        Assert.Equal(DeskStep.Complete, checkIn.Step);
        Assert.Equal(DeskProblem.WrongStep, _scene.Save(checkIn));
    }

    [Fact]
    public void Pick_Candidate_IsThePersonsChoiceAndIsKeptAsSuch()
    {
        CheckIn checkIn = _scene.Scan(_damaged);
        int right = checkIn.Card[CardField.FullName].Candidates.Select(static one => one.Reveal()).ToList().IndexOf(_scene.Person.FullName);
        Assert.True(right >= 0, "the right name is among the candidates");
        Assert.Null(checkIn.Pick(CardField.FullName, right));
        Assert.Equal((ValueSource.Picked, _scene.Person.FullName), (checkIn.Card[CardField.FullName].Source, checkIn.Card[CardField.FullName].Reveal()));
        foreach (CardField open in checkIn.Card.Open)
        {
            Assert.Null(checkIn.Type(open, open == CardField.Residence ? _scene.Person.Residence : "Nữ"));
        }

        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(_scene.Person.FullName, Assert.Single(_scene.Clinic.Patients.All()).Reveal().FullName);
        Assert.Contains(_scene.Clinic.Decisions.Newest(9), static one => one is { Kind: DecisionKind.PickedCandidate, Field: "FullName" });
    }

    [Fact]
    public void Pick_NumberThatIsNoCandidate_IsRefused()
    {
        CheckIn checkIn = _scene.Scan(_damaged);
        Assert.Equal(DeskProblem.NoSuchChoice, checkIn.Pick(CardField.FullName, 99));
        Assert.Equal(DeskProblem.NoSuchChoice, checkIn.Pick(CardField.FullName, -1));
        Assert.Equal(DeskProblem.NoSuchChoice, checkIn.Pick(CardField.CitizenNumber, 0));
    }

    [Fact]
    public void Begin_DamagedNameButExactNumber_OpensTheRecordAndChangesNothingInIt()
    {
        Patient filed = _scene.File(_scene.Values);
        CheckIn checkIn = _scene.Scan(_damaged);
        Assert.Equal((filed.Id, DeskStep.Save), (checkIn.Patient!.Id, checkIn.Step));
        Assert.Null(_scene.Save(checkIn));
        Assert.Equal(_scene.Values, _scene.Clinic.Patients.Find(filed.Id)!.Reveal());
    }

    [Fact]
    public void Begin_RepairedWithProof_SaysWhichFieldsWereRepaired()
    {
        string mojibake = ScannerDamage.Of(ScanDamage.CodePage).First().Apply(SyntheticPayload.Write(_scene.Person));
        CheckIn checkIn = _scene.Scan(mojibake);
        Assert.Equal((ValueSource.Repaired, _scene.Person.FullName), (checkIn.Card[CardField.FullName].Source, checkIn.Card[CardField.FullName].Reveal()));
        Assert.Equal(ValueSource.ReadExact, checkIn.Card[CardField.CitizenNumber].Source);
        Assert.Equal(DeskStep.ConfirmNew, checkIn.Step);
    }
}
