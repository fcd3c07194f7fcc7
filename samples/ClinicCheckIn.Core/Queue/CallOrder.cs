namespace ClinicCheckIn.Core.Queue;

/// <summary>Who is next in a room: emergencies, then priority, then in turn; within a class by number.</summary>
public static class CallOrder
{
    /// <summary>The waiting tickets of a room in the order of their calls.</summary>
    public static IReadOnlyList<Ticket> Waiting(IEnumerable<Ticket> tickets, string room) =>
    [
        .. tickets.Where(ticket => ticket.Room == room && ticket.State == TicketState.Waiting)
            .OrderBy(static ticket => ticket.Class)
            .ThenBy(static ticket => ticket.Number),
    ];
}
