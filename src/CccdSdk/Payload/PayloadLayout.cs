using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Which field of a text holds what, for each number of fields that cards have.</summary>
internal sealed class PayloadLayout
{
    private static readonly PayloadLayout s_zalo = new()
    {
        Document = DocumentKind.Zalo,
        PreviousNumber = -1,
        FullName = 1,
        DateOfBirth = 2,
        Sex = 3,
        Residence = 4,
        DateOfIssue = 5,
        HasSlashedDates = true,
        PermittedMisfits = 1,
        Findings = FindingSet.Of(FindingCode.ZaloRewrite),
    };

    private static readonly PayloadLayout s_cccd2021 = Printed(DocumentKind.Cccd2021, CardEdition.Cccd2021);

    private static readonly PayloadLayout s_canCuoc2024 = Printed(DocumentKind.CanCuoc2024, CardEdition.CanCuoc2024, namesExtensions: true);

    // A text with a number of fields that no edition has may have lost or gained a separator, which moves or cuts its values:
    // so nothing else may be wrong with it.
    private static readonly PayloadLayout s_extended = Printed(DocumentKind.Extended, CardEdition.Unknown, permittedMisfits: 0);

    /// <summary>The fewest fields of a card.</summary>
    public const int MinFields = 6;

    /// <summary>The document.</summary>
    public required DocumentKind Document { get; init; }

    /// <summary>The edition.</summary>
    public CardEdition Edition { get; init; }

    /// <summary>The index of the 9-digit number, or -1.</summary>
    public required int PreviousNumber { get; init; }

    /// <summary>The index of the name.</summary>
    public required int FullName { get; init; }

    /// <summary>The index of the date of birth.</summary>
    public required int DateOfBirth { get; init; }

    /// <summary>The index of the sex.</summary>
    public required int Sex { get; init; }

    /// <summary>The index of the residence.</summary>
    public required int Residence { get; init; }

    /// <summary>The index of the date of issue; the fields after it are extensions.</summary>
    public required int DateOfIssue { get; init; }

    /// <summary>Whether the first extensions are the cancelled number and the names of the parents (LIKELY).</summary>
    public bool NamesExtensions { get; init; }

    /// <summary>Whether dates are dd/MM/yyyy.</summary>
    public bool HasSlashedDates { get; init; }

    /// <summary>How many fields may not have their shape.</summary>
    public required int PermittedMisfits { get; init; }

    /// <summary>What is to be said of every card of this layout.</summary>
    public FindingSet Findings { get; init; }

    /// <summary>The index of the first extension.</summary>
    public int FirstExtension => DateOfIssue + 1;

    /// <summary>The layout of a text with so many fields, at least <see cref="MinFields"/>.</summary>
    public static PayloadLayout For(int fieldCount) => fieldCount switch
    {
        6 => s_zalo,
        7 => s_cccd2021,
        11 => s_canCuoc2024,
        _ => s_extended,
    };

    /// <summary>The index of a field, or -1 where the layout has none.</summary>
    public int IndexOf(CardField field) => field switch
    {
        CardField.CitizenNumber => 0,
        CardField.PreviousNumber => PreviousNumber,
        CardField.FullName => FullName,
        CardField.DateOfBirth => DateOfBirth,
        CardField.Sex => Sex,
        CardField.Residence => Residence,
        CardField.DateOfIssue => DateOfIssue,
        CardField.CancelledNumber when NamesExtensions => FirstExtension,
        CardField.FatherName when NamesExtensions => FirstExtension + 1,
        CardField.MotherName when NamesExtensions => FirstExtension + 2,
        _ => -1,
    };

    private static PayloadLayout Printed(DocumentKind document, CardEdition edition, bool namesExtensions = false, int permittedMisfits = 1) => new()
    {
        Document = document,
        Edition = edition,
        PreviousNumber = 1,
        FullName = 2,
        DateOfBirth = 3,
        Sex = 4,
        Residence = 5,
        DateOfIssue = 6,
        NamesExtensions = namesExtensions,
        PermittedMisfits = permittedMisfits,
        Findings = FindingSet.When(edition == CardEdition.Unknown, FindingCode.FieldCountUnknown),
    };
}
