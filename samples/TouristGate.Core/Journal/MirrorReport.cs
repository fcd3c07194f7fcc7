namespace TouristGate.Core.Journal;

/// <summary>What the check of a mirror found.</summary>
/// <param name="Chain">Its chain; a mirror that is damaged is a witness up to the damage only.</param>
/// <param name="Rows">Lines that are whole.</param>
/// <param name="Length">Where the first line that is not whole starts, in bytes.</param>
internal sealed record MirrorReport(ChainReport Chain, long Rows, long Length);
