using ClinicCheckIn.Core.Storage;
using Dapper;
using Microsoft.Data.Sqlite;
using Xunit;

namespace ClinicCheckIn.Tests.Storage;

public sealed class MigrationsTests
{
    private static readonly Migration s_one = new(1, "0001_a", "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1)", "one");

    [Fact]
    public void All_Scripts_AreNumberedFromOneWithoutGaps() =>
        Assert.Equal(Enumerable.Range(1, Migrations.All.Count), Migrations.All.Select(static script => script.Number));

    [Fact]
    public void Apply_SecondRun_RunsNothing()
    {
        using SqliteConnection connection = Open();
        Migrations.Apply(connection, "now", [s_one]);
        Migrations.Apply(connection, "now", [s_one]);
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM a"));
    }

    [Fact]
    public void Apply_FileWithDataOfAnOlderProgram_KeepsItAndAddsTheRest()
    {
        using SqliteConnection connection = Open();
        Migrations.Apply(connection, "now", [s_one]);
        Migrations.Apply(connection, "now", [s_one, new Migration(2, "0002_b", "ALTER TABLE a ADD COLUMN y TEXT NOT NULL DEFAULT 'new'", "two")]);
        Assert.Equal("1 new", connection.ExecuteScalar<string>("SELECT x || ' ' || y FROM a"));
    }

    [Fact]
    public void Apply_ScriptThatFailsHalfway_LeavesTheFileAsItWas()
    {
        using SqliteConnection connection = Open();
        Migrations.Apply(connection, "now", [s_one]);
        Migration broken = new(2, "0002_b", "INSERT INTO a VALUES (2); CREATE TABLE b (x INTEGER); SELECT nothing FROM nowhere", "two");
        Assert.Throws<SqliteException>(() => Migrations.Apply(connection, "now", [s_one, broken]));
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM a"));
        Assert.Equal(0, connection.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master WHERE name = 'b'"));
        Assert.Equal(1, connection.ExecuteScalar<int>("SELECT count(*) FROM migrations"));
    }

    [Fact]
    public void Apply_ScriptThatWasChangedAfterItRan_IsRefused()
    {
        using SqliteConnection connection = Open();
        Migrations.Apply(connection, "now", [s_one]);
        Assert.Throws<InvalidDataException>(() => Migrations.Apply(connection, "now", [s_one with { Digest = "other" }]));
    }

    [Fact]
    public void Apply_FileOfANewerProgram_IsRefused()
    {
        using SqliteConnection connection = Open();
        Migrations.Apply(connection, "now", [s_one, new Migration(2, "0002_b", "CREATE TABLE b (x INTEGER)", "two")]);
        Assert.Throws<InvalidDataException>(() => Migrations.Apply(connection, "now", [s_one]));
    }

    private static SqliteConnection Open()
    {
        SqliteConnection connection = new("Data Source=:memory:");
        connection.Open();
        return connection;
    }
}
