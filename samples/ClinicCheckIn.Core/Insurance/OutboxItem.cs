namespace ClinicCheckIn.Core.Insurance;

/// <summary>What the desk may see of an item: no content.</summary>
/// <param name="Id">Its place in the order.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Key">What makes it one thing: the same key is never queued twice.</param>
/// <param name="Episode">The treatment it belongs to; items of one treatment never overtake each other.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">How often it may have left.</param>
/// <param name="Code">The gateway's last code, or null.</param>
/// <param name="TransactionCode">The gateway's transaction (maGiaoDich) once it was taken.</param>
/// <param name="QueuedAt">When it was queued, ISO 8601 in UTC.</param>
/// <param name="IsRenewed">Whether the content was made anew after the sending that is in doubt: what may have arrived is older.</param>
public sealed record OutboxItem(
    long Id, OutboxKind Kind, string Key, string Episode, OutboxState State, int Attempts, string? Code, string? TransactionCode, string QueuedAt, bool IsRenewed);
