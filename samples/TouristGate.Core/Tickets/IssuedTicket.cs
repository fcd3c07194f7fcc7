namespace TouristGate.Core.Tickets;

/// <summary>A ticket that was just issued. <see cref="Code"/> is for the QR code of single, dated and group tickets; a bound one has none.</summary>
public sealed record IssuedTicket(TicketRecord Ticket, string? Code);
