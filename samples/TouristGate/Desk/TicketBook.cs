using System.Text.Json;
using TouristGate.Core;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Lanes;

namespace TouristGate.Desk;

/// <summary>The tickets of the journals as the desk sees them: issued, used, void. It goes on where it stopped in each journal.</summary>
internal sealed class TicketBook(SiteLanes lanes)
{
    private const int MostRecent = 50;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, long> _read = [];
    private readonly Dictionary<string, (TicketRecord Record, long Order)> _issued = [];
    private readonly Dictionary<string, int> _used = [];
    private readonly HashSet<string> _void = [];

    public sealed record TicketView(string Id, string Kind, DateOnly From, DateOnly To, int Heads, int Used, long Price, string? Bill, bool IsVoid);

    public TicketRecord? Find(string id)
    {
        lock (_lock)
        {
            Read();
            return _issued.TryGetValue(id, out (TicketRecord Record, long Order) found) ? found.Record : null;
        }
    }

    public TicketView ViewOf(TicketRecord ticket)
    {
        lock (_lock)
        {
            Read();
            return View(ticket);
        }
    }

    public IReadOnlyList<TicketView> Recent()
    {
        lock (_lock)
        {
            Read();
            return [.. _issued.Values.OrderByDescending(one => one.Order).Take(MostRecent).Select(one => View(one.Record))];
        }
    }

    private TicketView View(TicketRecord ticket)
    {
        string kind = $"{ticket.Kind}";
        return new TicketView(ticket.Id, char.ToLowerInvariant(kind[0]) + kind[1..], ticket.ValidFrom, ticket.ValidTo, ticket.Heads,
            _used.GetValueOrDefault(ticket.Id), ticket.Price, ticket.Bill, _void.Contains(ticket.Id));
    }

    private void Read()
    {
        foreach (GateLane lane in lanes.All)
        {
            long read = _read.GetValueOrDefault(lane.Settings.LaneId);
            if (lane.Status.Head is not { } head || head.Sequence <= read)
            {
                continue;
            }

            foreach (JournalEntry entry in lane.ReadDurable(read + 1))
            {
                _read[lane.Settings.LaneId] = entry.Sequence;
                Take(entry);
            }
        }
    }

    private void Take(JournalEntry entry)
    {
        switch (entry)
        {
            case { Kind: EntryKind.TicketIssued, Detail: { } detail } when JsonSerializer.Deserialize(detail, CoreJson.Default.TicketRecord) is { } record:
                _issued[record.Id] = (record, _issued.Count);
                break;
            case { Kind: EntryKind.TicketVoided, TicketId: { } id }:
                _void.Add(id);
                break;
            case { Kind: EntryKind.Decision, HeadsUsed: > 0, TicketId: { } id }:
                _used[id] = _used.GetValueOrDefault(id) + entry.HeadsUsed;
                break;
        }
    }
}
