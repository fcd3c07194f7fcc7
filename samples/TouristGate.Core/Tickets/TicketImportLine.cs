using CccdSdk.Identity;

namespace TouristGate.Core.Tickets;

/// <summary>One sold ticket of a CSV file. The holder's number becomes a pseudonym when the line is issued.</summary>
public sealed record TicketImportLine(TicketRecord Ticket, CitizenNumber? Holder)
{
    /// <summary>Where it was in the file, from 1 on.</summary>
    public long LineNumber { get; init; }
}
