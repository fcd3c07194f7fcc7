using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Queue;

/// <summary>Tickets in a table of the desk's SQLite file.</summary>
/// <threadsafety>Safe for concurrent use, also by several processes.</threadsafety>
public sealed class SqliteTicketStore(Func<SqliteConnection> open) : ITicketStore
{
    private const string Columns = """
        id AS Id, day AS Day, room AS Room, number AS Number, class AS Class, state AS State, visit_code AS VisitCode, issued_at AS IssuedAt, called_at AS CalledAt
        """;

    /// <inheritdoc />
    public Ticket Issue(DateOnly day, string room, TicketClass ticketClass, string visitCode, DateTimeOffset at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(room);
        ArgumentException.ThrowIfNullOrWhiteSpace(visitCode);
        using SqliteConnection connection = open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        var values = new { day = Text(day), room, ticketClass, visitCode, at = Text(at) };
        connection.Execute(
            """
            INSERT INTO queue_tickets (day, room, number, class, visit_code, issued_at)
            SELECT @day, @room, COALESCE(MAX(number), 0) + 1, @ticketClass, @visitCode, @at FROM queue_tickets WHERE day = @day AND room = @room
            ON CONFLICT (day, room, visit_code) DO NOTHING
            """,
            values,
            transaction);
        Ticket ticket = connection.QuerySingle<TicketRow>(
            $"SELECT {Columns} FROM queue_tickets WHERE day = @day AND room = @room AND visit_code = @visitCode", values, transaction).ToTicket();
        transaction.Commit();
        return ticket;
    }

    /// <inheritdoc />
    public IReadOnlyList<Ticket> List(DateOnly day)
    {
        using SqliteConnection connection = open();
        return [.. connection.Query<TicketRow>($"SELECT {Columns} FROM queue_tickets WHERE day = @day ORDER BY room, number", new { day = Text(day) })
            .Select(static row => row.ToTicket())];
    }

    /// <inheritdoc />
    public bool Move(long id, TicketState from, TicketState to, DateTimeOffset at)
    {
        using SqliteConnection connection = open();
        return connection.Execute(
            "UPDATE queue_tickets SET state = @to, called_at = CASE WHEN @to = 1 THEN @at ELSE called_at END WHERE id = @id AND state = @from",
            new { id, from, to, at = Text(at) }) == 1;
    }

    /// <inheritdoc />
    public int Purge(DateOnly before)
    {
        using SqliteConnection connection = open();
        return connection.Execute("DELETE FROM queue_tickets WHERE day < @before", new { before = Text(before) });
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
