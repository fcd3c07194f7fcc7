using System.Collections.Immutable;
using CccdSdk.Scanning;

namespace CccdSdk.Testing.Damage;

/// <summary>One way in which a scanner, a driver or a keyboard damages the text of a card: clean payload in, what the host sees out.</summary>
/// <remarks>
/// <para>The classes are those of <see cref="ScanDamage"/>; most have several variants, such as one for each code page. Everything
/// is built on .NET's own code pages and Unicode data, on keyboard tables and on simulated input methods, and not on the repair.</para>
/// <para>Where a variant is random, such as the place of a cut, the seed decides.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ScannerDamage
{
    private readonly Func<string, ulong, string> _apply;
    private readonly Func<string, string, bool> _isUnique;

    internal ScannerDamage(ScanDamage kind, string variant, Func<string, string> apply, Func<string, string, bool>? isUnique = null)
        : this(kind, variant, (text, _) => apply(text), isUnique)
    {
    }

    internal ScannerDamage(ScanDamage kind, string variant, Func<string, ulong, string> apply, Func<string, string, bool>? isUnique = null)
    {
        Kind = kind;
        Variant = variant;
        _apply = apply;
        _isUnique = isUnique ?? ((_, _) => true);
    }

    /// <summary>Every variant of every class, in the order of the classes.</summary>
    public static ImmutableArray<ScannerDamage> All { get; } =
    [
        .. CodePageDamage.Variants, .. DigitDamage.Variants, .. EscapeDamage.Variants, .. FramingDamage.Variants,
        .. KeyboardDamage.Variants, .. LetterDamage.Variants, .. InputMethodDamage.Variants, .. LossDamage.Variants,
    ];

    /// <summary>The class.</summary>
    public ScanDamage Kind { get; }

    /// <summary>The variant, such as <c>1252</c> for a code page.</summary>
    public string Variant { get; }

    /// <summary>The variants of one class.</summary>
    /// <param name="kind">The class.</param>
    /// <returns>The variants.</returns>
    public static IEnumerable<ScannerDamage> Of(ScanDamage kind) => All.Where(damage => damage.Kind == kind);

    /// <summary>One variant of one class.</summary>
    /// <param name="kind">The class.</param>
    /// <param name="variant">The variant.</param>
    /// <returns>The damage.</returns>
    /// <exception cref="InvalidOperationException">There is no such variant.</exception>
    public static ScannerDamage Get(ScanDamage kind, string variant) => Of(kind).Single(damage => damage.Variant == variant);

    /// <summary>Damages a text.</summary>
    /// <param name="payload">The text as the card has it.</param>
    /// <param name="seed">Decides what is random.</param>
    /// <returns>What the host sees.</returns>
    public string Apply(string payload, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return _apply(payload, seed);
    }

    /// <summary>Whether a reversible damage keeps its uniqueness for this text; if not, it counts as ambiguous.</summary>
    /// <param name="payload">The text as the card has it.</param>
    /// <returns>False for R3 where bytes are lost (then it is A3), for R8 after composition, and for other texts that a second text
    /// would be damaged to; true for everything else.</returns>
    public bool IsUniqueFor(string payload)
    {
        ArgumentNullException.ThrowIfNull(payload);
        return _isUnique(payload, _apply(payload, 0));
    }

    /// <summary>Class and variant.</summary>
    /// <returns>Such as <c>R1 1252</c>.</returns>
    public override string ToString() => $"{Kind.Id()} {Variant}";
}
