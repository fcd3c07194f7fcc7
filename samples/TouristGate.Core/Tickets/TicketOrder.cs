namespace TouristGate.Core.Tickets;

/// <summary>What a desk sells.</summary>
public sealed record TicketOrder
{
    public required TicketKind Kind { get; init; }

    public int Heads { get; init; } = 1;

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly ValidTo { get; init; }

    public string? Bill { get; init; }

    public long Price { get; init; }
}
