using System.Text;
using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>Makes the card of a text of which only some fields are known, such as one whose beginning was lost with the number: each
/// known field has its shape already, and the others are empty.</summary>
internal static class CutCardBuilder
{
    private const int CanCuocFields = 11;
    private const int PrintedFields = 7;

    /// <summary>Makes the card; null if no field is known.</summary>
    /// <param name="text">The fields between separators, as many as a form of cards has.</param>
    /// <param name="document">What the text is; without a known end its edition is not known.</param>
    /// <param name="findings">The fields that are missing.</param>
    public static CitizenCard? Build(string text, out DocumentKind document, out FindingSet findings)
    {
        string[] fields = text.Split((char)TextScan.Separator);
        PayloadLayout layout = PayloadLayout.For(fields.Length);
        PreviousNumber previous = layout.PreviousNumber < 0 ? default : PreviousNumber.Read(fields[layout.PreviousNumber]).ValueOrDefault;
        CardFacts facts = Facts(fields, layout, out document);
        var card = new CitizenCard(facts, previous, Extensions(fields, layout))
        {
            NameValue = NullIfEmpty(fields[layout.FullName]),
            ResidenceValue = NullIfEmpty(fields[layout.Residence]),
        };
        CardFieldSet present = card.PresentFields;
        findings = FindingSet.When(layout.Document == DocumentKind.Zalo, FindingCode.ZaloRewrite)
            | Missing(present, CardField.CitizenNumber, FindingCode.CitizenNumberMissing)
            | Missing(present, CardField.FullName, FindingCode.FullNameMissing)
            | Missing(present, CardField.Sex, FindingCode.SexInvalid)
            | Missing(present, CardField.Residence, FindingCode.ResidenceMissing)
            | DateField.Findings(facts.DateOfBirth, facts.DateOfIssue, fields[layout.DateOfBirth].Length == 0, fields[layout.DateOfIssue].Length == 0);
        return present == default ? null : card;
    }

    private static CardFacts Facts(string[] fields, PayloadLayout layout, out DocumentKind document)
    {
        CardDate birth = Date(fields[layout.DateOfBirth], layout);
        CardDate issue = Date(fields[layout.DateOfIssue], layout);
        bool ended = fields.Length != PrintedFields || !issue.IsDefault;
        document = ended ? layout.Document : DocumentKind.Extended;
        Sex sex = SexField.Read(Encoding.UTF8.GetBytes(fields[layout.Sex]), out _);
        return new CardFacts(CitizenNumber.Read(fields[0]).ValueOrDefault, birth, sex, issue, ended ? layout.Edition : CardEdition.Unknown);
    }

    private static CardDate Date(string field, PayloadLayout layout)
    {
        DateField.Fits(Encoding.UTF8.GetBytes(field), layout.HasSlashedDates, out CardDate date);
        return date;
    }

    private static CardExtensions Extensions(string[] fields, PayloadLayout layout) => fields.Length == CanCuocFields
        ? new CardExtensions(fields[layout.FirstExtension..])
        {
            CancelledNumber = CitizenNumber.Read(fields[layout.IndexOf(CardField.CancelledNumber)]).ValueOrDefault,
            FatherName = NullIfEmpty(fields[layout.IndexOf(CardField.FatherName)]),
            MotherName = NullIfEmpty(fields[layout.IndexOf(CardField.MotherName)]),
        }
        : CardExtensions.None;

    private static FindingSet Missing(CardFieldSet present, CardField field, FindingCode finding) => FindingSet.When(!present.Contains(field), finding);

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
