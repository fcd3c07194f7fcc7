using ClinicCheckIn.Core.Patients;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class PatientStoreTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Add_NewPerson_IsFoundByNumberWithEveryValue()
    {
        PatientValues values = TemporaryClinic.Values(number: "036085001234", residence: "Xã Ví Dụ, Nam Định") with { PreviousNumber = "162345678", InsuranceNumber = "HS4010120880216" };
        Patient added = _clinic.Patients.Add(values)!;
        Patient found = _clinic.Patients.FindByNumber("036085001234")!;
        Assert.Equal((added.Id, added.Code, 1), (found.Id, found.Code, found.Version));
        Assert.Equal(values, found.Reveal());
    }

    [Fact]
    public void Add_NumberThatIsTaken_AddsNothing()
    {
        _clinic.Patients.Add(TemporaryClinic.Values(number: "036085001234"));
        Assert.Null(_clinic.Patients.Add(TemporaryClinic.Values("Trần Thị Thử", "036085001234")));
        Assert.Equal(1, _clinic.Patients.Count());
    }

    [Theory]
    [InlineData("36085001234")]
    [InlineData("3.6085E+10")]
    public void FindByNumber_DamagedNumberOnFile_IsNotExact(string filed)
    {
        _clinic.Patients.Add(TemporaryClinic.Values(number: filed));
        Assert.Null(_clinic.Patients.FindByNumber("036085001234"));
        Assert.Null(_clinic.Patients.FindByNumber(filed));
    }

    [Fact]
    public void Change_RecordThatWasRead_StoresAndKeepsTheOldOne()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(residence: "Nam Định"))!;
        PatientValues moved = TemporaryClinic.Values(residence: "Ninh Bình");
        Assert.Equal(PatientChange.Stored, _clinic.Patients.Change(patient, moved, "lan"));
        Assert.Equal(2, _clinic.Patients.Find(patient.Id)!.Version);
        Assert.Equal(moved, _clinic.Patients.Find(patient.Id)!.Reveal());
        Assert.Equal("Nam Định", Assert.Single(_clinic.Patients.History(patient.Id)).Reveal().Residence);
    }

    [Fact]
    public void Change_TwoDesksAtOnce_SecondOneIsToldAndNothingIsLost()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(residence: "Nam Định"))!;
        Assert.Equal(PatientChange.Stored, _clinic.Patients.Change(patient, TemporaryClinic.Values(residence: "Ninh Bình"), "lan"));
        Assert.Equal(PatientChange.ChangedMeanwhile, _clinic.Patients.Change(patient, TemporaryClinic.Values(residence: "Huế"), "mai"));
        Assert.Equal("Ninh Bình", _clinic.Patients.Find(patient.Id)!.Reveal().Residence);
    }

    [Fact]
    public void Change_NumberOfAnotherRecord_StoresNothing()
    {
        _clinic.Patients.Add(TemporaryClinic.Values(number: "036085001234"));
        Patient second = _clinic.Patients.Add(TemporaryClinic.Values("Trần Thị Thử"))!;
        Assert.Equal(PatientChange.NumberTaken, _clinic.Patients.Change(second, TemporaryClinic.Values("Trần Thị Thử", "036085001234"), "lan"));
        Assert.Equal(1, _clinic.Patients.Find(second.Id)!.Version);
        Assert.Empty(_clinic.Patients.History(second.Id));
    }

    [Theory]
    [InlineData("'; DROP TABLE patients; --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]></HO_TEN><X/>")]
    [InlineData("Robert\"); DELETE FROM audit;")]
    public void Add_HostileText_IsStoredAsText(string text)
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(text, residence: text))!;
        Assert.Equal(text, _clinic.Patients.Find(patient.Id)!.Reveal().FullName);
        Assert.Equal(text, _clinic.Patients.Find(patient.Id)!.Reveal().Residence);
    }

    [Fact]
    public async Task Add_ManyAtOnce_GivesEachItsOwnCode()
    {
        Patient?[] added = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => _clinic.Patients.Add(TemporaryClinic.Values($"Người {i}")))));
        Assert.Equal(20, added.Select(static patient => patient!.Code).Distinct().Count());
    }

    [Fact]
    public void ToString_Patient_ShowsNoValue()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(number: "036085001234"))!;
        Assert.Equal("Patient BN000001", patient.ToString());
        Assert.DoesNotContain("036", $"{patient.Reveal()}", StringComparison.Ordinal);
    }
}
