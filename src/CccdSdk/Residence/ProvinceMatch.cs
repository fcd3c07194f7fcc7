namespace CccdSdk.Residence;

/// <summary>The unit of one era that an address lies in, or the several that it may lie in.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ProvinceMatch
{
    internal static readonly ProvinceMatch None = new(ProvinceMatchKind.NotStated, []);

    internal ProvinceMatch(ProvinceMatchKind kind, IReadOnlyList<Province> candidates)
    {
        Kind = kind;
        Candidates = candidates;
    }

    /// <summary>How sure it is.</summary>
    public ProvinceMatchKind Kind { get; }

    /// <summary>One unit; several if it is ambiguous; none if it is not stated.</summary>
    public IReadOnlyList<Province> Candidates { get; }

    /// <summary>The unit, if there is exactly one.</summary>
    public Province? Single => Candidates is [{ } only] ? only : null;
}
