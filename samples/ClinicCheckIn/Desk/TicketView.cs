namespace ClinicCheckIn.Desk;

/// <summary>The number in the queue.</summary>
internal sealed record TicketView(long Visit, string Number, string Room, string? PriorityVi, string? PriorityEn, int? Ahead);
