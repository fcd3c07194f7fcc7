namespace TouristGate.Core.Tickets;

/// <summary>Where a line of a CSV file is wrong: its number, and the column. A code that comes twice, in the file or in the journal, is a problem of its column.</summary>
public sealed record TicketImportProblem(long Line, string Column);
