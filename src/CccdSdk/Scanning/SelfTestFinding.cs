using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>What a scanner or a computer does to the self-test code, and what to change.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class SelfTestFinding
{
    internal SelfTestFinding(ScanDamage damage, string variant, LocalizedText advice)
    {
        Damage = damage;
        Variant = variant;
        Advice = advice;
    }

    /// <summary>The damage; none if the text came as it should.</summary>
    public ScanDamage Damage { get; }

    /// <summary>The variant, such as the number of a code page; empty if there is none.</summary>
    public string Variant { get; }

    /// <summary>What to change on the scanner or the computer.</summary>
    public LocalizedText Advice { get; }

    /// <summary>The damage and its variant.</summary>
    /// <returns>Such as <c>R1 1252</c>.</returns>
    public override string ToString() => $"{Damage.Id()} {Variant}".Trim();
}
