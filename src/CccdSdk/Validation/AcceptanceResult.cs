using CccdSdk.Results;

namespace CccdSdk.Validation;

/// <summary>Whether a policy accepts a card, and if not, all reasons.</summary>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
public readonly record struct AcceptanceResult
{
    internal AcceptanceResult(AcceptanceReasonSet reasons, CardFieldSet missingFields, FindingSet rejectedFindings)
    {
        IsEvaluated = true;
        Reasons = reasons;
        MissingFields = missingFields;
        RejectedFindings = rejectedFindings;
    }

    /// <summary>Whether the card is accepted; the default value is not.</summary>
    public bool IsAllowed => IsEvaluated && Reasons.Count == 0;

    /// <summary>Why it is not.</summary>
    public AcceptanceReasonSet Reasons { get; }

    /// <summary>The required fields that are missing.</summary>
    public CardFieldSet MissingFields { get; }

    /// <summary>The findings that the policy does not allow.</summary>
    public FindingSet RejectedFindings { get; }

    internal static AcceptanceResult NoCard => new(AcceptanceReasonSet.When(true, AcceptanceCode.NoCard), default, default);

    private bool IsEvaluated { get; }

    /// <summary>The answer, and the names of the reasons.</summary>
    /// <returns>Such as <c>allowed</c> or <c>refused: tooYoung, expired</c>.</returns>
    public override string ToString() => IsAllowed ? "allowed" : $"refused: {Reasons}";
}
