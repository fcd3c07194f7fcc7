namespace CccdSdk;

/// <summary>What a field may have been, as JSON.</summary>
internal sealed record CardJsonRepairCandidate(string Value, string Reason)
{
    /// <summary>A record would print all; this prints nothing of a card.</summary>
    public override string ToString() => $"CardJsonRepairCandidate ({Reason})";
}
