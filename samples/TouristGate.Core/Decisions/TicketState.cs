using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>What is known of a ticket: sums and flags only, so that the order in which rows arrive does not matter.</summary>
internal sealed class TicketState
{
    /// <summary>The ticket as it was issued; null while only its use is known.</summary>
    public TicketRecord? Record { get; set; }

    public bool IsVoid { get; set; }

    /// <summary>Heads used on all days and lanes; more than the ticket has where two lanes were apart.</summary>
    public int Used { get; set; }
}
