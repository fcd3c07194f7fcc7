using CccdSdk.Identity;

namespace CccdSdk.Residence;

/// <summary>A residence in its parts, and its province before and after 1 July 2025.</summary>
/// <remarks>
/// <para>Parts stand between commas, the smallest first; their number differs, because districts were abolished and houses may have
/// commas of their own. Only the last part is taken for the province. Communes are not resolved.</para>
/// <para>A name such as Bắc Ninh is an old unit and a new, larger one. Where nothing tells which is meant, the province before is
/// ambiguous; the province since is the same for both. The parts and the province are personal data: they come out through
/// <c>Reveal</c> methods only.</para>
/// </remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class ResidenceAddress
{
    private readonly string[] _parts;
    private readonly ProvinceMatch _until;
    private readonly ProvinceMatch _since;

    private ResidenceAddress(string[] parts, ProvinceMatch until, ProvinceMatch since)
    {
        _parts = parts;
        _until = until;
        _since = since;
    }

    /// <summary>Reads a residence.</summary>
    /// <param name="residence">The residence of a card or of a list.</param>
    /// <param name="writtenOn">The day it was written, such as the card's date of issue; null if nobody knows.</param>
    /// <returns>The parts and the province. No content makes this method throw.</returns>
    public static ResidenceAddress Read(ResidenceText residence, DateOnly? writtenOn = null)
    {
        string[] parts = AddressText.Parts(VietnameseLetters.Compose(residence.Reveal()));
        int last = parts.Length - 1;
        if (last > 0 && AddressText.Folded(parts[last]) is "viet nam" or "vietnam")
        {
            last--;
        }

        if (last < 0 || ProvinceNames.Find(parts[last], out Province? until, out Province? since) is var kind && kind == ProvinceMatchKind.NotStated)
        {
            return new ResidenceAddress(parts, ProvinceMatch.None, ProvinceMatch.None);
        }

        since ??= until!.Counterparts[0];
        return new ResidenceAddress(parts, Until(kind, until, since, writtenOn), new ProvinceMatch(kind, [since]));
    }

    /// <summary>The parts, the smallest first, as they are written.</summary>
    /// <returns>A new list.</returns>
    public IReadOnlyList<string> RevealParts() => [.. _parts];

    /// <summary>The unit among the 63 until 30 June 2025.</summary>
    /// <returns>The unit; or several, where a new unit has the name of one of the old ones that it was made of.</returns>
    public ProvinceMatch RevealProvinceUntilJune2025() => _until;

    /// <summary>The unit among the 34 since 1 July 2025.</summary>
    /// <returns>The unit.</returns>
    public ProvinceMatch RevealProvinceSinceJuly2025() => _since;

    /// <summary>Nothing of the residence.</summary>
    /// <returns>Three asterisks.</returns>
    public override string ToString() => "***";

    private static ProvinceMatch Until(ProvinceMatchKind kind, Province? until, Province since, DateOnly? writtenOn)
    {
        bool certain = until is not null && (until.Counterparts[0].Name != until.Name || writtenOn < ProvinceTable.EffectiveDate);
        if (certain)
        {
            return new ProvinceMatch(kind, [until!]);
        }

        return new ProvinceMatch(since.Counterparts.Count == 1 ? kind : ProvinceMatchKind.Ambiguous, since.Counterparts);
    }
}
