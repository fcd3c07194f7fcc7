using CccdSdk.Records.Matching;
using CccdSdk.Results;

namespace CccdSdk.Records;

/// <summary>One reason for or against a record.</summary>
/// <remarks>It says that values agree or differ, never what they are.</remarks>
/// <param name="Evidence">What was found.</param>
/// <param name="Weight">How much it counts, in bits: 1 doubles the odds that the record is the person's, -1 halves them.</param>
public readonly record struct MatchReason(MatchEvidence Evidence, double Weight)
{
    /// <summary>The field that it is about.</summary>
    public CardField Field => EvidenceTable.FieldOf(Evidence);

    /// <summary>The reason as a sentence.</summary>
    public LocalizedText Text => EvidenceTable.TextOf(Evidence);
}
