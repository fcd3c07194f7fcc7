using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>The decisions of the desks.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class DecisionStore(ClinicDatabase database)
{
    private const string Insert = """
        INSERT INTO decisions (at, user_name, patient_id, kind, field, detail, version) VALUES (@now, @user, @patientId, @kind, @Field, @Detail, @version)
        """;

    /// <summary>Keeps decisions about one record.</summary>
    public void Add(string user, long? patientId, int? version, IEnumerable<Decision> decisions) => database.Write((connection, transaction) =>
    {
        foreach (Decision decision in decisions)
        {
            connection.Execute(
                Insert, new { now = database.Now, user, patientId, kind = decision.Kind.ToString(), decision.Field, decision.Detail, version }, transaction);
        }

        return 0;
    });

    /// <summary>The newest decisions, about everybody or about one record.</summary>
    public IReadOnlyList<StoredDecision> Newest(int count, long? patientId = null)
    {
        const string Sql = """
            SELECT id AS Id, at AS At, user_name AS UserName, patient_id AS PatientId, kind AS Kind, field AS Field, detail AS Detail, version AS Version
            FROM decisions WHERE @patientId IS NULL OR patient_id = @patientId ORDER BY id DESC LIMIT @count
            """;
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<Row>(Sql, new { count, patientId }).Select(static row => new StoredDecision(
            row.Id, row.At, row.UserName, row.PatientId, Enum.Parse<DecisionKind>(row.Kind), row.Field, row.Detail, (int?)row.Version))];
    }

    private sealed record Row(long Id, string At, string UserName, long? PatientId, string Kind, string? Field, string? Detail, long? Version)
    {
        private Row()
            : this(0, string.Empty, string.Empty, null, string.Empty, null, null, null)
        {
        }
    }
}
