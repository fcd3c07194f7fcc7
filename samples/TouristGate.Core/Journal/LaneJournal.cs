using System.Security.Cryptography;
using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace TouristGate.Core.Journal;

/// <summary>The journal that a lane writes: rows are sealed into the chain in order, and committed in groups by one thread.</summary>
/// <remarks>After a write failed the journal takes nothing more; open it again, and what is on the disk is the truth.</remarks>
public sealed class LaneJournal : IAsyncDisposable
{
    /// <summary>About two megabytes of log.</summary>
    private const int RowsPerCheckpoint = 250;

    private readonly JournalOptions _options;
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly JournalMirror _mirror;
    private readonly Channel<JournalWork> _work = Channel.CreateUnbounded<JournalWork>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _lock = new();
    private readonly Task _writer;
    private Task _checkpoint = Task.CompletedTask;
    private int _sinceCheckpoint;
    private JournalHead _head;
    private byte[] _hash;
    private long _lastAt;
    private JournalException? _fault;

    private LaneJournal(JournalOptions options, SqliteConnection connection, JournalMirror mirror, ChainReport chain, JournalEntry? last)
    {
        _options = options;
        _connection = connection;
        _mirror = mirror;
        _insert = EntryRow.CreateInsert(connection);
        _hash = last?.Hash ?? EntryHash.Start;
        _lastAt = last?.AtMilliseconds ?? long.MinValue;
        _head = chain.Head ?? new JournalHead(string.Empty, 0, string.Empty);
        DurableHead = _head;
        _writer = Task.Factory.StartNew(WriteAll, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The last row that is on the disk.</summary>
    public JournalHead DurableHead { get; private set; }

    /// <summary>Time of the last row.</summary>
    public DateTimeOffset LastAt
    {
        get
        {
            lock (_lock)
            {
                return DateTimeOffset.FromUnixTimeMilliseconds(Math.Max(_lastAt, 0));
            }
        }
    }

    /// <summary>Why the journal takes no more rows; null while it does.</summary>
    public JournalException? Fault => _fault;

    public string Path => _options.Path;

    /// <summary>Opens or makes a journal: checks pages, chain and mirror.</summary>
    /// <exception cref="JournalException">The journal cannot be trusted or written; nothing was changed.</exception>
    public static LaneJournal Open(JournalOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SqliteConnection? connection = null;
        JournalMirror? mirror = null;
        try
        {
            connection = JournalSchema.OpenForWriting(options.Path);
            MirrorReport mirrored = JournalMirror.Check(options.MirrorPath);
            (ChainReport chain, JournalEntry? last) = JournalOpening.Load(options, mirrored.Chain.Head);
            mirror = new JournalMirror(options.MirrorPath);
            JournalOpening.BringUp(mirror, mirrored, options, chain);
            var journal = new LaneJournal(options, connection, mirror, chain, last);
            if (last is null)
            {
                journal.Begin();
            }

            return journal;
        }
        catch (Exception exception)
        {
            mirror?.Dispose();
            connection?.Dispose();
            throw JournalOpening.Translate(exception);
        }
    }

    /// <summary>Seals a row into the chain and hands it to the writer. The row counts once the task ends without an exception.</summary>
    public (JournalEntry Entry, Task Durable) Append(JournalEntry draft) => Append(draft, purge: null);

    /// <summary>Removes the personal columns of rows that a purge row names, which is written in the same commit.</summary>
    public (JournalEntry Entry, Task Durable) AppendPurge(JournalEntry draft, PurgeDetail detail) => Append(draft, detail);

    public async ValueTask DisposeAsync()
    {
        _work.Writer.TryComplete();
        await _writer.ConfigureAwait(false);
        await _checkpoint.ConfigureAwait(false);
        _insert.Dispose();
        _mirror.Dispose();
        await _connection.DisposeAsync().ConfigureAwait(false);
    }

    private void Begin()
    {
        var draft = new JournalEntry
        {
            AtMilliseconds = _options.TimeProvider.GetUtcNow().ToUnixTimeMilliseconds(),
            Kind = EntryKind.Genesis,
            LaneId = _options.LaneId,
            Detail = Guid.NewGuid().ToString("N"),
        };
        _head = new JournalHead(draft.Detail, 0, string.Empty);
        Append(draft).Durable.GetAwaiter().GetResult();
    }

    private (JournalEntry Entry, Task Durable) Append(JournalEntry draft, PurgeDetail? purge)
    {
        ArgumentNullException.ThrowIfNull(draft);
        lock (_lock)
        {
            if (_fault is { } fault)
            {
                throw fault;
            }

            JournalEntry entry = Seal(draft);
            var work = new JournalWork(entry, purge);
            return _work.Writer.TryWrite(work) ? (entry, work.Done.Task) : throw new JournalException("The journal is closed.");
        }
    }

    private JournalEntry Seal(JournalEntry draft)
    {
        PersonalColumns? personal = draft.Personal is { IsEmpty: false } some ? some : null;
        byte[]? salt = personal is null ? null : RandomNumberGenerator.GetBytes(EntryHash.SaltLength);
        byte[]? commitment = personal is null ? null : EntryHash.Commit(salt, personal);
        long sequence = _head.Sequence + 1;
        byte[] hash = EntryHash.Compute(_hash, draft.With(personal, salt, commitment, sequence, []));
        _hash = hash;
        _head = _head with { Sequence = sequence, HashHex = Convert.ToHexStringLower(hash) };
        _lastAt = draft.AtMilliseconds;
        return draft.With(personal, salt, commitment, sequence, hash);
    }

    private void WriteAll()
    {
        List<JournalWork> group = [];
        while (_work.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            group.Clear();
            while (group.Count < _options.MaxGroup && _work.Reader.TryRead(out JournalWork? work))
            {
                group.Add(work);
            }

            WriteGroup(group);
        }
    }

    private void WriteGroup(List<JournalWork> group)
    {
        try
        {
            if (_fault is { } fault)
            {
                throw fault;
            }

            Commit(group);
            JournalEntry last = group[^1].Entry;
            DurableHead = new JournalHead(_head.JournalId, last.Sequence, Convert.ToHexStringLower(last.Hash));
            group.ForEach(work => work.Done.SetResult());
            CheckpointNowAndThen(group.Count);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException or JournalException)
        {
            JournalException fault = JournalOpening.Translate(exception);
            lock (_lock)
            {
                _fault = fault;
            }

            group.ForEach(work => work.Done.SetException(fault));
        }
    }

    private void CheckpointNowAndThen(int rows)
    {
        _sinceCheckpoint += rows;
        if (_sinceCheckpoint >= RowsPerCheckpoint && _checkpoint.IsCompleted)
        {
            _sinceCheckpoint = 0;
            _checkpoint = Task.Run(() => JournalSchema.Checkpoint(_options.Path));
        }
    }

    private void Commit(List<JournalWork> group)
    {
        bool purged = false;
        using (SqliteTransaction transaction = _connection.BeginTransaction(deferred: false))
        {
            _insert.Transaction = transaction;
            foreach (JournalWork work in group)
            {
                EntryRow.Insert(_insert, work.Entry);
                if (work.Purge is { } detail)
                {
                    JournalPurge.Blank(_connection, transaction, detail);
                    purged = true;
                }
            }

            transaction.Commit();
        }

        if (purged)
        {
            JournalPurge.Scrub(_connection, _mirror, _options.Path);
        }
        else
        {
            _mirror.Append([.. group.Select(work => work.Entry)]);
        }
    }
}
