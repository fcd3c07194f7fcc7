using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Items that wait for the gateway, in a table of the desk's SQLite file. Once queued, an item outlives a crash.</summary>
/// <remarks>An item is marked as being sent before its first byte leaves, so after a crash it counts as in doubt, never as unsent.
/// What was delivered or given up keeps its key and loses its content.</remarks>
/// <threadsafety>Safe for concurrent use, also by several processes.</threadsafety>
public sealed class OutboxStore(Func<SqliteConnection> open, TimeProvider time, IPayloadProtector? protector = null)
{
    private const string Columns = """
        id AS Id, kind AS Kind, key AS Key, episode AS Episode, state AS State, attempts AS Attempts, code AS Code,
        transaction_code AS TransactionCode, queued_at AS QueuedAt, renewed AS Renewed
        """;

    /// <summary>The first item that may go: no message of its treatment is held before it. STT numbers the messages of one treatment (MA_LK), and
    /// no field of XML0 ties one treatment to another, so those of others go on; a question changes nothing and waits for no message.</summary>
    private const string First = $"""
        SELECT {Columns}, owner AS Owner, owned_until AS OwnedUntil FROM outbox AS item WHERE state IN (0, 1)
            AND NOT EXISTS (SELECT 1 FROM outbox AS held WHERE held.episode = item.episode AND held.kind = item.kind AND held.id < item.id AND held.state IN (3, 4))
        ORDER BY id LIMIT 1
        """;

    /// <summary>Raised after something was queued or released.</summary>
    public event Action? Changed;

    /// <summary>Raised after a person decided about something held: the gateway has been looked at.</summary>
    public event Action? Released;

    /// <summary>Queues content; it is on the disk when this returns.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="key">What makes it one thing, such as MA_LK and STT; no personal data.</param>
    /// <param name="episode">The treatment (MA_LK).</param>
    /// <param name="content">What is sent, byte for byte.</param>
    public EnqueueResult Enqueue(OutboxKind kind, string key, string episode, byte[] content)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        ArgumentException.ThrowIfNullOrWhiteSpace(episode);
        ArgumentNullException.ThrowIfNull(content);
        EnqueueResult result = Write((connection, transaction) =>
        {
            OutboxRow? row = connection.QuerySingleOrDefault<OutboxRow>(
                $"SELECT {Columns}, content AS Content FROM outbox WHERE kind = @kind AND key = @key", new { kind, key }, transaction);
            if (row is null)
            {
                connection.Execute(
                    "INSERT INTO outbox (kind, key, episode, content, queued_at, changed_at) VALUES (@kind, @key, @episode, @stored, @now, @now)",
                    new { kind, key, episode, stored = protector?.Protect(content) ?? content, now = Now },
                    transaction);
                return EnqueueResult.Queued;
            }

            return row.Content is null ? EnqueueResult.AlreadyDone
                : Open(row.Content) is { } known && known.AsSpan().SequenceEqual(content) ? EnqueueResult.AlreadyQueued
                : EnqueueResult.KeyTaken;
        });
        if (result == EnqueueResult.Queued)
        {
            Changed?.Invoke();
        }

        return result;
    }

    /// <summary>Items in a state, in order.</summary>
    public IReadOnlyList<OutboxItem> List(OutboxState state, int limit = 200)
    {
        using SqliteConnection connection = open();
        return [.. connection.Query<OutboxRow>(
            $"SELECT {Columns} FROM outbox WHERE state = @state ORDER BY id LIMIT @limit", new { state, limit }).Select(static row => row.ToItem())];
    }

    /// <summary>The item of a key, or null.</summary>
    public OutboxItem? Find(OutboxKind kind, string key)
    {
        using SqliteConnection connection = open();
        return connection.QuerySingleOrDefault<OutboxRow>($"SELECT {Columns} FROM outbox WHERE kind = @kind AND key = @key", new { kind, key })?.ToItem();
    }

    /// <summary>How many items stand in each state.</summary>
    public IReadOnlyDictionary<OutboxState, int> Count()
    {
        using SqliteConnection connection = open();
        return connection.Query<(long State, long Count)>("SELECT state, count(*) FROM outbox GROUP BY state")
            .ToDictionary(static row => (OutboxState)row.State, static row => (int)row.Count);
    }

    /// <summary>A person decides that a held item goes again, in its old place.</summary>
    public bool Release(long id)
    {
        bool done = Decide(id, OutboxState.Waiting, keepContent: true);
        Changed?.Invoke();
        Released?.Invoke();
        return done;
    }

    /// <summary>The record was corrected: what is not known to have arrived is made anew, for nobody wants the mistake to arrive. What the gateway refused
    /// goes again; what may have arrived stays held, and sending it again sends the correction; what is under way gets its answer first.</summary>
    /// <returns>False if the key was delivered or given up.</returns>
    public bool Renew(OutboxKind kind, string key, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(content);
        using SqliteConnection connection = open();
        bool done = connection.Execute(
            """
            UPDATE outbox SET content = @stored, changed_at = @now, renewed = (state IN (1, 3)),
                attempts = CASE WHEN state = 4 THEN 0 ELSE attempts END, state = CASE WHEN state = 4 THEN 0 ELSE state END
            WHERE kind = @kind AND key = @key AND state NOT IN (2, 5)
            """,
            new { kind, key, stored = protector?.Protect(content) ?? content, now = Now }) == 1;
        Changed?.Invoke();
        return done;
    }

    /// <summary>A person knows that a held item arrived.</summary>
    public bool MarkDelivered(long id)
    {
        bool done = Decide(id, OutboxState.Delivered, keepContent: false);
        Released?.Invoke();
        return done;
    }

    /// <summary>A person gives a held item up.</summary>
    public bool Cancel(long id) => Decide(id, OutboxState.Cancelled, keepContent: false);

    /// <summary>Takes back what waits or is held under keys that begin like this; what is under way gets its answer.</summary>
    public int Withdraw(OutboxKind kind, string keyStart)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(keyStart);
        using SqliteConnection connection = open();
        int done = connection.Execute(
            "UPDATE outbox SET state = 5, content = NULL, changed_at = @now WHERE kind = @kind AND substr(key, 1, length(@keyStart)) = @keyStart AND state IN (0, 3, 4)",
            new { kind, keyStart, now = Now });
        if (done > 0)
        {
            Changed?.Invoke();
        }

        return done;
    }

    /// <summary>The item of an id, or null.</summary>
    public OutboxItem? Find(long id)
    {
        using SqliteConnection connection = open();
        return connection.QuerySingleOrDefault<OutboxRow>($"SELECT {Columns} FROM outbox WHERE id = @id", new { id })?.ToItem();
    }

    /// <summary>Empties the write-ahead log, which still holds pages as they were before content was deleted.</summary>
    /// <returns>False if somebody read meanwhile; the log is emptied another time.</returns>
    public bool Checkpoint()
    {
        using SqliteConnection connection = open();
        return connection.ExecuteScalar<long>("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }

    /// <summary>Forgets what was delivered or given up before an instant.</summary>
    public int Purge(DateTimeOffset before)
    {
        using SqliteConnection connection = open();
        return connection.Execute("DELETE FROM outbox WHERE state IN (2, 5) AND changed_at < @before", new { before = Text(before) });
    }

    /// <summary>Takes the first item that may go, or says why there is none.</summary>
    internal OutboxClaim Claim(string owner, OutboxOptions options) => Write((connection, transaction) =>
    {
        while (true)
        {
            OutboxRow? row = connection.QueryFirstOrDefault<OutboxRow>(First, transaction: transaction);
            if (row is null)
            {
                return new OutboxClaim(OutboxClaimKind.Empty);
            }

            bool left = row.State == (long)OutboxState.Sending;
            if (left && row.Owner != owner && string.CompareOrdinal(row.OwnedUntil, Now) > 0)
            {
                return new OutboxClaim(OutboxClaimKind.Busy);
            }

            // Left behind by a crash: it may have arrived.
            if (left && row.Kind == (long)OutboxKind.CheckIn && (options.InDoubt == InDoubtPolicy.Hold || row.Attempts >= options.MaxAttempts))
            {
                Set(connection, transaction, row.Id, OutboxState.HeldInDoubt);
                continue;
            }

            byte[] stored = connection.QuerySingle<byte[]>("SELECT content FROM outbox WHERE id = @Id", new { row.Id }, transaction);
            if (Open(stored) is not { } content)
            {
                Set(connection, transaction, row.Id, OutboxState.HeldRejected);
                continue;
            }

            connection.Execute(
                "UPDATE outbox SET state = 1, owner = @owner, owned_until = @until, attempts = attempts + 1, changed_at = @now WHERE id = @Id",
                new { owner, until = Text(time.GetUtcNow() + options.Lease), now = Now, row.Id },
                transaction);
            return new OutboxClaim(OutboxClaimKind.Taken, row.ToItem() with { Attempts = (int)row.Attempts + 1, State = OutboxState.Sending }, content);
        }
    });

    /// <summary>Puts an item where its answer says; false if this sender no longer owns it.</summary>
    internal bool Finish(long id, string owner, OutboxState state, string? code, string? transactionCode, bool counts)
    {
        using SqliteConnection connection = open();
        return connection.Execute(
            """
            UPDATE outbox SET state = @state, owner = NULL, owned_until = NULL, code = COALESCE(@code, code), transaction_code = @transactionCode,
                attempts = attempts - @back, content = CASE WHEN @state = 2 THEN NULL ELSE content END, renewed = CASE WHEN @state = 3 THEN renewed ELSE 0 END, changed_at = @now
            WHERE id = @id AND owner = @owner AND state = 1
            """,
            new { id, owner, state, code, transactionCode, back = counts ? 0 : 1, now = Now }) == 1;
    }

    private string Now => Text(time.GetUtcNow());

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private byte[]? Open(byte[] stored) => protector is null ? stored : protector.Unprotect(stored);

    private bool Decide(long id, OutboxState state, bool keepContent)
    {
        using SqliteConnection connection = open();
        return connection.Execute(
            """
            UPDATE outbox SET state = @state, attempts = CASE WHEN @keepContent THEN 0 ELSE attempts END,
                content = CASE WHEN @keepContent THEN content ELSE NULL END, renewed = 0, changed_at = @now
            WHERE id = @id AND state IN (3, 4)
            """,
            new { id, state, keepContent, now = Now }) == 1;
    }

    private void Set(SqliteConnection connection, SqliteTransaction transaction, long id, OutboxState state) => connection.Execute(
        "UPDATE outbox SET state = @state, owner = NULL, owned_until = NULL, changed_at = @now WHERE id = @id", new { state, id, now = Now }, transaction);

    private T Write<T>(Func<SqliteConnection, SqliteTransaction, T> work)
    {
        using SqliteConnection connection = open();
        using SqliteTransaction transaction = connection.BeginTransaction(deferred: false);
        T result = work(connection, transaction);
        transaction.Commit();
        return result;
    }
}
