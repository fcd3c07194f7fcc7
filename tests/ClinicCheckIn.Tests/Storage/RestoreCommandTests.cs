using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class RestoreCommandTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Run_BackupIntoANewPlace_OpensAndThePatientIsFound()
    {
        string code = _clinic.Patients.Add(TemporaryClinic.Values(number: "036085001234"))!.Code;
        string keys = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(_clinic.FilePath)!, "keys")).FullName;
        File.WriteAllText(Path.Combine(keys, "key-1.xml"), "key");
        string backup = Path.Combine(_clinic.Folder, "backup", "clinic.db");
        Backup.Make(_clinic.Database, backup);
        string place = Path.Combine(_clinic.Folder, "other machine");

        (int status, string output, string errors) = Run(backup, "--data", place);

        Assert.Equal((0, string.Empty), (status, errors));
        Assert.Contains("records: 1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("036085001234", output, StringComparison.Ordinal);
        ClinicDatabase restored = new(Path.Combine(place, "clinic.db"), _clinic.Clock);
        Assert.Equal(code, new PatientStore(restored).FindByNumber("036085001234")!.Code);
        restored.Close();
        Assert.Equal("key", File.ReadAllText(Path.Combine(place, "keys", "key-1.xml")));
    }

    [Fact]
    public void Run_OverAClinicThatIsThere_KeepsTheOldFile()
    {
        _clinic.Patients.Add(TemporaryClinic.Values());
        string backup = Path.Combine(_clinic.Folder, "backup", "clinic.db");
        Backup.Make(_clinic.Database, backup);
        _clinic.Patients.Add(TemporaryClinic.Values("Người đến sau"));
        _clinic.Database.Close();

        Assert.Equal(0, Run(backup, "--data", Path.GetDirectoryName(_clinic.FilePath)!).Status);

        Assert.Equal(1, _clinic.Patients.Count());
        ClinicDatabase old = new(_clinic.FilePath + ".replaced", _clinic.Clock);
        Assert.Equal(2, new PatientStore(old).Count());
        old.Close();
    }

    [Fact]
    public void Run_WhileADeskUsesTheFolder_IsRefused()
    {
        _clinic.Patients.Add(TemporaryClinic.Values());
        string backup = Path.Combine(_clinic.Folder, "backup", "clinic.db");
        Backup.Make(_clinic.Database, backup);
        using FolderLock desk = new(Path.GetDirectoryName(_clinic.FilePath)!);
        (int status, _, string errors) = Run(backup, "--data", Path.GetDirectoryName(_clinic.FilePath)!);
        Assert.Equal(1, status);
        Assert.Contains("another program", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_clinic.FilePath + ".replaced"));
    }

    [Theory]
    [InlineData("missing.db", "no such backup")]
    [InlineData("text.db", "damaged")]
    [InlineData("other.db", "no file of a clinic")]
    [InlineData("newer.db", "newer program")]
    public void Run_NoBackupOfThisProgram_IsRefusedAndTheFileStays(string name, string reason)
    {
        _clinic.Patients.Add(TemporaryClinic.Values());
        string file = Path.Combine(_clinic.Folder, name);
        switch (name)
        {
            case "text.db":
                File.WriteAllText(file, "no file of a clinic");
                break;
            case "other.db":
                Execute(file, "CREATE TABLE other (x)");
                break;
            case "newer.db":
                Backup.Make(_clinic.Database, file);
                Execute(file, "INSERT INTO migrations VALUES (999, '999_later', '', '')");
                break;
        }

        (int status, _, string errors) = Run(file, "--data", Path.GetDirectoryName(_clinic.FilePath)!);

        Assert.Equal(1, status);
        Assert.Contains(reason, errors, StringComparison.Ordinal);
        Assert.Equal(1, _clinic.Patients.Count());
    }

    [Fact]
    public void Run_WithoutFileOrFolder_SaysHow()
    {
        Assert.Equal(2, Run().Status);
        Assert.Equal(2, Run("file.db").Status);
        Assert.Equal(2, Run("file.db", "--data").Status);
    }

    private static (int Status, string Output, string Errors) Run(params string[] args)
    {
        using StringWriter output = new(), errors = new();
        int status = RestoreCommand.Run(args, output, errors);
        return (status, output.ToString(), errors.ToString());
    }

    private static void Execute(string file, string sql)
    {
        using SqliteConnection connection = new($"Data Source={file};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
