using System.Collections.Immutable;

namespace CccdSdk.Scanning;

/// <summary>A text on the way back, and what was undone so far.</summary>
/// <param name="Text">The text.</param>
/// <param name="Damage">What was undone, in order.</param>
internal sealed record RepairState(string Text, ImmutableArray<ScanDamage> Damage)
{
    /// <summary>The mask.</summary>
    public override string ToString() => "***";

    /// <summary>What was undone, with R1 twice in a row called R2.</summary>
    public ImmutableArray<ScanDamage> Report()
    {
        ImmutableArray<ScanDamage>.Builder report = ImmutableArray.CreateBuilder<ScanDamage>();
        foreach (ScanDamage damage in Damage)
        {
            if (damage == ScanDamage.CodePage && report.Count > 0 && report[^1] == ScanDamage.CodePage)
            {
                report[^1] = ScanDamage.CodePageTwice;
            }
            else
            {
                report.Add(damage);
            }
        }

        return report.ToImmutable();
    }
}
