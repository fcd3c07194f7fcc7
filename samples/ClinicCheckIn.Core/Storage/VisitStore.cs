using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>The people who were checked in.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class VisitStore(ClinicDatabase database)
{
    private const string Columns = """
        id AS Id, patient_id AS PatientId, at AS At, day AS Day, user_name AS UserName, source AS Source, link AS Link,
        insurance_code AS InsuranceCode, insurance_state AS InsuranceState, ticket AS Ticket, room AS Room, asks AS Asks
        """;

    /// <summary>Notes a visit of today.</summary>
    /// <returns>The visit with its key, instant and day.</returns>
    public Visit Add(Visit visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        const string Sql = $"""
            INSERT INTO visits (patient_id, at, day, user_name, source, link, insurance_code, insurance_state, ticket, room)
            VALUES (@PatientId, @now, @today, @UserName, @Source, @Link, @InsuranceCode, @InsuranceState, @Ticket, @Room) RETURNING {Columns}
            """;
        DynamicParameters parameters = new(visit);
        parameters.AddDynamicParams(new { now = database.Now, today = database.Today });
        using SqliteConnection connection = database.Open();
        return connection.QuerySingle<Visit>(Sql, parameters);
    }

    /// <summary>One visit, or null.</summary>
    public Visit? Find(long id)
    {
        using SqliteConnection connection = database.Open();
        return connection.QuerySingleOrDefault<Visit>($"SELECT {Columns} FROM visits WHERE id = @id", new { id });
    }

    /// <summary>The state of a visit whose question has begun and has no answer: it is under way, or the program ended meanwhile.</summary>
    public const string Asking = "asking";

    /// <summary>A question about the insurance begins; answers to earlier ones no longer count.</summary>
    /// <returns>The number of the question, from 1; 0 if there is no such visit.</returns>
    public int BeginAsk(long id)
    {
        using SqliteConnection connection = database.Open();
        return connection.ExecuteScalar<int>(
            "UPDATE visits SET asks = asks + 1, insurance_state = @Asking, insurance_code = NULL WHERE id = @id RETURNING asks", new { id, Asking });
    }

    /// <summary>Writes down what came of a question.</summary>
    /// <returns>False if a later question was asked meanwhile; nothing is written then.</returns>
    public bool SetInsurance(long id, int ask, string state, string? code)
    {
        using SqliteConnection connection = database.Open();
        return connection.Execute("UPDATE visits SET insurance_state = @state, insurance_code = @code WHERE id = @id AND asks = @ask", new { id, ask, state, code }) == 1;
    }

    /// <summary>The question waits for the gateway.</summary>
    /// <returns>False if its answer has come already, or a later question was asked; nothing is written then.</returns>
    public bool SetQueued(long id, int ask, string state, string? code)
    {
        using SqliteConnection connection = database.Open();
        return connection.Execute(
            "UPDATE visits SET insurance_state = @state, insurance_code = @code WHERE id = @id AND asks = @ask AND insurance_state = @Asking", new { id, ask, state, code, Asking }) == 1;
    }

    /// <summary>The visits since a day whose insurance is not settled, newest first.</summary>
    public IReadOnlyList<Visit> Unsettled(DateOnly since, int limit = 200)
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<Visit>(
            $"SELECT {Columns} FROM visits WHERE day >= @since AND insurance_state NOT IN ('valid', 'validWithCare', 'none', 'notAsked') ORDER BY id DESC LIMIT @limit",
            new { since = since.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), limit })];
    }

    /// <summary>Writes down the number in the queue.</summary>
    public void SetTicket(long id, string ticket, string room)
    {
        using SqliteConnection connection = database.Open();
        connection.Execute("UPDATE visits SET ticket = @ticket, room = @room WHERE id = @id", new { id, ticket, room });
    }

    /// <summary>The visits of today, newest first.</summary>
    public IReadOnlyList<Visit> Today()
    {
        using SqliteConnection connection = database.Open();
        return [.. connection.Query<Visit>($"SELECT {Columns} FROM visits WHERE day = @today ORDER BY id DESC", new { today = database.Today })];
    }
}
