using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class BackupTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    private string BackupPath => Path.Combine(_clinic.Folder, "backup", "clinic.db");

    [Fact]
    public void Restore_AfterTheFileWasDestroyed_BringsEverythingBack()
    {
        Patient patient = _clinic.Patients.Add(TemporaryClinic.Values(number: "036085001234"))!;
        _clinic.Users.Add("lan", ClinicRole.Desk, "hash");
        _clinic.Audit.Add("lan", "cardRead", patient.Id);
        Backup.Make(_clinic.Database, BackupPath);
        _clinic.Patients.Add(TemporaryClinic.Values("Người đến sau"));
        _clinic.Database.Close();
        File.WriteAllText(_clinic.FilePath, "destroyed");

        Backup.Restore(BackupPath, _clinic.FilePath);
        ClinicDatabase restored = new(_clinic.FilePath, _clinic.Clock);
        Assert.Equal(patient.Reveal(), Assert.Single(new PatientStore(restored).All()).Reveal());
        Assert.Equal("lan", Assert.Single(new UserStore(restored).All()).Name);
        Assert.Null(new AuditTrail(restored).FindBroken());
        Assert.NotNull(new PatientStore(restored).Add(TemporaryClinic.Values("Người đến sau")));
        restored.Close();
    }

    [Fact]
    public async Task Make_WhileDesksWrite_IsOneWholeState()
    {
        using CancellationTokenSource stop = new();
        Task writer = Task.Run(() =>
        {
            for (int i = 0; !stop.IsCancellationRequested && i < 200; i++)
            {
                _clinic.Audit.Add("lan", "cardRead", i);
            }
        });
        Backup.Make(_clinic.Database, BackupPath);
        await stop.CancelAsync();
        await writer;
        ClinicDatabase copy = new(BackupPath, _clinic.Clock);
        Assert.Null(new AuditTrail(copy).FindBroken());
        copy.Close();
    }

    [Fact]
    public void Make_FileThatExists_IsNotOverwritten()
    {
        Backup.Make(_clinic.Database, BackupPath);
        Assert.Throws<IOException>(() => Backup.Make(_clinic.Database, BackupPath));
    }

    [Fact]
    public void Restore_DamagedCopy_IsRefusedAndTheFileStays()
    {
        _clinic.Patients.Add(TemporaryClinic.Values());
        string damaged = Path.Combine(_clinic.Folder, "damaged.db");
        File.WriteAllText(damaged, "no file of a clinic");
        Assert.Throws<InvalidDataException>(() => Backup.Restore(damaged, _clinic.FilePath));
        Assert.Equal(1, _clinic.Patients.Count());
    }

    [Fact]
    public void Open_NewFolder_IsForThisUserAlone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such rights.");
            return;
        }

        UnixFileMode mode = File.GetUnixFileMode(Path.GetDirectoryName(_clinic.FilePath)!);
        Assert.Equal(UnixFileMode.None, mode & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }
}
