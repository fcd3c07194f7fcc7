using System.Collections.Immutable;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A field that could not be restored exactly: what came, and what it may have been.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RepairedField
{
    private readonly string _raw;

    internal RepairedField(CardField field, int index, string raw, ImmutableArray<RepairCandidate> candidates, bool isDerived = false)
    {
        Field = field;
        Index = index;
        _raw = raw;
        Candidates = candidates;
        IsDerived = isDerived;
    }

    /// <summary>The field.</summary>
    public CardField Field { get; }

    /// <summary>The place of the field in the text, from 0.</summary>
    public int Index { get; }

    /// <summary>At most five, the likeliest first; empty if nothing can be said.</summary>
    public ImmutableArray<RepairCandidate> Candidates { get; }

    /// <summary>Whether the value that the card has was derived from another field: the sex from the number.</summary>
    public bool IsDerived { get; }

    /// <summary>The field as it came, before anything was undone where that can be told, else after.</summary>
    /// <returns>The characters.</returns>
    public string RevealRaw() => _raw;

    /// <summary>The field and the number of candidates, without any value.</summary>
    /// <returns>Such as <c>FullName: 2 candidates</c>.</returns>
    public override string ToString() => $"{Field}: {Candidates.Length} candidates";
}
