namespace CccdSdk.Records.Matching;

/// <summary>What one field says, and how much it counts in bits.</summary>
internal readonly record struct Evidence(MatchEvidence Kind, float Bits);
