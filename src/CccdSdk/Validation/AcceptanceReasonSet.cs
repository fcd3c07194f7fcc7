using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;

namespace CccdSdk.Validation;

/// <summary>The reasons why a card is not accepted; one number inside, so that it costs no allocation.</summary>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
[SuppressMessage("Naming", "CA1710", Justification = "A set of reasons, not a general collection.")]
public readonly struct AcceptanceReasonSet : IReadOnlyCollection<AcceptanceReason>, IEquatable<AcceptanceReasonSet>
{
    private readonly uint _bits;

    private AcceptanceReasonSet(uint bits) => _bits = bits;

    /// <summary>The set without any reason.</summary>
    public static AcceptanceReasonSet Empty => default;

    /// <summary>How many reasons there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Makes a set of one reason.</summary>
    /// <param name="code">The reason.</param>
    /// <returns>The set.</returns>
    public static AcceptanceReasonSet Of(AcceptanceCode code) => new(1U << (int)code);

    /// <summary>Makes a set of one reason if a condition holds, else the empty set. No branch is needed.</summary>
    /// <param name="code">The reason.</param>
    /// <param name="holds">Whether it applies.</param>
    /// <returns>The set.</returns>
    internal static AcceptanceReasonSet When(bool holds, AcceptanceCode code) => new((holds ? 1U : 0U) << (int)code);

    /// <summary>Whether two sets hold the same reasons.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(AcceptanceReasonSet left, AcceptanceReasonSet right) => left._bits == right._bits;

    /// <summary>Whether two sets hold different reasons.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(AcceptanceReasonSet left, AcceptanceReasonSet right) => left._bits != right._bits;

    /// <summary>Everything that is in one of two sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The union.</returns>
    [SuppressMessage("Usage", "CA2225", Justification = "Union is the word for it.")]
    public static AcceptanceReasonSet operator |(AcceptanceReasonSet left, AcceptanceReasonSet right) => new(left._bits | right._bits);

    /// <summary>Everything that is in this set or in another one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public AcceptanceReasonSet Union(AcceptanceReasonSet other) => this | other;

    /// <summary>Whether a reason is in the set.</summary>
    /// <param name="code">The reason.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(AcceptanceCode code) => ((_bits >> (int)code) & 1) != 0;

    /// <summary>Goes through the reasons in the order of their codes.</summary>
    /// <returns>An enumerator that costs no allocation.</returns>
    public Enumerator GetEnumerator() => new(_bits);

    /// <inheritdoc />
    IEnumerator<AcceptanceReason> IEnumerable<AcceptanceReason>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(AcceptanceReasonSet other) => _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is AcceptanceReasonSet other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The names, for logs.</summary>
    /// <returns>The names, separated by commas.</returns>
    public override string ToString() => string.Join(", ", this.Select(static reason => reason.Name));

    /// <summary>Goes through a <see cref="AcceptanceReasonSet"/>.</summary>
    public struct Enumerator : IEnumerator<AcceptanceReason>
    {
        private uint _rest;

        internal Enumerator(uint bits)
        {
            _rest = bits;
            Current = null!;
        }

        /// <inheritdoc />
        public AcceptanceReason Current { get; private set; }

        /// <inheritdoc />
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_rest == 0)
            {
                return false;
            }

            Current = AcceptanceTable.For((AcceptanceCode)BitOperations.TrailingZeroCount(_rest));
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
