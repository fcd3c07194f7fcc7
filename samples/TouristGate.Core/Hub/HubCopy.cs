using Dapper;
using Npgsql;
using TouristGate.Core.Journal;

namespace TouristGate.Core.Hub;

/// <summary>The journals as the hub has them, to be looked at only. Safe for concurrent use.</summary>
/// <remarks>Every method throws <see cref="NpgsqlException"/> while the database is away.</remarks>
public sealed class HubCopy : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    internal HubCopy(NpgsqlDataSource source) => _source = source;

    /// <summary>Looks at a hub from outside of it: no table is made, and PostgreSQL refuses every change.</summary>
    /// <exception cref="ArgumentException">This is no connection string.</exception>
    public static HubCopy Open(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false };
        settings.Options = $"{settings.Options} -c default_transaction_read_only=on".TrimStart();
        return new HubCopy(NpgsqlDataSource.Create(settings));
    }

    /// <summary>How far the hub has each journal, by lane; also of lanes that never joined, which are the hub's own.</summary>
    public async Task<ILookup<string, JournalHead>> HeadsAsync()
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        return (await connection.QueryAsync<(string Lane, string Journal, long Seq, byte[] Hash)>("SELECT lane_id, journal_id, head_seq, head_hash FROM journal ORDER BY lane_id, journal_id").ConfigureAwait(false))
            .ToLookup(row => row.Lane, row => new JournalHead(row.Journal, row.Seq, Convert.ToHexStringLower(row.Hash)));
    }

    /// <summary>Checks the chain of one journal, up to the head that the hub has noted and beyond.</summary>
    /// <param name="journalId">The journal.</param>
    /// <param name="heads">Heads of this journal that were kept elsewhere.</param>
    public async Task<ChainReport> VerifyAsync(string journalId, IEnumerable<JournalHead>? heads = null)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        (long Sequence, byte[] Hash) known = await connection.QuerySingleOrDefaultAsync<(long, byte[])>(
            "SELECT head_seq, head_hash FROM journal WHERE journal_id = @journalId", new { journalId }).ConfigureAwait(false);
        JournalHead[] noted = known.Hash is null ? [] : [new JournalHead(journalId, known.Sequence, Convert.ToHexStringLower(known.Hash))];
        var verifier = new ChainVerifier([.. noted, .. heads ?? []], purgedElsewhere: true);
        await using NpgsqlCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT {HubSchema.Columns} FROM entry WHERE journal_id = @id ORDER BY seq";
        select.Parameters.AddWithValue("id", journalId);
        await using NpgsqlDataReader rows = await select.ExecuteReaderAsync().ConfigureAwait(false);
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            verifier.Add(EntryRow.Read(rows));
        }

        return verifier.Finish();
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();
}
