namespace ClinicCheckIn.Desk;

/// <summary>A check-in as the page shows it. It holds personal data: only the desk that scanned the card gets it, and nothing keeps it.</summary>
internal sealed record CheckInView
{
    public required string Id { get; init; }

    public required string Step { get; init; }

    public required string Device { get; init; }

    public required string Document { get; init; }

    public bool? Expired { get; init; }

    public string? Repair { get; init; }

    public required IReadOnlyList<FieldView> Fields { get; init; }

    public required IReadOnlyList<FindingView> Findings { get; init; }

    public string? InsuranceNumber { get; init; }

    public string? Link { get; init; }

    public PatientView? Patient { get; init; }

    public required IReadOnlyList<ProposalView> Proposals { get; init; }

    /// <summary>Records of the same name and birthday that are not proposed.</summary>
    public required IReadOnlyList<ProposalView> Alike { get; init; }

    /// <summary>The most similar of the other records, not proposed either.</summary>
    public required IReadOnlyList<ProposalView> Near { get; init; }

    public required IReadOnlyList<DifferenceView> Differences { get; init; }

    public InsuranceView? Insurance { get; init; }

    public TicketView? Ticket { get; init; }

    /// <summary>The step, and nothing of the person.</summary>
    public override string ToString() => $"CheckInView {Step}";
}
