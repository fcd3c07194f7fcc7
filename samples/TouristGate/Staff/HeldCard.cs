using CccdSdk.Identity;
using TouristGate.Core.Privacy;

namespace TouristGate.Staff;

/// <summary>What staff scanned on their own machine for the next action: a card or a ticket, in memory for two minutes.</summary>
internal sealed class HeldCard
{
    public required string Staff { get; init; }

    public VisitorCard? Card { get; init; }

    /// <summary>The number for a ticket that is bound to it.</summary>
    public CitizenNumber Number { get; init; }

    public string? TicketCode { get; init; }

    public required DateTimeOffset Until { get; init; }
}
