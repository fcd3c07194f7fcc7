using System.Runtime.InteropServices;
using System.Text.Json;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Reports;

/// <summary>Adds up tickets: what the desks issued and cancelled on one side, what the gates used on the other.</summary>
internal sealed class TicketLedger
{
    private readonly Dictionary<string, Line> _tickets = [];
    private readonly Dictionary<TicketKind, int> _usedByKind = [];

    public void Add(JournalEntry entry)
    {
        if (entry.Kind == EntryKind.TicketIssued)
        {
            TicketRecord record = JsonSerializer.Deserialize(entry.Detail!, CoreJson.Default.TicketRecord)!;
            ref Line line = ref LineOf(entry.TicketId!);
            (line.Kind, line.Heads, line.Price) = (record.Kind, record.Heads, record.Price);
        }
        else if (entry.Kind == EntryKind.TicketVoided)
        {
            LineOf(entry.TicketId!).IsVoid = true;
        }
        else if (entry is { Kind: EntryKind.Decision, HeadsUsed: > 0 })
        {
            _usedByKind[entry.TicketKind] = _usedByKind.GetValueOrDefault(entry.TicketKind) + entry.HeadsUsed;
            if (entry.TicketId is { } id)
            {
                LineOf(id).Used += entry.HeadsUsed;
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

        var sum = new TicketTally(kind, 0, 0, used, 0, 0, 0, 0);
        foreach (Line line in _tickets.Values)
        {
            sum = line.Kind == kind ? line.AddTo(sum) : sum;
        }

        return sum;
    }

    private ref Line LineOf(string ticketId) => ref CollectionsMarshal.GetValueRefOrAddDefault(_tickets, ticketId, out _);

    /// <summary>One ticket in 24 bytes, so that the sums of a big site fit into memory.</summary>
    private struct Line
    {
        /// <summary>None while only its use is known.</summary>
        public TicketKind Kind;

        public int Heads;
        public int Used;
        public bool IsVoid;
        public long Price;

        public readonly TicketTally AddTo(TicketTally sum)
        {
            int left = Math.Max(0, Heads - Used);
            return sum with
            {
                Tickets = sum.Tickets + 1,
                Issued = sum.Issued + Heads,
                Void = sum.Void + (IsVoid ? left : 0),
                Unused = sum.Unused + (IsVoid ? 0 : left),
                IssuedPrice = sum.IssuedPrice + Price,
                VoidPrice = sum.VoidPrice + (IsVoid && left == Heads ? Price : 0),
            };
        }
    }
}
