using System.Runtime.CompilerServices;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Decides whether a text is a card, and reads the fields of one.</summary>
/// <remarks>A text is a card if its first field is 12 digits and the fields that have a shape (previous number, dates, sex) have it,
/// all but at most <see cref="PayloadLayout.PermittedMisfits"/>. A date of the right shape that is no day of the calendar is
/// missing, but no misfit.</remarks>
internal static class PayloadReader
{
    /// <summary>Reads a card.</summary>
    /// <param name="fields">The text.</param>
    /// <param name="marks">Which kinds of bytes it has.</param>
    /// <param name="parts">Takes the card; of no use if there is none.</param>
    /// <param name="hasNumber">Whether there are at least the fields of a card, and the first is 12 digits.</param>
    /// <returns>Whether the text is a card.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryRead(scoped in FieldText fields, TextMarks marks, ref CardParts parts, out bool hasNumber)
    {
        hasNumber = fields.Count >= PayloadLayout.MinFields & AsciiDigits.TryRead12(fields[0], out long number);
        if (!hasNumber)
        {
            return false;
        }

        PayloadLayout layout = PayloadLayout.For(fields.Count);
        bool mayCompose = (marks & TextMarks.Combining) != 0;
        int misfits = ReadPrevious(fields, layout, ref parts);
        misfits += DateField.Fits(fields[layout.DateOfBirth], layout.HasSlashedDates, out CardDate birth) ? 0 : 1;
        misfits += DateField.Fits(fields[layout.DateOfIssue], layout.HasSlashedDates, out CardDate issue) ? 0 : 1;
        Sex sex = ReadSex(fields[layout.Sex], mayCompose, ref parts);
        misfits += sex == Sex.Unknown ? 1 : 0;
        if (misfits > layout.PermittedMisfits)
        {
            return false;
        }

        parts.Layout = layout;
        parts.Facts = new CardFacts(CitizenNumber.FromValue(number), birth, sex, issue, layout.Edition);
        parts.Present |= CardFieldSet.When(true, CardField.CitizenNumber)
            | CardFieldSet.When(!birth.IsDefault, CardField.DateOfBirth)
            | CardFieldSet.When(!issue.IsDefault, CardField.DateOfIssue);
        parts.Findings |= layout.Findings
            | FindingSet.When((marks & TextMarks.Control) != 0, FindingCode.ControlCharacters)
            | FindingSet.When(!birth.IsDefault & birth.Day == 0, FindingCode.BirthDatePartial)
            | FindingSet.When(!issue.IsDefault & issue.Day == 0, FindingCode.IssueDatePartial);
        if (birth.IsDefault | issue.IsDefault)
        {
            parts.Findings |= DateField.Findings(birth, issue, fields[layout.DateOfBirth].IsEmpty, fields[layout.DateOfIssue].IsEmpty);
        }

        ReadTexts(fields, layout, mayCompose, ref parts);
        ExtensionFields.Read(fields, layout, mayCompose, ref parts);
        return true;
    }

    private static int ReadPrevious(scoped in FieldText fields, PayloadLayout layout, ref CardParts parts)
    {
        if (layout.PreviousNumber < 0 || fields[layout.PreviousNumber].IsEmpty)
        {
            return 0;
        }

        bool fits = AsciiDigits.TryRead9(fields[layout.PreviousNumber], out int value);
        parts.PreviousNumber = fits ? PreviousNumber.FromValue(value) : default;
        parts.Present |= CardFieldSet.When(fits, CardField.PreviousNumber);
        parts.Findings |= FindingSet.When(!fits, FindingCode.PreviousNumberInvalid);
        return fits ? 0 : 1;
    }

    private static Sex ReadSex(ReadOnlySpan<byte> text, bool mayCompose, ref CardParts parts)
    {
        bool changed = false;
        Sex sex = mayCompose && VietnameseLetters.MayNeedComposing(text)
            ? ComposedField.ReadSex(text, out bool spelled, out changed)
            : SexField.Read(text, out spelled);
        bool known = sex != Sex.Unknown;
        parts.Present |= CardFieldSet.When(known, CardField.Sex);
        parts.Findings |= FindingSet.When(!known, FindingCode.SexInvalid)
            | FindingSet.When(known & !spelled, FindingCode.SexSpelling)
            | FindingSet.When(known & changed, FindingCode.TextComposed);
        return sex;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ReadTexts(scoped in FieldText fields, PayloadLayout layout, bool mayCompose, ref CardParts parts)
    {
        NameText made = NameField.Classify(fields, layout.FullName, mayCompose, out bool nameChanged);
        ReadOnlySpan<byte> residence = fields[layout.Residence];
        bool hasResidence = !residence.IsEmpty && (residence[0] != ' ' || residence.ContainsAnyExcept((byte)' '));
        bool residenceChanged = mayCompose && VietnameseLetters.MayNeedComposing(residence) && ComposedField.Changes(residence);

        parts.Present |= CardFieldSet.When(made != NameText.Blank, CardField.FullName)
            | CardFieldSet.When(hasResidence, CardField.Residence);
        parts.Findings |= FindingSet.When(made == NameText.Blank, FindingCode.FullNameMissing)
            | FindingSet.When(made == NameText.Other, FindingCode.NameCharacters)
            | FindingSet.When(!hasResidence, FindingCode.ResidenceMissing)
            | FindingSet.When(nameChanged | residenceChanged, FindingCode.TextComposed);
    }
}
