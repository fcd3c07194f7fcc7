using CccdSdk.Results;
using CccdSdk.Scanning;

namespace CccdSdk;

/// <summary>What had happened to a text, as JSON: null when nothing was needed.</summary>
internal sealed record CardJsonRepair(string Certainty, string[] Damage, CardJsonRepairField[] Fields)
{
    /// <summary>The model of a result; raw texts and candidates are masked unless asked.</summary>
    public static CardJsonRepair? Of(RepairResult? repair, bool reveal) => repair is null or { Certainty: RepairCertainty.None }
        ? null
        : new(
            CodeNames.Of(repair.Certainty),
            [.. repair.Damage.Select(ScanDamages.Id)],
            [.. repair.Fields.Select(field => CardJsonRepairField.Of(field, reveal))]);
}
