using CccdSdk.Results;
using CccdSdk.Scanning;

namespace CccdSdk;

/// <summary>A field that could not be restored exactly, as JSON.</summary>
internal sealed record CardJsonRepairField(string Field, string Raw, CardJsonRepairCandidate[] Candidates)
{
    private const string Mask = "***";

    /// <summary>A record would print all; this prints nothing of a card.</summary>
    public override string ToString() => $"CardJsonRepairField ({Field})";

    /// <summary>The model of a field.</summary>
    public static CardJsonRepairField Of(RepairedField field, bool reveal) => new(
        CodeNames.Of(field.Field),
        reveal ? field.RevealRaw() : Mask,
        [.. field.Candidates.Select(candidate => new CardJsonRepairCandidate(reveal ? candidate.Reveal() : Mask, CodeNames.Of(candidate.Reason)))]);
}
