namespace TouristGate.Core.Tickets;

/// <summary>What came of an import: either every line was issued, or none and the problems say why.</summary>
public sealed record TicketImportResult(int Issued, IReadOnlyList<TicketImportProblem> Problems);
