using CccdSdk.Identity;
using CccdSdk.Payload;

namespace CccdSdk.Insurance;

/// <summary>Reads the fields of a text that was recognised as a health insurance card.</summary>
/// <remarks>The two forms share fields 0 to 13; a new card has two more before the last. A hyphen stands for an empty field.</remarks>
internal static class InsuranceReader
{
    /// <summary>Reads the card; null if the text is none.</summary>
    public static HealthInsuranceCard? Read(scoped in CardPayload payload)
    {
        if (payload.Document is not (DocumentKind.BhytOld or DocumentKind.BhytNew))
        {
            return null;
        }

        var parts = new InsuranceParts { Form = payload.Document == DocumentKind.BhytNew ? HealthInsuranceForm.New : HealthInsuranceForm.Old };
        var unreadable = new List<InsuranceField>();
        ReadPerson(payload, parts, unreadable);
        ReadCard(payload, parts, unreadable);
        parts.Unreadable = [.. unreadable.Order()];
        return new HealthInsuranceCard(parts);
    }

    private static void ReadPerson(scoped in CardPayload payload, InsuranceParts parts, List<InsuranceField> unreadable)
    {
        parts.FullName = InsuranceText.Hex(payload[1], InsuranceField.FullName, unreadable);
        parts.DateOfBirth = InsuranceDate.Read(payload[2], InsuranceField.DateOfBirth, unreadable);
        parts.Sex = ReadSex(payload[3], unreadable);
        parts.Residence = parts.Form == HealthInsuranceForm.Old ? InsuranceText.Hex(payload[4], InsuranceField.Residence, unreadable) : null;
        parts.ParentName = InsuranceText.Hex(payload[10], InsuranceField.ParentName, unreadable);
    }

    private static void ReadCard(scoped in CardPayload payload, InsuranceParts parts, List<InsuranceField> unreadable)
    {
        string number = InsuranceText.Plain(payload[0], InsuranceField.Number, unreadable) ?? string.Empty;
        parts.Number = HealthInsuranceNumber.Read(number).ValueOrDefault;
        parts.Facility = InsuranceText.Plain(payload[5], InsuranceField.Facility, unreadable);
        parts.ValidFrom = InsuranceDate.Read(payload[6], InsuranceField.ValidFrom, unreadable);
        parts.ValidTo = InsuranceDate.Read(payload[7], InsuranceField.ValidTo, unreadable);
        parts.DateOfIssue = InsuranceDate.Read(payload[8], InsuranceField.DateOfIssue, unreadable);
        parts.ManagementCode = InsuranceText.Plain(payload[9], InsuranceField.ManagementCode, unreadable);
        parts.LivingArea = InsuranceText.Plain(payload[11], InsuranceField.LivingArea, unreadable);
        parts.FiveYearDate = InsuranceDate.Read(payload[12], InsuranceField.FiveYearDate, unreadable);
        parts.CheckString = InsuranceText.Plain(payload[13], InsuranceField.CheckString, unreadable);
        if (parts.Form == HealthInsuranceForm.New)
        {
            parts.BenefitLevel = InsuranceText.Plain(payload[14], InsuranceField.BenefitLevel, unreadable);
            parts.IssuingOffice = InsuranceText.Hex(payload[15], InsuranceField.IssuingOffice, unreadable);
        }
    }

    private static Sex ReadSex(ReadOnlySpan<byte> field, List<InsuranceField> unreadable)
    {
        ReadOnlySpan<byte> text = InsuranceText.Content(field);
        Sex sex = text.SequenceEqual("1"u8) ? Sex.Male : text.SequenceEqual("2"u8) ? Sex.Female : Sex.Unknown;
        if (sex == Sex.Unknown && !text.IsEmpty)
        {
            unreadable.Add(InsuranceField.Sex);
        }

        return sex;
    }
}
