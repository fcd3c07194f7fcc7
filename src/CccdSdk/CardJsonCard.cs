using CccdSdk.Identity;
using CccdSdk.Privacy;

namespace CccdSdk;

/// <summary>The values of a card, plain or masked.</summary>
internal sealed record CardJsonCard(
    string? Number,
    string? PreviousNumber,
    string? FullName,
    string? DateOfBirth,
    string? DateOfBirthPrecision,
    string? Sex,
    string? Residence,
    string? DateOfIssue,
    string? Expiry,
    string? CancelledNumber,
    string? FatherName,
    string? MotherName,
    string[] Extra)
{
    private const string Hidden = "***";

    /// <summary>Takes over a card.</summary>
    public static CardJsonCard Create(CitizenCard card, CardExpiry expiry, bool reveal) => reveal ? Plain(card, expiry) : Masked(card);

    /// <summary>A record would print all; this prints nothing of the card.</summary>
    public override string ToString() => "CardJsonCard (personal data)";

    private static CardJsonCard Plain(CitizenCard card, CardExpiry expiry) => new(
        card.Number.IsDefault ? null : card.Number.Reveal(),
        card.PreviousNumber?.Reveal(),
        card.FullName?.Reveal(),
        card.DateOfBirth?.Reveal(),
        Precision(card.DateOfBirth),
        SexCode(card.RevealSex()),
        card.Residence?.Reveal(),
        card.DateOfIssue?.Reveal(),
        expiry.Reveal(),
        card.CancelledNumber?.Reveal(),
        card.FatherName?.Reveal(),
        card.MotherName?.Reveal(),
        ExtraFields(card, reveal: true));

    /// <summary>The mask of a log; dates are null, and so are the sex and the expiry, which have no masked form in the contract.</summary>
    private static CardJsonCard Masked(CitizenCard card) => new(
        card.Number.IsDefault ? null : CardMask.Mask(card.Number, MaskProfile.Log),
        card.PreviousNumber is { } previous ? CardMask.Mask(previous, MaskProfile.Log) : null,
        Masked(card.FullName),
        DateOfBirth: null,
        Precision(card.DateOfBirth),
        Sex: null,
        card.Residence is { } residence ? CardMask.Mask(residence, MaskProfile.Log) : null,
        DateOfIssue: null,
        Expiry: null,
        card.CancelledNumber is { } cancelled ? CardMask.Mask(cancelled, MaskProfile.Log) : null,
        Masked(card.FatherName),
        Masked(card.MotherName),
        ExtraFields(card, reveal: false));

    private static string? Masked(PersonName? name) => name is { } known ? CardMask.Mask(known, MaskProfile.Log) : null;

    /// <summary>The code of a sex; null if it is unknown.</summary>
    internal static string? SexCode(Sex sex) => sex switch { Identity.Sex.Male => "male", Identity.Sex.Female => "female", _ => null };

    /// <summary>The code of a precision; null if there is no date.</summary>
    internal static string? Precision(CardDate? date) => date?.Precision switch
    {
        DatePrecision.Day => "day",
        DatePrecision.Month => "month",
        DatePrecision.Year => "year",
        _ => null,
    };

    private static string[] ExtraFields(CitizenCard card, bool reveal)
    {
        if (card.ExtensionFieldCount == 0)
        {
            return [];
        }

        string[] fields = new string[card.ExtensionFieldCount];
        for (int i = 0; i < fields.Length; i++)
        {
            string field = card.RevealExtensionField(i);
            fields[i] = reveal || field.Length == 0 ? field : Hidden;
        }

        return fields;
    }
}
