namespace ClinicCheckIn.Core.Queue;

/// <summary>A number for one visit to one room on one day. It has no personal data; the visit's code leads to the record for those who may.</summary>
/// <param name="Id">The key.</param>
/// <param name="Day">The day in Vietnam.</param>
/// <param name="Room">The room's code.</param>
/// <param name="Number">From 1, per room and day.</param>
/// <param name="Class">The order of calls.</param>
/// <param name="State">Where it stands.</param>
/// <param name="VisitCode">The visit.</param>
/// <param name="IssuedAt">When it was given out.</param>
/// <param name="CalledAt">When it was last called.</param>
public sealed record Ticket(
    long Id, DateOnly Day, string Room, int Number, TicketClass Class, TicketState State, string VisitCode, DateTimeOffset IssuedAt, DateTimeOffset? CalledAt)
{
    /// <summary>The number as it is shown and called: three digits.</summary>
    public string Label => Number.ToString("D3", System.Globalization.CultureInfo.InvariantCulture);
}
