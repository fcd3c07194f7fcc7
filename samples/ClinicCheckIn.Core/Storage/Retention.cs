using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Removes what is older than it may be. What is removed is overwritten in the file.</summary>
public sealed class Retention(ClinicDatabase database, RetentionOptions options)
{
    /// <summary>Removes it.</summary>
    public RetentionReport Run()
    {
        RetentionReport report = database.Write(Remove);

        // The write-ahead log still holds pages as they were.
        using SqliteConnection connection = database.Open();
        connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return report;
    }

    private RetentionReport Remove(SqliteConnection connection, SqliteTransaction transaction)
    {
        int visits = Delete("visits", "at", options.Visits);
        int versions = Delete("patient_versions", "replaced_at", options.Versions);
        int decisions = Delete("decisions", "at", options.Decisions);
        connection.Execute(
            "UPDATE audit_anchor SET seal = coalesce((SELECT seal FROM audit WHERE at < @before ORDER BY id DESC LIMIT 1), seal)",
            new { before = Before(options.Audit) },
            transaction);
        int audit = Delete("audit", "at", options.Audit);
        int tickets = Delete("queue_tickets", "issued_at", options.Visits);
        int patients = options.Patients is { } age ? Delete("patients", "seen_at", age) : 0;
        return new RetentionReport(visits, versions, decisions, audit, patients, tickets);

        // Table and column are words of this file.
        int Delete(string table, string column, TimeSpan age) =>
            connection.Execute($"DELETE FROM {table} WHERE {column} < @before", new { before = Before(age) }, transaction);
    }

    private string Before(TimeSpan age) => ClinicDatabase.Text(database.Time.GetUtcNow() - age);
}
