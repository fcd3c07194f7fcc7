using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Decisions;

/// <summary>What all journals that a lane knows add up to. The same rows in another order give the same state.</summary>
/// <remarks>Cards and tickets are added up when they are asked for; only the counts of the zones are kept. Not safe for concurrent use: the
/// lane holds its lock.</remarks>
internal sealed class GateState
{
    private readonly KnownRows _rows;
    private readonly Dictionary<string, int> _zones = [];
    private long _foreignThrough;

    public GateState(DateOnly day, KnownRows rows)
    {
        _rows = rows;
        Day = day;
        Recount();
    }

    /// <summary>The site day that presence and counts are about.</summary>
    public DateOnly Day { get; private set; }

    public IReadOnlyDictionary<string, int> Zones => _zones;

    /// <summary>Whether a row changes how many people are where.</summary>
    public static bool Counts(JournalEntry entry) => entry is { Kind: EntryKind.Decision, Persons: > 0 } or { Kind: EntryKind.CountCorrected };

    /// <summary>Where the holder of a card is on this day; null if it did not pass.</summary>
    public SubjectState? OfCard(string presence) =>
        Passed(_rows.OfPresence(presence).Where(entry => !HasOwnCode(entry.TicketKind)));

    /// <summary>Where those with a ticket are on this day; null if it was not used.</summary>
    public SubjectState? OfTicket(string ticketId) =>
        Passed(_rows.OfTicket(ticketId).Where(entry => HasOwnCode(entry.TicketKind)));

    /// <summary>What is known of a ticket; null if nothing.</summary>
    public TicketState? Ticket(string id)
    {
        TicketState? state = null;
        foreach (JournalEntry entry in _rows.OfTicket(id))
        {
            (state ??= new TicketState()).Take(entry);
        }

        return state;
    }

    public IReadOnlyCollection<string> TicketsOf(string holder) => [.. _rows.OfHolder(holder)
        .Where(entry => entry.Kind == EntryKind.TicketIssued).Select(entry => entry.TicketId!).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>People in a zone. Exits whose entries are not known here can make the sum negative; that shows as nobody.</summary>
    public int Inside(string zone) => Math.Max(0, _zones.GetValueOrDefault(zone));

    /// <summary>Starts another site day: presence and counts begin anew, tickets stay.</summary>
    public void StartDay(DateOnly day)
    {
        if (day != Day)
        {
            Day = day;
            Recount();
        }
    }

    /// <summary>A row of this lane, as it is handed to the writer.</summary>
    public void Apply(JournalEntry entry)
    {
        _rows.Sent(entry);
        Count(entry);
    }

    /// <summary>A row of another lane, which is in the store already. Rows come in the order of their numbers there.</summary>
    public void ApplyForeign(long row, JournalEntry entry)
    {
        if (row > _foreignThrough)
        {
            _foreignThrough = row;
            Count(entry);
        }
    }

    /// <summary>Tickets with a code of their own are somebody by themselves; others belong to the card that shows them.</summary>
    private static bool HasOwnCode(TicketKind kind) => kind is TicketKind.Single or TicketKind.Dated or TicketKind.Group;

    private SubjectState? Passed(IEnumerable<JournalEntry> rows)
    {
        SubjectState? state = null;
        foreach (JournalEntry entry in rows.Where(entry => entry is { Kind: EntryKind.Decision, Persons: > 0 } && SiteDay.Of(entry.At) == Day))
        {
            (state ??= new SubjectState()).Take(entry);
        }

        return state;
    }

    private void Recount()
    {
        (IReadOnlyList<ZoneMove> moves, _foreignThrough) = _rows.Moves(SiteDay.Start(Day), SiteDay.Start(Day.AddDays(1)));
        _zones.Clear();
        foreach (ZoneMove move in moves)
        {
            Add(move);
        }
    }

    /// <summary>Rows of another day count when that day comes.</summary>
    private void Count(JournalEntry entry)
    {
        if (Counts(entry) && SiteDay.Of(entry.At) == Day)
        {
            Add(new ZoneMove(entry.LeavesZone, entry.EntersZone, entry.Persons));
        }
    }

    private void Add(ZoneMove move)
    {
        Add(move.Enters, move.Persons);
        Add(move.Leaves, -move.Persons);
    }

    private void Add(string zone, int persons)
    {
        if (zone.Length > 0)
        {
            _zones[zone] = _zones.GetValueOrDefault(zone) + persons;
        }
    }
}
