using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>Finds rows of a lane's own journal by its indexes, beside the writer. Not safe for concurrent use.</summary>
internal sealed class JournalLookup : IDisposable
{
    /// <summary>The indexes of <see cref="JournalSchema"/> have the same conditions, word for word: else SQLite would not use them.</summary>
    private const string Presence = "presence = $key AND persons > 0";

    private const string Ticket = "ticket = $key AND (persons > 0 OR kind > 2)";
    private const string Holder = "holder = $key";

    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _presence;
    private readonly SqliteCommand _ticket;
    private readonly SqliteCommand _holder;

    private JournalLookup(SqliteConnection connection)
    {
        _connection = connection;
        _presence = Select(Presence);
        _ticket = Select(Ticket);
        _holder = Select(Holder);
    }

    public static JournalLookup Open(string path) => JournalFile.Guarded(() => new JournalLookup(JournalSchema.OpenForReading(path)));

    /// <summary>Passages of a card up to a row.</summary>
    public IReadOnlyList<JournalEntry> OfPresence(string presence, long through) => Rows(_presence, presence, through);

    /// <summary>Issue, cancellation and passages of a ticket up to a row.</summary>
    public IReadOnlyList<JournalEntry> OfTicket(string ticketId, long through) => Rows(_ticket, ticketId, through);

    /// <summary>Tickets issued to a holder up to a row.</summary>
    public IReadOnlyList<JournalEntry> OfHolder(string holder, long through) => Rows(_holder, holder, through);

    /// <summary>How many people moved between which zones, from one instant to another, up to a row.</summary>
    public IReadOnlyList<ZoneMove> Moves(DateTimeOffset from, DateTimeOffset to, long through) => JournalFile.Guarded(() =>
    {
        using SqliteCommand select = _connection.CreateCommand();
        select.CommandText = """
            SELECT leaves, enters, sum(persons) FROM entry
            WHERE at >= $from AND at < $to AND seq <= $through AND ((kind = $decision AND persons > 0) OR kind = $corrected)
            GROUP BY leaves, enters
            """;
        select.Parameters.AddWithValue("$from", from.ToUnixTimeMilliseconds());
        select.Parameters.AddWithValue("$to", to.ToUnixTimeMilliseconds());
        select.Parameters.AddWithValue("$through", through);
        select.Parameters.AddWithValue("$decision", (long)EntryKind.Decision);
        select.Parameters.AddWithValue("$corrected", (long)EntryKind.CountCorrected);
        return ZoneMove.ReadAll(select);
    });

    public void Dispose()
    {
        _presence.Dispose();
        _ticket.Dispose();
        _holder.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Select(string condition)
    {
        SqliteCommand command = _connection.CreateCommand();
#pragma warning disable CA2100 // The conditions are constants.
        command.CommandText = $"SELECT {JournalSchema.Columns} FROM entry WHERE {condition} AND seq <= $through ORDER BY seq";
#pragma warning restore CA2100
        command.Parameters.Add("$key", SqliteType.Text);
        command.Parameters.Add("$through", SqliteType.Integer);
        return command;
    }

    private static List<JournalEntry> Rows(SqliteCommand command, string key, long through) => JournalFile.Guarded(() =>
    {
        command.Parameters[0].Value = key;
        command.Parameters[1].Value = through;
        using SqliteDataReader reader = command.ExecuteReader();
        List<JournalEntry> rows = [];
        while (reader.Read())
        {
            rows.Add(EntryRow.Read(reader));
        }

        return rows;
    });
}
