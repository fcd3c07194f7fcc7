namespace TouristGate.Core.Privacy;

/// <summary>What one run of the retention removed.</summary>
/// <param name="At">When.</param>
/// <param name="VisitRows">Rows of visits whose personal columns were removed.</param>
/// <param name="TicketRows">Rows of bound tickets whose holders were removed.</param>
/// <param name="KeysDestroyed">Presence keys of past site days that were destroyed.</param>
public sealed record PurgeReport(DateTimeOffset At, long VisitRows, long TicketRows, int KeysDestroyed);
