using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Pages;

namespace TouristGate.Lanes;

/// <summary>What the hub does for lanes on many machines, for lanes in one process: each hears at once what changes for it at the others.</summary>
/// <remarks>Rows go on without age, place and notes. A row that a lane knows already is passed over by the lane itself.</remarks>
internal sealed class LocalFeed(SiteLanes lanes, ILogger<LocalFeed> logger)
{
    private const int PageLength = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _read = lanes.All.ToDictionary(lane => lane.Settings.LaneId, _ => 0L);

    /// <summary>Up to which row a lane heard another one, where its store could not be written when the next row came.</summary>
    private readonly Dictionary<(string From, string To), long> _late = [];

    /// <summary>Brings the other lanes up to what one lane has on its disk. A lane that cannot take it now gets it with a later row: what was
    /// decided stays decided, so this never throws.</summary>
    public void Spread(GateLane from)
    {
        if (lanes.All.Count == 1)
        {
            return;
        }

        lock (_lock)
        {
            SpreadNew(from);
            foreach ((string source, string to) in _late.Keys.ToArray())
            {
                CatchUp(lanes.Find(source)!, lanes.Find(to)!);
            }
        }
    }

    /// <summary>After a start: everything that the lanes wrote before.</summary>
    public void SpreadAll()
    {
        foreach (GateLane lane in lanes.All)
        {
            Spread(lane);
        }
    }

    /// <summary>After the store of a lane was made anew. Rows that a lane knows count once.</summary>
    public void SpreadAgain()
    {
        lock (_lock)
        {
            foreach (string lane in _read.Keys)
            {
                _read[lane] = 0;
            }

            _late.Clear();
        }

        SpreadAll();
    }

    private void SpreadNew(GateLane from)
    {
        string id = from.Settings.LaneId;
        while (Page(from, _read[id]) is { Length: > 0 } rows)
        {
            foreach (GateLane to in lanes.All.Where(lane => lane != from && !_late.ContainsKey((id, lane.Settings.LaneId))))
            {
                if (!TryApply(from, to, rows))
                {
                    _late[(id, to.Settings.LaneId)] = _read[id];
                }
            }

            _read[id] = rows[^1].Sequence;
        }
    }

    private void CatchUp(GateLane from, GateLane to)
    {
        (string, string) pair = (from.Settings.LaneId, to.Settings.LaneId);
        while (_late[pair] < _read[pair.Item1])
        {
            if (Page(from, _late[pair]) is not { Length: > 0 } rows || !TryApply(from, to, rows))
            {
                return;
            }

            _late[pair] = rows[^1].Sequence;
        }

        _late.Remove(pair);
    }

    /// <summary>Rows that are on a lane's disk, after one; none where there are none, or they cannot be read now.</summary>
    private JournalEntry[] Page(GateLane from, long after)
    {
        try
        {
            return from.Status.Head is { } head && head.Sequence > after ? [.. from.ReadDurable(after + 1, PageLength)] : [];
        }
        catch (JournalException failure)
        {
            SiteLog.FeedBroken(logger, from.Settings.LaneId, from.Settings.LaneId, failure.Fault);
            return [];
        }
    }

    private bool TryApply(GateLane from, GateLane to, JournalEntry[] rows)
    {
        ForeignEntry[] entries = [.. rows.Where(Concerns).Select(row => new ForeignEntry { JournalId = from.Status.Head?.JournalId ?? string.Empty, Entry = Reduced(row) })];
        try
        {
            if (entries.Length > 0)
            {
                // The position stays that of the hub's feed, if there is one.
                to.ApplyFeed(new FeedPage { Position = to.FeedPosition, Entries = entries });
            }

            return true;
        }
        catch (JournalException failure)
        {
            SiteLog.FeedBroken(logger, from.Settings.LaneId, to.Settings.LaneId, failure.Fault);
            return false;
        }
    }

    private static bool Concerns(JournalEntry row) =>
        row.Kind is EntryKind.TicketIssued or EntryKind.TicketVoided or EntryKind.CountCorrected || (row.Kind == EntryKind.Decision && row.Persons > 0);

    private static JournalEntry Reduced(JournalEntry row) => new()
    {
        Sequence = row.Sequence,
        AtMilliseconds = row.AtMilliseconds,
        Kind = row.Kind,
        LaneId = row.LaneId,
        Code = row.Code,
        LeavesZone = row.LeavesZone,
        EntersZone = row.EntersZone,
        Persons = row.Persons,
        HeadsUsed = row.HeadsUsed,
        TicketId = row.TicketId,
        TicketKind = row.TicketKind,
        Detail = row.Detail,
        Personal = row.Personal is { } personal ? new PersonalColumns { Presence = personal.Presence, Holder = personal.Holder } : null,
        Hash = row.Hash,
    };
}
