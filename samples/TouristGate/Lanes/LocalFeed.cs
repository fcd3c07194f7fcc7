using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;

namespace TouristGate.Lanes;

/// <summary>What the hub does for lanes on many machines, for lanes in one process: each hears at once what changes for it at the others.</summary>
/// <remarks>Rows go on without age, place and notes. A row that a lane knows already is passed over by the lane itself.</remarks>
internal sealed class LocalFeed(SiteLanes lanes)
{
    private const int PageLength = 500;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _read = lanes.All.ToDictionary(lane => lane.Settings.LaneId, _ => 0L);

    /// <summary>Brings the other lanes up to what one lane has on its disk.</summary>
    public void Spread(GateLane from)
    {
        if (lanes.All.Count == 1 || from.Status.Head is not { } head)
        {
            return;
        }

        string id = from.Settings.LaneId;
        lock (_lock)
        {
            while (_read[id] < head.Sequence)
            {
                JournalEntry[] rows = [.. from.ReadDurable(_read[id] + 1, PageLength)];
                if (rows.Length == 0)
                {
                    return;
                }

                _read[id] = rows[^1].Sequence;
                Apply(from, [.. rows.Where(Concerns).Select(row => new ForeignEntry { JournalId = head.JournalId, Entry = Reduced(row) })]);
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
        }

        SpreadAll();
    }

    private void Apply(GateLane from, IReadOnlyList<ForeignEntry> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        foreach (GateLane lane in lanes.All.Where(lane => lane != from))
        {
            // The position stays that of the hub's feed, if there is one.
            lane.ApplyFeed(new FeedPage { Position = lane.FeedPosition, Entries = rows });
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
