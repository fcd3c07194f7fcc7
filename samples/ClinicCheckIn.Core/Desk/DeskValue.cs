using System.Collections.Immutable;

namespace ClinicCheckIn.Core.Desk;

/// <summary>One field of the card at the desk: its value and where that came from, or what it may have been.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class DeskValue
{
    private readonly string? _value;
    private readonly string? _raw;

    private DeskValue(ValueSource source, string? value, string? raw, ImmutableArray<DeskCandidate> candidates)
    {
        Source = source;
        _value = value;
        _raw = raw;
        Candidates = candidates;
    }

    /// <summary>No value, and nothing known about it.</summary>
    public static DeskValue Missing { get; } = new(ValueSource.Missing, null, null, []);

    /// <summary>Where the value came from.</summary>
    public ValueSource Source { get; }

    /// <summary>What a damaged field may have been, the likeliest first. They stay when one was picked, so that it can be picked again.</summary>
    public ImmutableArray<DeskCandidate> Candidates { get; }

    /// <summary>Whether a person has to pick or to type: the field was damaged and has no value yet.</summary>
    public bool NeedsPerson => _value is null && _raw is not null;

    /// <summary>A value. Dates are yyyy-MM-dd, yyyy-MM or yyyy; the sex is Nam or Nữ.</summary>
    public static DeskValue Of(ValueSource source, string? value) => string.IsNullOrEmpty(value) ? Missing : new(source, value, null, []);

    /// <summary>A damaged field without a value.</summary>
    public static DeskValue Damaged(string raw, ImmutableArray<DeskCandidate> candidates) => new(ValueSource.Missing, null, raw, candidates);

    /// <summary>The value, or null.</summary>
    public string? Reveal() => _value;

    /// <summary>The damaged field as it came, or null.</summary>
    public string? RevealRaw() => _raw;

    /// <summary>The same field with the value that a person gave.</summary>
    public DeskValue With(ValueSource source, string value) => new(source, value, _raw, Candidates);

    /// <summary>The source, without the value.</summary>
    public override string ToString() => $"*** ({Source})";
}
