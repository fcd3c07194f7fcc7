using System.Text.Json;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Reports;

/// <summary>Adds up tickets: what the desks issued and cancelled on one side, what the gates used on the other.</summary>
internal sealed class TicketLedger
{
    private readonly Dictionary<string, TicketRecord> _issued = [];
    private readonly Dictionary<string, int> _usedByTicket = [];
    private readonly Dictionary<TicketKind, int> _usedByKind = [];
    private readonly HashSet<string> _void = [];

    public void Add(JournalEntry entry)
    {
        if (entry.Kind == EntryKind.TicketIssued)
        {
            _issued[entry.TicketId!] = JsonSerializer.Deserialize(entry.Detail!, CoreJson.Default.TicketRecord)!;
        }
        else if (entry.Kind == EntryKind.TicketVoided)
        {
            _void.Add(entry.TicketId!);
        }
        else if (entry is { Kind: EntryKind.Decision, HeadsUsed: > 0 })
        {
            _usedByKind[entry.TicketKind] = _usedByKind.GetValueOrDefault(entry.TicketKind) + entry.HeadsUsed;
            if (entry.TicketId is { } id)
            {
                _usedByTicket[id] = _usedByTicket.GetValueOrDefault(id) + entry.HeadsUsed;
            }
        }
    }

    public IReadOnlyList<TicketTally> Tally() =>
    [
        .. Enum.GetValues<TicketKind>()
            .Where(kind => kind != TicketKind.None)
            .Select(Tally)
            .Where(tally => tally.Issued > 0 || tally.Used > 0),
    ];

    private TicketTally Tally(TicketKind kind)
    {
        int used = _usedByKind.GetValueOrDefault(kind);
        if (kind is TicketKind.FreeByCard or TicketKind.Child or TicketKind.Visitor or TicketKind.StaffOverride)
        {
            return new TicketTally(kind, used, used, used, 0, 0, 0, 0);
        }

        TicketRecord[] tickets = [.. _issued.Values.Where(ticket => ticket.Kind == kind)];
        return new TicketTally(
            kind,
            tickets.Length,
            tickets.Sum(ticket => ticket.Heads),
            used,
            tickets.Where(IsVoid).Sum(Left),
            tickets.Where(ticket => !IsVoid(ticket)).Sum(Left),
            tickets.Sum(ticket => ticket.Price),
            tickets.Where(ticket => IsVoid(ticket) && Left(ticket) == ticket.Heads).Sum(ticket => ticket.Price));
    }

    private bool IsVoid(TicketRecord ticket) => _void.Contains(ticket.Id);

    private int Left(TicketRecord ticket) => Math.Max(0, ticket.Heads - _usedByTicket.GetValueOrDefault(ticket.Id));
}
