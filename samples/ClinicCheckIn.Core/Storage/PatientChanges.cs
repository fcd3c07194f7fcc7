using Dapper;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Core.Storage;

/// <summary>Tells which records were added, changed or removed since it was last asked, by this program or by any other.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class PatientChanges : IDisposable
{
    private readonly Lock _lock = new();
    private readonly SqliteConnection _watch;
    private long _version = -1;
    private long _last;

    /// <summary>Begins now: what happened before is not told.</summary>
    public PatientChanges(ClinicDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        _watch = database.Open();
        _last = _watch.ExecuteScalar<long>("SELECT coalesce(max(seq), 0) FROM patient_changes");
    }

    /// <summary>The keys of the records; mostly none, which takes microseconds.</summary>
    public IReadOnlyList<long> Take()
    {
        lock (_lock)
        {
            // SQLite's counter of commits by other connections; this one only reads.
            long version = _watch.ExecuteScalar<long>("PRAGMA data_version");
            if (version == _version)
            {
                return [];
            }

            (long Seq, long Id)[] rows = [.. _watch.Query<(long, long)>("SELECT seq, patient_id FROM patient_changes WHERE seq > @last ORDER BY seq", new { last = _last })];
            _version = version;
            _last = rows is [.., var newest] ? newest.Seq : _last;
            return [.. rows.Select(static row => row.Id)];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _watch.Dispose();
}
