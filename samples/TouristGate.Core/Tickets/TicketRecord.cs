namespace TouristGate.Core.Tickets;

/// <summary>A ticket that was sold or given. It says nothing about its holder; a bound one keeps the holder's pseudonym elsewhere.</summary>
public sealed record TicketRecord
{
    /// <summary>12 hexadecimal digits for a ticket of our own, or <c>I-</c> and the code of an imported one.</summary>
    public required string Id { get; init; }

    public required TicketKind Kind { get; init; }

    public required string EventId { get; init; }

    public int Heads { get; init; } = 1;

    /// <summary>The first site day on which it is valid.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last site day on which it is valid.</summary>
    public required DateOnly ValidTo { get; init; }

    /// <summary>Number of the desk's bill, for reconciliation.</summary>
    public string? Bill { get; init; }

    /// <summary>Price of the whole ticket in đồng.</summary>
    public long Price { get; init; }
}
