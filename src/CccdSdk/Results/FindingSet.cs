using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CccdSdk.Results;

/// <summary>The findings about one card, at most one of each code; one number inside, so that it costs no allocation.</summary>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "A set of findings, not a general collection.")]
public readonly struct FindingSet : IReadOnlyCollection<Finding>, IEquatable<FindingSet>
{
    private readonly ulong _bits;

    private FindingSet(ulong bits) => _bits = bits;

    /// <summary>The set without any finding.</summary>
    public static FindingSet Empty => default;

    /// <summary>How many findings there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Makes a set of one finding.</summary>
    /// <param name="code">The finding.</param>
    /// <returns>The set.</returns>
    public static FindingSet Of(FindingCode code) => new(1UL << (int)code);

    /// <summary>Makes a set of one finding if a condition holds, else the empty set. No branch is needed to collect rules.</summary>
    /// <param name="code">The finding.</param>
    /// <param name="holds">Whether it was found.</param>
    /// <returns>The set.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static FindingSet When(bool holds, FindingCode code) => new((holds ? 1UL : 0UL) << (int)code);

    /// <summary>Whether two sets hold the same findings.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(FindingSet left, FindingSet right) => left._bits == right._bits;

    /// <summary>Whether two sets hold different findings.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(FindingSet left, FindingSet right) => left._bits != right._bits;

    /// <summary>Everything that is in one of two sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The union.</returns>
    [SuppressMessage("Usage", "CA2225", Justification = "Union is the word for it.")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static FindingSet operator |(FindingSet left, FindingSet right) => new(left._bits | right._bits);

    /// <summary>Everything that is in this set or in another one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public FindingSet Union(FindingSet other) => this | other;

    /// <summary>What is in this set and in another one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The intersection.</returns>
    public FindingSet Intersect(FindingSet other) => new(_bits & other._bits);

    /// <summary>Whether a finding is in the set.</summary>
    /// <param name="code">The finding.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(FindingCode code) => ((_bits >> (int)code) & 1) != 0;

    /// <summary>Goes through the findings in the order of their codes.</summary>
    /// <returns>An enumerator that costs no allocation.</returns>
    public Enumerator GetEnumerator() => new(_bits);

    /// <inheritdoc />
    IEnumerator<Finding> IEnumerable<Finding>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(FindingSet other) => _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is FindingSet other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The rules, for logs.</summary>
    /// <returns>The rule names, separated by commas.</returns>
    public override string ToString() => string.Join(", ", this.Select(static finding => finding.Rule));

    /// <summary>Goes through a <see cref="FindingSet"/>.</summary>
    public struct Enumerator : IEnumerator<Finding>
    {
        private ulong _rest;

        internal Enumerator(ulong bits)
        {
            _rest = bits;
            Current = null!;
        }

        /// <inheritdoc />
        public Finding Current { get; private set; }

        /// <inheritdoc />
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_rest == 0)
            {
                return false;
            }

            Current = FindingTable.For((FindingCode)BitOperations.TrailingZeroCount(_rest));
            _rest &= _rest - 1;
            return true;
        }

        /// <inheritdoc />
        readonly void IEnumerator.Reset() => throw new NotSupportedException();

        /// <inheritdoc />
        public readonly void Dispose()
        {
        }
    }
}
