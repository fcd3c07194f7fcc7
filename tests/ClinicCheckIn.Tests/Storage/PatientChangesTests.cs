using CccdSdk.Identity;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Patients;
using ClinicCheckIn.Core.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

/// <summary>The search in memory follows what any program writes into the file.</summary>
public sealed class PatientChangesTests : IDisposable
{
    private const string Number = "036085001234";

    private readonly TemporaryClinic _clinic = new();

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void Take_AddedChangedRemoved_TellsEachOnce()
    {
        Patient before = _clinic.Patients.Add(TemporaryClinic.Values("Người có trước"))!;
        using PatientChanges changes = new(_clinic.Database);
        Assert.Empty(changes.Take());
        Patient added = _clinic.Patients.Add(TemporaryClinic.Values("Người mới"))!;
        Assert.Equal([added.Id], changes.Take());
        Assert.Empty(changes.Take());
        _clinic.Patients.Change(before, before.Reveal() with { Residence = "Huế" }, "lan");
        _clinic.Patients.Change(added, added.Reveal() with { Residence = "Huế" }, "lan");
        Assert.Equal([before.Id, added.Id], changes.Take());
        _clinic.Patients.Seen(before.Id);
        Assert.Empty(changes.Take());
        Foreign($"DELETE FROM patients WHERE id = {before.Id}");
        Assert.Equal([before.Id], changes.Take());
    }

    [Fact]
    public void Find_RecordsThatAnotherProgramWrote_AreFoundAndRemovedOnesAreNot()
    {
        using PatientChanges changes = new(_clinic.Database);
        using RecordsFinder finder = new(_clinic.Patients.All(), _clinic.Patients.Find, changes.Take);
        DeskCard card = DeskCard.OnFile(TemporaryClinic.Values("Đinh Thị Nhập Từ Ngoài", Number) with { Sex = Sex.Female });
        Assert.Null(finder.Find(card).Exact);
        Foreign($"""
            INSERT INTO patients (code, number, full_name, date_of_birth, sex, created_at, changed_at, seen_at)
            VALUES ('BN900001', '{Number}', 'Đinh Thị Nhập Từ Ngoài', '1985-03-05', 2, '', '', '')
            """);
        Assert.Equal("BN900001", finder.Find(card).Exact!.Code);
        Foreign("UPDATE patients SET number = NULL, full_name = 'Hoàng Kim Khác', date_of_birth = '1950'");
        Assert.Null(finder.Find(card).Exact);
        Assert.Empty(finder.Find(card).Proposals);
    }

    private void Foreign(string sql)
    {
        using SqliteConnection connection = new($"Data Source={_clinic.FilePath};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA foreign_keys = ON");
        connection.Execute(sql);
    }
}
