namespace ClinicCheckIn.Core.Insurance;

/// <summary>What a sender got when it asked for the next item.</summary>
/// <param name="Kind">Whether it got one.</param>
/// <param name="Item">The item.</param>
/// <param name="Content">Its content, decrypted.</param>
internal sealed record OutboxClaim(OutboxClaimKind Kind, OutboxItem? Item = null, byte[]? Content = null);

/// <summary>Whether there is an item to send.</summary>
internal enum OutboxClaimKind
{
    Empty = 0,
    Busy,
    Taken,
}
