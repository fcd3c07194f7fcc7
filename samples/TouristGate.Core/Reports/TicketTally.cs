using TouristGate.Core.Tickets;

namespace TouristGate.Core.Reports;

/// <summary>Heads of one kind of ticket since the event began: issued = used + void + unused, or something is wrong.</summary>
/// <param name="Kind">The kind; those without a ticket of their own count as issued when they are used.</param>
/// <param name="Tickets">Tickets issued.</param>
/// <param name="Issued">Heads issued.</param>
/// <param name="Used">Heads that the decisions used, summed over the decisions.</param>
/// <param name="Void">Heads cancelled.</param>
/// <param name="Unused">Heads that can still be used, summed over the tickets.</param>
/// <param name="IssuedPrice">Đồng for what was issued.</param>
/// <param name="VoidPrice">Đồng for tickets that were cancelled before any use.</param>
public sealed record TicketTally(TicketKind Kind, int Tickets, int Issued, int Used, int Void, int Unused, long IssuedPrice, long VoidPrice)
{
    /// <summary>Zero where the sums agree; more where tickets were used twice, or used without having been issued in these journals.</summary>
    public int Difference => Used + Void + Unused - Issued;
}
