using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Who did what and when. Each entry seals the one before it, so that one that is changed or cut out of the middle shows.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class AuditTrail(ClinicDatabase database)
{
    internal const string Columns = "id AS Id, at AS At, user_name AS UserName, action AS Action, patient_id AS PatientId, detail AS Detail, seal AS Seal";

    private const string LastSeal = "SELECT coalesce((SELECT seal FROM audit ORDER BY id DESC LIMIT 1), (SELECT seal FROM audit_anchor))";

    /// <summary>Adds an entry.</summary>
    /// <param name="user">Who.</param>
    /// <param name="action">What; a word of the program, never a value.</param>
    /// <param name="patientId">The record, if one is concerned.</param>
    /// <param name="detail">More words of the program; never a value.</param>
    public void Add(string user, string action, long? patientId = null, string? detail = null) => database.Write((connection, transaction) =>
    {
        byte[] previous = connection.ExecuteScalar<byte[]>(LastSeal, transaction: transaction)!;
        AuditEntry entry = new() { At = database.Now, UserName = user, Action = action, PatientId = patientId, Detail = detail };
        connection.Execute(
            "INSERT INTO audit (at, user_name, action, patient_id, detail, seal) VALUES (@At, @UserName, @Action, @PatientId, @Detail, @seal)",
            new { entry.At, entry.UserName, entry.Action, entry.PatientId, entry.Detail, seal = Seal(previous, entry) },
            transaction);
        return 0;
    });

    /// <summary>The newest entries, newest first.</summary>
    public IReadOnlyList<AuditEntry> Newest(int count)
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<AuditEntry>($"SELECT {Columns} FROM audit ORDER BY id DESC LIMIT @count", new { count })];
    }

    /// <summary>Checks all seals.</summary>
    /// <returns>The first entry that does not fit, or null if all of them do.</returns>
    public long? FindBroken()
    {
        using SqliteConnection connection = database.Open();
        byte[] previous = connection.ExecuteScalar<byte[]>("SELECT seal FROM audit_anchor")!;
        foreach (AuditEntry entry in connection.Query<AuditEntry>($"SELECT {Columns} FROM audit ORDER BY id", buffered: false))
        {
            if (!Seal(previous, entry).AsSpan().SequenceEqual(entry.Seal))
            {
                return entry.Id;
            }

            previous = entry.Seal;
        }

        return null;
    }

    // Lengths before the parts, so that no two entries have the same text.
    private static byte[] Seal(byte[] previous, AuditEntry entry)
    {
        StringBuilder text = new();
        foreach (string? part in (string?[])[entry.At, entry.UserName, entry.Action, entry.PatientId?.ToString(CultureInfo.InvariantCulture), entry.Detail])
        {
            text.Append(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}");
        }

        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(text.ToString())]);
    }
}
