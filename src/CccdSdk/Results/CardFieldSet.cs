using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace CccdSdk.Results;

/// <summary>Some of the fields of a card; one number inside, so that it costs no allocation.</summary>
/// <threadsafety>Immutable value; safe to share.</threadsafety>
[CollectionBuilder(typeof(CardFieldSet), nameof(Create))]
[SuppressMessage("Naming", "CA1710", Justification = "A set of fields, not a general collection.")]
public readonly struct CardFieldSet : IReadOnlyCollection<CardField>, IEquatable<CardFieldSet>
{
    private readonly uint _bits;

    private CardFieldSet(uint bits) => _bits = bits;

    /// <summary>The set without any field.</summary>
    public static CardFieldSet Empty => default;

    /// <summary>How many fields there are.</summary>
    public int Count => BitOperations.PopCount(_bits);

    /// <summary>Makes a set, such as <c>[CardField.FullName, CardField.DateOfBirth]</c>.</summary>
    /// <param name="fields">The fields.</param>
    /// <returns>The set.</returns>
    /// <exception cref="ArgumentException">One of them is not of the enumeration.</exception>
    public static CardFieldSet Create(ReadOnlySpan<CardField> fields)
    {
        CardFieldSet set = default;
        foreach (CardField field in fields)
        {
            set |= field is >= CardField.None and <= CardField.Expiry
                ? When(true, field)
                : throw new ArgumentException("A field is one of the enumeration.", nameof(fields));
        }

        return set;
    }

    /// <summary>Makes a set of one field if a condition holds, else the empty set.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static CardFieldSet When(bool holds, CardField field) => new((holds ? 1U : 0U) << (int)field);

    /// <summary>Whether two sets hold the same fields.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they are equal.</returns>
    public static bool operator ==(CardFieldSet left, CardFieldSet right) => left._bits == right._bits;

    /// <summary>Whether two sets hold different fields.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>Whether they differ.</returns>
    public static bool operator !=(CardFieldSet left, CardFieldSet right) => left._bits != right._bits;

    /// <summary>Everything that is in one of two sets.</summary>
    /// <param name="left">One set.</param>
    /// <param name="right">The other set.</param>
    /// <returns>The union.</returns>
    [SuppressMessage("Usage", "CA2225", Justification = "Union is the word for it.")]
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static CardFieldSet operator |(CardFieldSet left, CardFieldSet right) => new(left._bits | right._bits);

    /// <summary>Everything that is in this set or in another one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The union.</returns>
    public CardFieldSet Union(CardFieldSet other) => this | other;

    /// <summary>What is in this set and not in another one.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The difference.</returns>
    public CardFieldSet Except(CardFieldSet other) => new(_bits & ~other._bits);

    /// <summary>Whether a field is in the set.</summary>
    /// <param name="field">The field.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(CardField field) => ((_bits >> (int)field) & 1) != 0;

    /// <summary>Goes through the fields in the order of the enumeration.</summary>
    /// <returns>An enumerator that costs no allocation.</returns>
    public Enumerator GetEnumerator() => new(_bits);

    /// <inheritdoc />
    IEnumerator<CardField> IEnumerable<CardField>.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc />
    public bool Equals(CardFieldSet other) => _bits == other._bits;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is CardFieldSet other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _bits.GetHashCode();

    /// <summary>The names of the fields.</summary>
    /// <returns>The names, separated by commas.</returns>
    public override string ToString() => string.Join(", ", this.Select(static field => field.ToString()));

    /// <summary>Goes through a <see cref="CardFieldSet"/>.</summary>
    public struct Enumerator : IEnumerator<CardField>
    {
        private uint _rest;

        internal Enumerator(uint bits) => _rest = bits;

        /// <inheritdoc />
        public CardField Current { get; private set; }

        /// <inheritdoc />
        readonly object IEnumerator.Current => Current;

        /// <inheritdoc />
        public bool MoveNext()
        {
            if (_rest == 0)
            {
                return false;
            }

            Current = (CardField)BitOperations.TrailingZeroCount(_rest);
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
