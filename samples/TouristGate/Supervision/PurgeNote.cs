using TouristGate.Core.Hub;
using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>One purge: what went, and where that is written down.</summary>
/// <param name="At">When.</param>
/// <param name="Lane">The lane whose journal it was; null for the hub's own rows.</param>
/// <param name="Scope">What was removed.</param>
/// <param name="Before">From rows older than this; null where the journal does not say.</param>
/// <param name="Rows">From how many rows.</param>
/// <param name="Number">The row of the lane's journal that says so, or the number of the hub's purge.</param>
internal sealed record PurgeNote(DateTimeOffset At, string? Lane, PurgeScope Scope, DateTimeOffset? Before, long Rows, long Number)
{
    public static PurgeNote Of(HubPurge purge) => new(purge.At, null, purge.Scope, purge.Before, purge.Rows, purge.Number);
}
