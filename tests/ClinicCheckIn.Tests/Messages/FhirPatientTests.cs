using System.Text.Json;
using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Messages;

namespace ClinicCheckIn.Tests.Messages;

/// <summary>The FHIR Patient, by its content and by two validators that we did not write.</summary>
public class FhirPatientTests
{
    [Fact]
    public void Create_Ministry_HasTheGuidesSystems()
    {
        MessagePatient patient = Visits.Of(2).Patient with { PreviousNumber = "012345678", PassportNumber = "B1234567" };
        JsonElement json = Parse(FhirPatient.Create(patient, FhirOptions.MinistryOfHealth));

        (string, string, string)[] identifiers = [.. json.GetProperty("identifier").EnumerateArray().Select(static item => (
            item.GetProperty("system").GetString()!,
            item.GetProperty("type").GetProperty("coding")[0].GetProperty("code").GetString()!,
            item.GetProperty("value").GetString()!))];

        Assert.Equal(
        [
            ("http://fhir.ehealth.gov.vn/core/sid/national_id", "NI", patient.CitizenNumber!),
            ("http://fhir.ehealth.gov.vn/core/sid/citizen_id", "NI", "012345678"),
            ("http://fhir.ehealth.gov.vn/core/sid/insurance_number", "SB", "GD4000000000000"),
            ("http://fhir.ehealth.gov.vn/core/sid/passport_number", "PPN", "B1234567"),
            ("http://fhir.ehealth.gov.vn/core/sid/patient-internal-id", "PI", patient.PatientCode),
        ],
        identifiers);
    }

    [Fact]
    public void Create_OwnSystems_AreUsedAndOthersLeftOut()
    {
        FhirOptions own = new()
        {
            Identifiers = new Dictionary<FhirIdentifierKind, FhirIdentifierSystem> { [FhirIdentifierKind.PatientCode] = new(new Uri("urn:oid:2.999.1"), null, "MR", "usual") },
        };
        JsonElement identifier = Assert.Single(Parse(FhirPatient.Create(Visits.Of(2).Patient, own)).GetProperty("identifier").EnumerateArray().ToArray());
        Assert.Equal("urn:oid:2.999.1", identifier.GetProperty("system").GetString());
    }

    [Theory]
    [InlineData("05031985", "1985-03-05")]
    [InlineData("031985", "1985-03")]
    [InlineData("1985", "1985")]
    public void Create_BirthDate_KeepsItsPrecision(string card, string expected) =>
        Assert.Equal(expected, Parse(FhirPatient.Create(Visits.Of(2).Patient with { DateOfBirth = CardDate.Parse(card, null) }, FhirOptions.Community)).GetProperty("birthDate").GetString());

    [Theory]
    [InlineData("Nguyễn Văn Mẫu", "Nguyễn", "Văn Mẫu")]
    [InlineData("Tôn Nữ Thị Mẫu", "Tôn Nữ", "Thị Mẫu")]
    [InlineData("Công Tằng Tôn Nữ Mẫu", "Công Tằng Tôn Nữ", "Mẫu")]
    [InlineData("Tôn Thất", "Tôn", "Thất")]
    [InlineData("H'Mẫu Niê", null, null)]
    [InlineData("Y Mẫu Niê", null, null)]
    [InlineData("Mẫu", null, null)]
    public void Create_Name_IsSplitOnlyWhereThatIsClear(string name, string? family, string? given)
    {
        JsonElement json = Parse(FhirPatient.Create(Visits.Of(2).Patient with { FullName = name }, FhirOptions.MinistryOfHealth)).GetProperty("name")[0];

        Assert.Equal(name, json.GetProperty("text").GetString());
        Assert.Equal(family, json.TryGetProperty("family", out JsonElement found) ? found.GetString() : null);
        Assert.Equal(given, json.TryGetProperty("given", out JsonElement names) ? string.Join(' ', names.EnumerateArray().Select(static item => item.GetString())) : null);
    }

    [Fact]
    public void Create_HostileTexts_ComeOutAsTheyWent()
    {
        foreach (string text in Visits.Hostile)
        {
            JsonElement json = Parse(FhirPatient.Create(Visits.Of(2).Patient with { FullName = text, PatientCode = text, CitizenNumber = text, Address = text }, FhirOptions.Community));
            Assert.Equal(VietnameseLetters.Compose(text).Trim(), json.GetProperty("name")[0].GetProperty("text").GetString());
            Assert.Equal(text.Trim(), json.GetProperty("address")[0].GetProperty("text").GetString());
            Assert.Equal(text, json.GetProperty("identifier")[0].GetProperty("value").GetString());
        }
    }

    [Fact]
    public void Create_CharactersThatFhirForbids_AreRefused()
    {
        foreach (string text in Visits.Unsendable)
        {
            FhirMessage message = FhirPatient.Create(Visits.Of(2).Patient with { Address = text }, FhirOptions.Community);
            Assert.False(message.CanBeSent);
            Assert.Equal(("address", MessageRule.Character), (message.Findings.Single().Field, message.Findings.Single().Rule));
        }
    }

    [Fact]
    public void From_Card_TakesWhatTheCardSays()
    {
        SyntheticIdentity person = SyntheticIdentity.Create(11);
        CitizenCard card = CardReader.Default.Read(SyntheticPayload.Write(person)).Card!;

        MessagePatient patient = MessagePatient.From(card, "BN1");

        Assert.Equal((person.Number, person.FullName, person.Sex, person.PreviousNumber), (patient.CitizenNumber, patient.FullName, patient.Sex, patient.PreviousNumber));
        Assert.Null(patient.Address);
    }

    [Fact]
    public async Task Create_TwoIndependentValidators_AgreeThatItIsAPatient()
    {
        string? modules = await NodeValidators.InstallAsync();
        Assert.SkipUnless(modules is not null, NodeValidators.Reason);
        var resources = new List<string>();
        for (ulong seed = 0; seed < 30; seed++)
        {
            foreach (FhirOptions options in new[] { FhirOptions.MinistryOfHealth, FhirOptions.Community })
            {
                resources.Add(Text(FhirPatient.Create(Visits.Of(seed).Patient, options)));
            }
        }

        foreach (string date in new[] { "1985", "031985" })
        {
            resources.Add(Text(FhirPatient.Create(Visits.Of(1).Patient with { DateOfBirth = CardDate.Parse(date, null), Sex = Sex.Unknown }, FhirOptions.MinistryOfHealth)));
        }

        resources.AddRange(Visits.Hostile.Select(static text => Text(FhirPatient.Create(Visits.Of(1).Patient with { FullName = text, Address = text }, FhirOptions.Community))));

        // What must be found, so that the validators are known to look.
        string good = resources[0];
        string[] bad =
        [
            good.Replace("\"gender\": \"", "\"gender\": \"x", StringComparison.Ordinal),
            good.Replace("\"birthDate\": \"", "\"birthDate\": \"31/12/", StringComparison.Ordinal),
            good.Replace("\"use\": \"official\"", "\"use\": \"sometimes\"", StringComparison.Ordinal),
        ];

        (string[] Fhir, string[] Schema)[] verdicts = await NodeValidators.RunAsync(modules!, [.. resources, .. bad]);

        for (int i = 0; i < resources.Count; i++)
        {
            Assert.True(verdicts[i].Fhir.Length == 0 && verdicts[i].Schema.Length == 0, $"Resource {i}: {string.Join("; ", verdicts[i].Fhir)} | {string.Join("; ", verdicts[i].Schema)}");
        }

        Assert.All(verdicts[resources.Count..], static verdict => Assert.True(verdict.Fhir.Length + verdict.Schema.Length > 0));
        Assert.Contains(verdicts[resources.Count..], static verdict => verdict.Fhir.Length > 0);
        Assert.Contains(verdicts[resources.Count..], static verdict => verdict.Schema.Length > 0);
    }

    private static string Text(FhirMessage message) => System.Text.Encoding.UTF8.GetString(message.RevealJson());

    private static JsonElement Parse(FhirMessage message)
    {
        using JsonDocument document = JsonDocument.Parse(message.RevealJson());
        return document.RootElement.Clone();
    }
}
