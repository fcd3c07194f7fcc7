using System.Collections.Immutable;

namespace CccdSdk.Scanning;

/// <summary>What came of repairing a scan: how certain it is, what had happened to it, and the text.</summary>
/// <remarks>No public property shows a value of the card: texts come out through <c>Reveal</c> methods only.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RepairResult
{
    private readonly string? _text;

    private RepairResult(RepairCertainty certainty, ImmutableArray<ScanDamage> damage, string? text, ImmutableArray<RepairedField> fields)
    {
        Certainty = certainty;
        Damage = damage;
        _text = text;
        Fields = fields;
    }

    /// <summary>Nothing was changed.</summary>
    public static RepairResult Unchanged { get; } = new(RepairCertainty.None, [], text: null, []);

    /// <summary>How certain the result is.</summary>
    public RepairCertainty Certainty { get; }

    /// <summary>What had happened, in the order in which it was undone: the last damage first.</summary>
    public ImmutableArray<ScanDamage> Damage { get; }

    /// <summary>The fields that could not be restored exactly; empty if all of them were.</summary>
    public ImmutableArray<RepairedField> Fields { get; }

    /// <summary>Whether the beginning or the end of the text is missing.</summary>
    internal bool IsCut => Certainty == RepairCertainty.Lossy && Damage[^1] == ScanDamage.CutOff && !Fields.IsEmpty;

    /// <summary>The text of the card: exact fields as they were, the others empty; null if nothing was changed.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealText() => _text;

    /// <summary>Certainty and damage, without any value.</summary>
    /// <returns>Such as <c>Exact (R7, R1)</c>.</returns>
    public override string ToString() => Damage.IsEmpty ? $"{Certainty}" : $"{Certainty} ({string.Join(", ", Damage.Select(ScanDamages.Id))})";

    internal static RepairResult Exact(ImmutableArray<ScanDamage> damage, string text) => new(RepairCertainty.Exact, damage, text, []);

    internal static RepairResult Partial(
        RepairCertainty certainty, ImmutableArray<ScanDamage> damage, string text, ImmutableArray<RepairedField> fields) =>
        new(certainty, damage, text, fields);
}
