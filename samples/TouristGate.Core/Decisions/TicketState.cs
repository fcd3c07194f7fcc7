using System.Text.Json;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>What is known of a ticket: sums and flags only, so that the order in which rows arrive does not matter.</summary>
public sealed class TicketState
{
    /// <summary>The ticket as it was issued; null while only its use is known.</summary>
    public TicketRecord? Record { get; private set; }

    public bool IsVoid { get; private set; }

    /// <summary>Heads used on all days and lanes; more than the ticket has where two lanes were apart.</summary>
    public int Used { get; private set; }

    /// <summary>Takes a row about the ticket.</summary>
    internal void Take(JournalEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.TicketIssued:
                Record = JsonSerializer.Deserialize(entry.Detail!, CoreJson.Default.TicketRecord)!;
                break;
            case EntryKind.TicketVoided:
                IsVoid = true;
                break;
            case EntryKind.Decision:
                Used += entry.HeadsUsed;
                break;
            default:
                break;
        }
    }
}
