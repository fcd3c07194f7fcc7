using TouristGate.Core.Journal;
using TouristGate.Core.Sync;

namespace TouristGate.Core.Decisions;

/// <summary>The rows that a lane knows, wherever they are: in its journal, on their way to it, and from other lanes.</summary>
/// <remarks>Not safe for concurrent use: the lane holds its lock. In memory are only rows that are not on the disk yet, so a lane needs as
/// much of it for 50,000 visitors as for ten.</remarks>
internal sealed class KnownRows(LaneJournal journal, ForeignStore? foreign) : IDisposable
{
    private readonly JournalLookup _own = JournalLookup.Open(journal.Path);
    private readonly Queue<JournalEntry> _pending = new();

    /// <summary>A row that was handed to the writer.</summary>
    public void Sent(JournalEntry entry)
    {
        Settle();
        _pending.Enqueue(entry);
    }

    /// <summary>Passages of a card.</summary>
    public IEnumerable<JournalEntry> OfPresence(string presence) => All(
        static (own, key, through) => own.OfPresence(key, through), static (others, key) => others.OfPresence(key), presence, static entry => entry.Personal?.Presence);

    /// <summary>Issue, cancellation and passages of a ticket.</summary>
    public IEnumerable<JournalEntry> OfTicket(string ticketId) => All(
        static (own, key, through) => own.OfTicket(key, through), static (others, key) => others.OfTicket(key), ticketId, static entry => entry.TicketId);

    /// <summary>Tickets issued to a holder.</summary>
    public IEnumerable<JournalEntry> OfHolder(string holder) => All(
        static (own, key, through) => own.OfHolder(key, through), static (others, key) => others.OfHolder(key), holder, static entry => entry.Personal?.Holder);

    /// <summary>How many people moved between which zones, from one instant to another, and the last row of others that this counts.</summary>
    public (IReadOnlyList<ZoneMove> Moves, long ForeignThrough) Moves(DateTimeOffset from, DateTimeOffset to)
    {
        long through = Settle();
        (IReadOnlyList<ZoneMove> others, long foreignThrough) = foreign?.Moves(from, to) ?? ([], 0);
        IEnumerable<ZoneMove> pending = _pending.Where(entry => entry.At >= from && entry.At < to && GateState.Counts(entry))
            .Select(entry => new ZoneMove(entry.LeavesZone, entry.EntersZone, entry.Persons));
        return ([.. _own.Moves(from, to, through), .. pending, .. others], foreignThrough);
    }

    public void Dispose() => _own.Dispose();

    private IEnumerable<JournalEntry> All(
        Func<JournalLookup, string, long, IReadOnlyList<JournalEntry>> own, Func<ForeignStore, string, IReadOnlyList<JournalEntry>> others, string key, Func<JournalEntry, string?> keyOf)
    {
        long through = Settle();
        return [.. own(_own, key, through), .. _pending.Where(entry => keyOf(entry) == key), .. foreign is null ? [] : others(foreign, key)];
    }

    /// <summary>Forgets what is on the disk by now: up to this row the file is asked, from there on the memory.</summary>
    private long Settle()
    {
        long through = journal.DurableHead.Sequence;
        while (_pending.TryPeek(out JournalEntry? oldest) && oldest.Sequence <= through)
        {
            _pending.Dequeue();
        }

        return through;
    }
}
