namespace CccdSdk.Scanning;

/// <summary>What a damaged field may have been.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class RepairCandidate
{
    private readonly string _value;

    internal RepairCandidate(string value, CandidateReason reason)
    {
        _value = value;
        Reason = reason;
    }

    /// <summary>Why it stands where it stands among the candidates.</summary>
    public CandidateReason Reason { get; }

    /// <summary>The text of the field.</summary>
    /// <returns>The characters.</returns>
    public string Reveal() => _value;

    /// <summary>The reason, without the value.</summary>
    /// <returns>Such as <c>*** (UsualWords)</c>.</returns>
    public override string ToString() => $"*** ({Reason})";
}
