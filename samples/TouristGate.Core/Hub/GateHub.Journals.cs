using System.Security.Cryptography;
using System.Text.Json;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using TouristGate.Core.Journal;
using TouristGate.Core.Sync;
using TouristGate.Core.Time;

namespace TouristGate.Core.Hub;

/// <content>Journals in, feed out.</content>
public sealed partial class GateHub
{
    /// <summary>Rows in one page of the feed.</summary>
    private const int PageSize = 1000;

    /// <summary>Takes a batch of a lane whose token was checked. The same batch again counts once.</summary>
    public async Task<PushReceipt> PushAsync(string laneId, EntryBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
        await LockAsync(connection, transaction).ConfigureAwait(false);
        await connection.ExecuteAsync("UPDATE lane SET seen_at = @now WHERE lane_id = @laneId", new { now = Now, laneId }, transaction).ConfigureAwait(false);
        KnownJournal known = await HeadAsync(connection, transaction, batch.JournalId).ConfigureAwait(false);
        bool maySell = await MaySellAsync(connection, transaction, laneId).ConfigureAwait(false);
        PushStatus lane = await CheckHeadAsync(connection, transaction, laneId, batch, known).ConfigureAwait(false);
        (PushStatus status, List<JournalEntry> fresh) = lane != PushStatus.Accepted ? (lane, [])
            : batch.Entries.All(entry => HubRowCheck.IsSound(entry, maySell))
            ? await CheckAsync(connection, transaction, laneId, batch, known).ConfigureAwait(false)
            : (PushStatus.Refused, []);
        if (status == PushStatus.Accepted && fresh.Count > 0)
        {
            await InsertAsync(connection, batch.JournalId, fresh, cancellationToken).ConfigureAwait(false);
            known = new KnownJournal { LaneId = laneId, Sequence = fresh[^1].Sequence, Hash = fresh[^1].Hash };
            await connection.ExecuteAsync(
                """
                INSERT INTO journal (journal_id, lane_id, head_seq, head_hash) VALUES (@id, @laneId, @sequence, @hash)
                ON CONFLICT (journal_id) DO UPDATE SET head_seq = @sequence, head_hash = @hash
                """,
                new { id = batch.JournalId, laneId, sequence = known.Sequence, hash = known.Hash }, transaction).ConfigureAwait(false);
        }
        else if (status is not (PushStatus.Accepted or PushStatus.Gap))
        {
            await connection.ExecuteAsync(
                "INSERT INTO incident (at, lane_id, journal_id, status, seq) VALUES (@now, @laneId, @journal, @status, @seq) ON CONFLICT DO NOTHING",
                new { now = Now, laneId, journal = Short(batch.JournalId), status = status.ToString(), seq = known.Sequence }, transaction).ConfigureAwait(false);
        }

        await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        return new PushReceipt(status, known.Sequence);
    }

    /// <summary>What a lane has to know of the others, from a position on, and the site's keys. Its own rows are in it too: a lane whose
    /// disk was replaced has another journal, and learns from the hub what it did before.</summary>
    public async Task<FeedPage> PullAsync(string laneId, long after, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(laneId);
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using NpgsqlCommand select = connection.CreateCommand();
        select.CommandText = $"""
            SELECT {HubSchema.Columns}, journal_id, position FROM entry
            WHERE position > @after
                AND (kind IN (@issued, @voided, @corrected) OR (kind = @decision AND persons > 0))
            ORDER BY position LIMIT {PageSize}
            """;
        select.Parameters.AddWithValue("after", after);
        select.Parameters.AddWithValue("issued", (int)EntryKind.TicketIssued);
        select.Parameters.AddWithValue("voided", (int)EntryKind.TicketVoided);
        select.Parameters.AddWithValue("corrected", (int)EntryKind.CountCorrected);
        select.Parameters.AddWithValue("decision", (int)EntryKind.Decision);
        List<ForeignEntry> entries = [];
        long position = after;
        await using (NpgsqlDataReader rows = await select.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false))
        {
            while (await rows.ReadAsync(cancellationToken).ConfigureAwait(false))
            {
                entries.Add(new ForeignEntry { JournalId = rows.GetString(21), Entry = ForOthers(EntryRow.Read(rows)) });
                position = rows.GetInt64(22);
            }
        }

        return new FeedPage
        {
            Position = position,
            Entries = entries,
            More = entries.Count == PageSize,
            Keys = _options.Keys.Share(SiteDay.Of(_options.TimeProvider.GetUtcNow()), _options.DaysOfKeys, _options.EventId),
        };
    }

    /// <summary>Rows of all lanes after a position, in the order in which the hub got them.</summary>
    public async IAsyncEnumerable<(long Position, JournalEntry Entry)> ReadAfterAsync(long position)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using NpgsqlCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT {HubSchema.Columns}, position FROM entry WHERE position > @position ORDER BY position";
        select.Parameters.AddWithValue("position", position);
        await using NpgsqlDataReader rows = await select.ExecuteReaderAsync().ConfigureAwait(false);
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            yield return (rows.GetInt64(21), EntryRow.Read(rows));
        }
    }

    /// <summary>Rows of all lanes within a time, in the order of time, lane and number.</summary>
    public async IAsyncEnumerable<JournalEntry> ReadAsync(DateTimeOffset from, DateTimeOffset to)
    {
        await using NpgsqlConnection connection = await _source.OpenConnectionAsync().ConfigureAwait(false);
        await using NpgsqlCommand select = connection.CreateCommand();
        select.CommandText = $"SELECT {HubSchema.Columns} FROM entry WHERE at >= @from AND at < @to ORDER BY at, lane_id, seq";
        select.Parameters.AddWithValue("from", from.ToUnixTimeMilliseconds());
        select.Parameters.AddWithValue("to", to.ToUnixTimeMilliseconds());
        await using NpgsqlDataReader rows = await select.ExecuteReaderAsync().ConfigureAwait(false);
        while (await rows.ReadAsync().ConfigureAwait(false))
        {
            yield return EntryRow.Read(rows);
        }
    }

    /// <summary>Checks the chain of one journal as the hub has it.</summary>
    public Task<ChainReport> VerifyAsync(string journalId) => _copy.VerifyAsync(journalId);

    /// <summary>A lane that never joined by a code is the hub's own.</summary>
    private static async Task<bool> MaySellAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string laneId)
    {
        string? settings = await connection.ExecuteScalarAsync<string?>("SELECT settings FROM lane WHERE lane_id = @laneId", new { laneId }, transaction).ConfigureAwait(false);
        return settings is null || JsonSerializer.Deserialize(settings, CoreJson.Default.LaneSettings)!.SellsTickets;
    }

    private static string Short(string text) => text.Length <= 64 ? text : text[..64];

    /// <summary>Other lanes need the pseudonyms to recognise a visitor again, and nothing more.</summary>
    private static JournalEntry ForOthers(JournalEntry entry) => entry.With(
        entry.Personal is { } personal ? new PersonalColumns { Presence = personal.Presence, Holder = personal.Holder } : null,
        null, null, entry.Sequence, []);

    private static async Task<KnownJournal> HeadAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string journalId) =>
        await connection.QuerySingleOrDefaultAsync<KnownJournal>(
            "SELECT lane_id AS LaneId, head_seq AS Sequence, head_hash AS Hash FROM journal WHERE journal_id = @journalId",
            new { journalId }, transaction).ConfigureAwait(false)
        ?? new KnownJournal();

    /// <summary>A lane never has less than the hub, which has everything from it, and the same up to its last row.</summary>
    private static async Task<PushStatus> CheckHeadAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string laneId, EntryBatch batch, KnownJournal known)
    {
        if (known.LaneId is { } owner && owner != laneId)
        {
            return PushStatus.WrongLane;
        }

        if (batch.Head is not { } head || head.Sequence > known.Sequence || known.Sequence == 0)
        {
            return PushStatus.Accepted;
        }

        byte[]? hash = await connection.ExecuteScalarAsync<byte[]?>(
            "SELECT hash FROM entry WHERE journal_id = @journal AND seq = @seq", new { journal = batch.JournalId, seq = head.Sequence }, transaction).ConfigureAwait(false);
        return hash is null || Convert.ToHexStringLower(hash) != head.HashHex ? PushStatus.ChainBroken
            : head.Sequence < known.Sequence ? PushStatus.RowsMissing
            : PushStatus.Accepted;
    }

    private static async Task<(PushStatus Status, List<JournalEntry> Fresh)> CheckAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, string laneId, EntryBatch batch, KnownJournal known)
    {
        List<JournalEntry> fresh = [];
        if (batch.Entries.Any(entry => entry.LaneId != laneId))
        {
            return (PushStatus.WrongLane, fresh);
        }

        byte[] hash = known.Hash;
        long next = known.Sequence + 1;
        foreach (JournalEntry entry in batch.Entries)
        {
            if (entry.Sequence < next && fresh.Count == 0)
            {
                if (!await IsKnownAsync(connection, transaction, batch.JournalId, entry).ConfigureAwait(false))
                {
                    return (PushStatus.ChainBroken, []);
                }

                continue;
            }

            if (entry.Sequence > next && fresh.Count == 0)
            {
                return (PushStatus.Gap, []);
            }

            if (!Continues(batch.JournalId, entry, next, hash))
            {
                return (PushStatus.ChainBroken, []);
            }

            fresh.Add(entry);
            hash = entry.Hash;
            next++;
        }

        return (PushStatus.Accepted, fresh);
    }

    private static bool Continues(string journalId, JournalEntry entry, long next, byte[] hash) =>
        entry.Sequence == next
        && (next == 1) == (entry.Kind == EntryKind.Genesis && entry.Detail == journalId)
        && CryptographicOperations.FixedTimeEquals(EntryHash.Compute(hash, entry), entry.Hash)
        && (entry.Salt is null || entry.Commitment is null
            ? entry.Personal is null && entry.Salt is null
            : CryptographicOperations.FixedTimeEquals(EntryHash.Commit(entry.Salt, entry.Personal ?? new PersonalColumns()), entry.Commitment));

    private static Task<bool> IsKnownAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, string journalId, JournalEntry entry) =>
        connection.ExecuteScalarAsync<bool>(
            "SELECT EXISTS (SELECT 1 FROM entry WHERE journal_id = @journalId AND seq = @seq AND hash = @hash)",
            new { journalId, seq = entry.Sequence, hash = entry.Hash }, transaction);

    private static async Task InsertAsync(NpgsqlConnection connection, string journalId, List<JournalEntry> entries, CancellationToken cancellationToken)
    {
        await using NpgsqlBinaryImporter copy = await connection.BeginBinaryImportAsync(
            $"COPY entry ({HubSchema.Columns}, journal_id) FROM STDIN (FORMAT BINARY)", cancellationToken).ConfigureAwait(false);
        foreach (JournalEntry entry in entries)
        {
            await copy.StartRowAsync(cancellationToken).ConfigureAwait(false);
            foreach ((object? value, NpgsqlDbType type) in HubRow.Values(entry))
            {
                await (value is null ? copy.WriteNullAsync(cancellationToken) : copy.WriteAsync(value, type, cancellationToken)).ConfigureAwait(false);
            }

            await copy.WriteAsync(journalId, NpgsqlDbType.Text, cancellationToken).ConfigureAwait(false);
        }

        await copy.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private sealed class KnownJournal
    {
        public string? LaneId { get; init; }

        public long Sequence { get; init; }

        public byte[] Hash { get; init; } = EntryHash.Start;
    }
}
