using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Tests.Storage;

/// <summary>A clinic's file in a folder of its own, with a clock that stands still until it is moved. The folder goes with it.</summary>
internal sealed class TemporaryClinic : IDisposable
{
    public TemporaryClinic()
    {
        Folder = Directory.CreateTempSubdirectory("clinic-").FullName;
        Database = new ClinicDatabase(FilePath, Clock);
        Patients = new PatientStore(Database);
        Decisions = new DecisionStore(Database);
        Audit = new AuditTrail(Database);
        Users = new UserStore(Database);
        Visits = new VisitStore(Database);
    }

    public string Folder { get; }

    public string FilePath => Path.Combine(Folder, "data", "clinic.db");

    public StandingClock Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 2, 0, 0, TimeSpan.Zero));

    public ClinicDatabase Database { get; }

    public PatientStore Patients { get; }

    public DecisionStore Decisions { get; }

    public AuditTrail Audit { get; }

    public UserStore Users { get; }

    public VisitStore Visits { get; }

    public static PatientValues Values(string name = "Nguyễn Văn Mẫu", string? number = null, string? residence = null) =>
        new() { FullName = name, Number = number, DateOfBirth = "1985-03-05", Sex = CccdSdk.Identity.Sex.Male, Residence = residence };

    public void Dispose()
    {
        Database.Close();
        Directory.Delete(Folder, recursive: true);
    }
}
