using CccdSdk;
using CccdSdk.Results;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Tests.Desk;
using Xunit;

namespace ClinicCheckIn.Tests.Patients;

/// <summary>The desk with the search of CccdSdk.Records: what opens, what is proposed, what differs.</summary>
public sealed class RecordsFinderTests : IDisposable
{
    private readonly DeskScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Fact]
    public void Find_ExactNumber_OpensTheRecord()
    {
        Patient filed = _scene.File(_scene.Values);
        PatientMatches matches = Find();
        Assert.Equal(filed.Id, matches.Exact!.Id);
        Assert.Empty(matches.Proposals);
    }

    [Fact]
    public void Find_NumberOfAnotherPerson_OpensNothing()
    {
        _scene.File(_scene.Values with { FullName = "Đinh Công Khác", DateOfBirth = "1950-01-02", PreviousNumber = null });
        Assert.Null(Find().Exact);
    }

    [Fact]
    public void Find_OldNumberOnly_IsProposed()
    {
        Patient filed = _scene.File(_scene.Values with { Number = null });
        PatientProposal proposal = Assert.Single(Find().Proposals);
        Assert.Equal((filed.Id, true), (proposal.Patient.Id, proposal.IsByOldNumber));
        Assert.NotEmpty(proposal.Reasons);
    }

    [Fact]
    public void Find_NameInCapitals_IsProposedAmongOthers()
    {
        // How rare a name and a day are is learned from the list, so it takes a list.
        for (ulong seed = 500; seed < 700; seed++)
        {
            SyntheticIdentity other = SyntheticIdentity.Create(seed);
            _scene.File(new PatientValues { Number = other.Number, FullName = other.FullName, DateOfBirth = other.DateOfBirth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), Sex = other.Sex });
        }

        Patient filed = _scene.File(_scene.Values with { Number = null, PreviousNumber = null, FullName = _scene.Person.FullName.ToUpperInvariant() });
        Assert.Equal(filed.Id, Assert.Single(Find().Proposals).Patient.Id);
    }

    [Fact]
    public void Find_RecordThatRetentionRemoved_IsNotProposed()
    {
        _scene.File(_scene.Values);
        using RecordsFinder finder = new(_scene.Clinic.Patients.All(), static _ => null);
        PatientMatches matches = finder.Find(Card());
        Assert.Null(matches.Exact);
        Assert.Empty(matches.Proposals);
    }

    [Fact]
    public void Compare_OtherAddress_IsTheOneDifference()
    {
        Patient filed = _scene.File(_scene.Values with { Residence = "Tổ 5, Phường Ví Dụ, Huế" });
        using RecordsFinder finder = new(_scene.Clinic.Patients.All(), _scene.Clinic.Patients.Find);
        DeskDifference one = Assert.Single(finder.Compare(Card(), filed));
        Assert.Equal((CardField.Residence, "Tổ 5, Phường Ví Dụ, Huế", _scene.Person.Residence), (one.Field, one.RevealFiled(), one.RevealCard()));
    }

    private PatientMatches Find()
    {
        using RecordsFinder finder = new(_scene.Clinic.Patients.All(), _scene.Clinic.Patients.Find);
        return finder.Find(Card());
    }

    private DeskCard Card() => CardToDesk.Take(CardReader.Default.Read(SyntheticPayload.Write(_scene.Person)), scanned: null);
}
