using System.Text.Json;
using CccdSdk.Identity;

namespace ClinicCheckIn.Core.Messages;

/// <summary>Writes a patient as a FHIR R4 Patient.</summary>
public static class FhirPatient
{
    /// <summary>Checks the values and writes the resource if nothing is wrong.</summary>
    public static FhirMessage Create(MessagePatient patient, FhirOptions options)
    {
        ArgumentNullException.ThrowIfNull(patient);
        ArgumentNullException.ThrowIfNull(options);
        List<MessageFinding> findings = Check(patient);
        return new FhirMessage(findings.Count == 0 ? Write(patient, options) : null, findings);
    }

    private static List<MessageFinding> Check(MessagePatient patient)
    {
        var findings = new List<MessageFinding>();
        CheckText("name", patient.FullName, required: true, findings);
        CheckText("identifier", patient.PatientCode, required: true, findings);
        CheckText("identifier", patient.CitizenNumber, required: false, findings);
        CheckText("identifier", patient.PreviousNumber, required: false, findings);
        CheckText("identifier", patient.PassportNumber, required: false, findings);
        CheckText("address", patient.Address, required: false, findings);
        foreach (string card in patient.InsuranceNumbers)
        {
            CheckText("identifier", card, required: true, findings);
        }

        return findings;
    }

    private static void CheckText(string field, string? text, bool required, List<MessageFinding> findings)
    {
        if (text is not null && !MessageText.IsSendable(text))
        {
            findings.Add(MessageFinding.Of(field, MessageRule.Character));
        }
        else if (required && string.IsNullOrWhiteSpace(text))
        {
            findings.Add(MessageFinding.Of(field, MessageRule.Required));
        }
    }

    private static byte[] Write(MessagePatient patient, FhirOptions options)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "Patient");
            WriteIdentifiers(json, patient, options);
            WriteName(json, patient);
            json.WriteString("gender", Gender(patient.Sex));
            if (!patient.DateOfBirth.IsDefault)
            {
                // A FHIR date may be yyyy or yyyy-MM, which is what the card's date gives.
                json.WriteString("birthDate", patient.DateOfBirth.Reveal());
            }

            WriteAddress(json, patient);
            json.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static string Gender(Sex sex) => sex switch
    {
        Sex.Male => "male",
        Sex.Female => "female",
        _ => "unknown",
    };

    private static void WriteIdentifiers(Utf8JsonWriter json, MessagePatient patient, FhirOptions options)
    {
        List<(FhirIdentifierSystem System, string Value)> all = [.. Values(patient)
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value) && options.Identifiers.ContainsKey(pair.Kind))
            .Select(pair => (options.Identifiers[pair.Kind], pair.Value!))];
        if (all.Count == 0)
        {
            return;
        }

        json.WriteStartArray("identifier");
        foreach ((FhirIdentifierSystem system, string value) in all)
        {
            json.WriteStartObject();
            json.WriteString("use", system.Use);
            json.WriteStartObject("type");
            json.WriteStartArray("coding");
            json.WriteStartObject();
            WriteUri(json, system.TypeSystem);
            json.WriteString("code", system.TypeCode);
            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
            WriteUri(json, system.System);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteUri(Utf8JsonWriter json, Uri? system)
    {
        if (system is not null)
        {
            json.WriteString("system", system.OriginalString);
        }
    }

    private static IEnumerable<(FhirIdentifierKind Kind, string? Value)> Values(MessagePatient patient) =>
    [
        (FhirIdentifierKind.CitizenNumber, patient.CitizenNumber),
        (FhirIdentifierKind.PreviousNumber, patient.PreviousNumber),
        .. patient.InsuranceNumbers.Select(static card => (FhirIdentifierKind.Insurance, (string?)card)),
        (FhirIdentifierKind.Passport, patient.PassportNumber),
        (FhirIdentifierKind.PatientCode, patient.PatientCode),
    ];

    /// <summary>The text is what counts; the parts are there where the split is clear.</summary>
    private static void WriteName(Utf8JsonWriter json, MessagePatient patient)
    {
        string name = VietnameseLetters.Compose(patient.FullName).Trim();
        NameParts parts = NameParts.Of(name);
        json.WriteStartArray("name");
        json.WriteStartObject();
        json.WriteString("use", "official");
        json.WriteString("text", name);
        if (parts.Family is not null)
        {
            json.WriteString("family", parts.Family);
            json.WriteStartArray("given");
            foreach (string given in parts.Given)
            {
                json.WriteStringValue(given);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteAddress(Utf8JsonWriter json, MessagePatient patient)
    {
        if (string.IsNullOrWhiteSpace(patient.Address))
        {
            return;
        }

        json.WriteStartArray("address");
        json.WriteStartObject();
        json.WriteString("use", "home");
        json.WriteString("text", patient.Address.Trim());
        json.WriteString("country", "VN");
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
