using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Lanes;

namespace TouristGate.Desk;

/// <summary>The tickets of the journals as the desk sees them: issued, used, void. Only the newest are remembered, by their numbers; what is
/// known of one is looked up. It goes on where it stopped in each journal.</summary>
internal sealed class TicketBook(SiteLanes lanes)
{
    private const int MostRecent = 50;

    private readonly Lock _lock = new();
    private readonly NewRows _rows = new(lanes);
    private readonly Queue<string> _recent = new();

    public sealed record TicketView(string Id, string Kind, DateOnly From, DateOnly To, int Heads, int Used, long Price, string? Bill, bool IsVoid);

    public TicketRecord? Find(string id) => Look(id)?.Record;

    public TicketView ViewOf(TicketRecord ticket) => View(ticket, Look(ticket.Id));

    /// <summary>The newest first.</summary>
    public IReadOnlyList<TicketView> Recent()
    {
        string[] ids;
        lock (_lock)
        {
            _rows.Read(Note);
            ids = [.. _recent.Reverse()];
        }

        return [.. ids.Select(Look).Where(found => found is { Record: not null }).Select(found => View(found!.Record!, found))];
    }

    private static TicketView View(TicketRecord ticket, TicketState? known)
    {
        string kind = $"{ticket.Kind}";
        return new TicketView(ticket.Id, char.ToLowerInvariant(kind[0]) + kind[1..], ticket.ValidFrom, ticket.ValidTo, ticket.Heads,
            known?.Used ?? 0, ticket.Price, ticket.Bill, known?.IsVoid ?? false);
    }

    /// <summary>Every lane of the site knows every ticket; one that is out of order is passed over.</summary>
    private TicketState? Look(string id)
    {
        foreach (GateLane lane in lanes.All)
        {
            try
            {
                return lane.FindTicket(id);
            }
            catch (JournalException)
            {
                // Its state says what is wrong.
            }
        }

        return null;
    }

    private void Note(JournalEntry entry)
    {
        if (entry is { Kind: EntryKind.TicketIssued, TicketId: { } id })
        {
            _recent.Enqueue(id);
            _ = _recent.Count > MostRecent && _recent.TryDequeue(out _);
        }
    }
}
