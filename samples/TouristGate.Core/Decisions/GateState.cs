using System.Text.Json;
using TouristGate.Core.Journal;
using TouristGate.Core.Sync;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Decisions;

/// <summary>What all journals that a lane knows add up to. Applying the same rows in another order gives the same state.</summary>
/// <remarks>Not safe for concurrent use: the lane holds its lock.</remarks>
internal sealed class GateState
{
    private readonly Dictionary<string, SubjectState> _subjects = [];
    private readonly Dictionary<string, TicketState> _tickets = [];
    private readonly Dictionary<string, SortedSet<string>> _byHolder = [];
    private readonly Dictionary<string, int> _zones = [];
    private readonly Dictionary<string, long> _foreign = [];
    private readonly List<JournalEntry> _otherDays = [];

    public GateState(DateOnly day) => Day = day;

    /// <summary>The site day that presence and counts are about.</summary>
    public DateOnly Day { get; private set; }

    public IReadOnlyDictionary<string, int> Zones => _zones;

    public IReadOnlyDictionary<string, TicketState> Tickets => _tickets;

    /// <summary>Who a row is about: the card's pseudonym or the ticket with a code of its own.</summary>
    public static string? SubjectOf(JournalEntry entry) => entry.TicketKind switch
    {
        TicketKind.Single or TicketKind.Dated or TicketKind.Group => OfTicket(entry.TicketId!),
        TicketKind.Visitor or TicketKind.StaffOverride when entry.Personal?.Presence is null => null,
        _ => entry.Personal?.Presence,
    };

    public static string OfTicket(string ticketId) => "ticket:" + ticketId;

    public SubjectState? Subject(string subject) => _subjects.GetValueOrDefault(subject);

    public TicketState? Ticket(string id) => _tickets.GetValueOrDefault(id);

    public IReadOnlyCollection<string> TicketsOf(string holder) => _byHolder.TryGetValue(holder, out SortedSet<string>? ids) ? ids : [];

    /// <summary>People in a zone. Exits whose entries are not known here can make the sum negative; that shows as nobody.</summary>
    public int Inside(string zone) => Math.Max(0, _zones.GetValueOrDefault(zone));

    /// <summary>Starts another site day: presence and counts begin anew, tickets stay.</summary>
    public void StartDay(DateOnly day)
    {
        if (day == Day)
        {
            return;
        }

        Day = day;
        _subjects.Clear();
        _zones.Clear();
        JournalEntry[] waiting = [.. _otherDays.Where(entry => SiteDay.Of(entry.At) >= day)];
        _otherDays.Clear();
        foreach (JournalEntry entry in waiting)
        {
            ApplyPresence(entry);
        }
    }

    /// <summary>Applies a row of another lane once. Rows of one journal come in order, so its last number says what is known.</summary>
    public void ApplyForeign(ForeignEntry foreign)
    {
        if (foreign.Entry.Sequence > _foreign.GetValueOrDefault(foreign.JournalId))
        {
            _foreign[foreign.JournalId] = foreign.Entry.Sequence;
            Apply(foreign.Entry);
        }
    }

    public void Apply(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.TicketIssued:
                Issue(entry);
                break;
            case EntryKind.TicketVoided:
                TicketOf(entry.TicketId!).IsVoid = true;
                break;
            case EntryKind.Decision when entry.Persons > 0:
                UseTicket(entry);
                ApplyPresence(entry);
                break;
            case EntryKind.CountCorrected:
                ApplyPresence(entry);
                break;
            default:
                break;
        }
    }

    private void Issue(JournalEntry entry)
    {
        TicketRecord record = JsonSerializer.Deserialize(entry.Detail!, CoreJson.Default.TicketRecord)!;
        TicketOf(record.Id).Record = record;
        if (entry.Personal?.Holder is { } holder)
        {
            (_byHolder.TryGetValue(holder, out SortedSet<string>? ids) ? ids : _byHolder[holder] = new(StringComparer.Ordinal)).Add(record.Id);
        }
    }

    private void UseTicket(JournalEntry entry)
    {
        if (entry.TicketId is { } id && entry.HeadsUsed > 0)
        {
            TicketOf(id).Used += entry.HeadsUsed;
        }
    }

    private void ApplyPresence(JournalEntry entry)
    {
        DateOnly day = SiteDay.Of(entry.At);
        if (day != Day)
        {
            // A lane whose clock is ahead: its rows count when that day comes. Rows of days gone by have no presence.
            if (day > Day)
            {
                _otherDays.Add(entry);
            }

            return;
        }

        Count(entry);
        if (entry.Kind == EntryKind.Decision && SubjectOf(entry) is { } subject)
        {
            Move(subject, entry);
        }
    }

    private void Count(JournalEntry entry)
    {
        Add(entry.EntersZone, entry.Persons);
        Add(entry.LeavesZone, -entry.Persons);
    }

    private void Add(string zone, int persons)
    {
        if (zone.Length > 0)
        {
            _zones[zone] = _zones.GetValueOrDefault(zone) + persons;
        }
    }

    private void Move(string subject, JournalEntry entry)
    {
        SubjectState state = _subjects.TryGetValue(subject, out SubjectState? known) ? known : _subjects[subject] = new SubjectState();
        if (entry.TicketKind == TicketKind.Child)
        {
            state.Children += entry.Persons;
        }
        else
        {
            state.Pass(entry);
        }
    }

    private TicketState TicketOf(string id) => _tickets.TryGetValue(id, out TicketState? state) ? state : _tickets[id] = new TicketState();
}
