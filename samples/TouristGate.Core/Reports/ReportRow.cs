using TouristGate.Core.Tickets;

namespace TouristGate.Core.Reports;

/// <summary>One lane, one hour (on the clock in Vietnam), one kind of ticket.</summary>
/// <param name="LaneId">The lane.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Kind">By which right people passed.</param>
/// <param name="Entered">People who came in from outside.</param>
/// <param name="Left">People who left the site.</param>
/// <param name="HeadsUsed">Heads of tickets used up: entries less those who came back.</param>
/// <param name="Refused">Requests that were refused.</param>
public sealed record ReportRow(string LaneId, int Hour, TicketKind Kind, int Entered, int Left, int HeadsUsed, int Refused);
