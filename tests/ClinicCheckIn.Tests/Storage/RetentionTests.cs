using System.Text;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Queue;
using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class RetentionTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Run_OldAndNewRows_RemovesTheOldOnesOnly()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(residence: "Nam Định"))!;
        AddRows(patient, "Ninh Bình");
        _clinic.Clock.Now += TimeSpan.FromDays(31);
        AddRows(_clinic.Patients.Find(patient.Id)!, "Huế");
        TimeSpan month = TimeSpan.FromDays(30);
        RetentionOptions options = new() { Visits = month, Versions = month, Decisions = month, Audit = month };
        Assert.Equal(new RetentionReport(1, 1, 1, 1, 0, 1), new Retention(_clinic.Database, options).Run());
        Assert.Equal("Ninh Bình", Assert.Single(_clinic.Patients.History(patient.Id)).Reveal().Residence);
        Assert.Single(_clinic.Decisions.Newest(10));
    }

    [Fact]
    public void Run_PersonNotSeenForYears_LeavesNoTraceInTheFile()
    {
        Patient gone = _clinic.Patients.Add(TemporaryClinic.Values("Quách Thị Biến Mất", "036085001234"))!;
        AddRows(gone, "Phố Không Còn");
        _clinic.Clock.Now += TimeSpan.FromDays(4000);
        Patient here = _clinic.Patients.Add(TemporaryClinic.Values("Trần Thị Thử"))!;
        RetentionReport report = new Retention(_clinic.Database, new RetentionOptions { Patients = TimeSpan.FromDays(3650) }).Run();
        Assert.Equal(1, report.Patients);
        Assert.Null(_clinic.Patients.Find(gone.Id));
        Assert.NotNull(_clinic.Patients.Find(here.Id));
        _clinic.Database.Close();
        foreach (string file in Directory.GetFiles(Path.GetDirectoryName(_clinic.FilePath)!))
        {
            ReadOnlySpan<byte> bytes = File.ReadAllBytes(file);
            Assert.Equal(-1, bytes.IndexOf("036085001234"u8));
            Assert.Equal(-1, bytes.IndexOf(Encoding.UTF8.GetBytes("Biến Mất")));
            Assert.Equal(-1, bytes.IndexOf(Encoding.UTF8.GetBytes("Phố Không Còn")));
        }
    }

    private void AddRows(Patient patient, string residence)
    {
        Assert.Equal(PatientChange.Stored, _clinic.Patients.Change(patient, patient.Reveal() with { Residence = residence }, "lan"));
        _clinic.Decisions.Add("lan", patient.Id, patient.Version + 1, [new Decision(DecisionKind.TookCard, "Residence")]);
        _clinic.Visits.Add(new Visit { PatientId = patient.Id, UserName = "lan", Source = "Keys", Link = "OpenedByNumber", InsuranceState = "valid" });
        _clinic.Audit.Add("lan", "patientChanged", patient.Id, "Residence");
        new SqliteTicketStore(_clinic.Database.Open).Issue(DateOnly.FromDateTime(_clinic.Clock.Now.Date), "P1", TicketClass.Ordinary, $"visit-{patient.Version}", _clinic.Clock.Now);
    }
}
