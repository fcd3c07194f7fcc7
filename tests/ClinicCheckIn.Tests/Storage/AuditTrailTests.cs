using ClinicCheckIn.Core.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class AuditTrailTests : IDisposable
{
    private readonly TemporaryClinic _clinic = new();

    public AuditTrailTests()
    {
        for (int i = 0; i < 5; i++)
        {
            _clinic.Audit.Add("lan", "cardRead", i, "CitizenNumber, FullName");
            _clinic.Clock.Now += TimeSpan.FromDays(10);
        }
    }

    public void Dispose() => _clinic.Dispose();

    [Fact]
    public void FindBroken_UntouchedTrail_IsWhole() => Assert.Null(_clinic.Audit.FindBroken());

    [Theory]
    [InlineData("UPDATE audit SET user_name = 'mai' WHERE id = 3", 3)]
    [InlineData("UPDATE audit SET patient_id = NULL WHERE id = 2", 2)]
    [InlineData("UPDATE audit SET action = 'cardReadC', detail = 'itizenNumber, FullName' WHERE id = 4", 4)]
    [InlineData("DELETE FROM audit WHERE id = 3", 4)]
    [InlineData("DELETE FROM audit WHERE id = 1", 2)]
    public void FindBroken_TrailThatWasTouched_NamesTheFirstEntryThatDoesNotFit(string sql, long broken)
    {
        Execute(sql);
        Assert.Equal(broken, _clinic.Audit.FindBroken());
    }

    [Fact]
    public void FindBroken_AfterRetention_IsStillWhole()
    {
        RetentionReport report = new Retention(_clinic.Database, new RetentionOptions { Audit = TimeSpan.FromDays(25) }).Run();
        Assert.Equal(3, report.Audit);
        Assert.Null(_clinic.Audit.FindBroken());
        Execute("UPDATE audit SET user_name = 'mai' WHERE id = 4");
        Assert.Equal(4, _clinic.Audit.FindBroken());
    }

    private void Execute(string sql)
    {
        using SqliteConnection connection = _clinic.Database.Open();
        Assert.Equal(1, connection.Execute(sql));
    }
}
