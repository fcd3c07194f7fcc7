using CccdSdk.Identity;

namespace CccdSdk.Testing;

/// <summary>What is fixed about a <see cref="SyntheticIdentity"/>; everything that is left out comes from the seed.</summary>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed record SyntheticIdentityOptions
{
    /// <summary>The edition: CCCD or Căn cước. Left out: either, as age and day allow.</summary>
    public CardEdition? Edition { get; init; }

    /// <summary>The age in full years on <see cref="AsOf"/>, 0 to 120. Ignored if <see cref="DateOfBirth"/> is given.</summary>
    public int? Age { get; init; }

    /// <summary>The date of birth, from 1 January 1900 to <see cref="AsOf"/>.</summary>
    public DateOnly? DateOfBirth { get; init; }

    /// <summary>The sex, male or female.</summary>
    public Sex? Sex { get; init; }

    /// <summary>The place of birth registration: one of the 63 province codes that numbers begin with, such as 36 for Nam Định.</summary>
    public int? ProvinceCode { get; init; }

    /// <summary>Whether the card names a 9-digit number of an older card (CMND).</summary>
    public bool? HasPreviousNumber { get; init; }

    /// <summary>The date of issue, not after <see cref="AsOf"/>; it has to fit the edition.</summary>
    public DateOnly? DateOfIssue { get; init; }

    /// <summary>The day on which the card exists, 1 January 2026 if left out. It is never the day of the machine, so that a seed
    /// gives the same identity for ever.</summary>
    public DateOnly AsOf { get; init; } = new(2026, 1, 1);
}
