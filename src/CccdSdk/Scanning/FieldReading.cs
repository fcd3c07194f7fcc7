using System.Collections.Immutable;

namespace CccdSdk.Scanning;

/// <summary>A field: its value if it is exact, else what it may have been.</summary>
/// <param name="Raw">The field as it stood before the damage was undone.</param>
/// <param name="Exact">The value, or null.</param>
/// <param name="Candidates">What it may have been, the likeliest first.</param>
/// <param name="Implausible">How many words of the best reading are implausible.</param>
/// <param name="Cost">What the best reading costs.</param>
internal sealed record FieldReading(string Raw, string? Exact, ImmutableArray<RepairCandidate> Candidates, int Implausible = 0, int Cost = 0)
{
    /// <summary>The best reading, or the empty text.</summary>
    public string Best => Exact ?? (Candidates.IsEmpty ? string.Empty : Candidates[0].Reveal());

    /// <summary>The mask.</summary>
    public override string ToString() => "***";

    /// <summary>A field that nothing happened to.</summary>
    public static FieldReading Of(string text) => new(text, text, []);
}
