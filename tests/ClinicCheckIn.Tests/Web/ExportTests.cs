using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Demo;
using ClinicCheckIn.Tests.Messages;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClinicCheckIn.Tests.Web;

/// <summary>The desk exports the patient before it, a supervisor anybody, as FHIR R4 with the systems that the clinic set.</summary>
public sealed class ExportTests
{
    private const string OwnSystem = "urn:oid:2.999.36001";

    [Fact]
    public async Task Fhir_PatientAtTheDesk_IsGivenToThisDeskOnly()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync("--fhir:identifiers:PatientCode:system", OwnSystem, "--fhir:identifiers:PreviousNumber:leave", "true");
        using HttpClient desk = await clinic.LogInAsync("letan");
        using HttpClient supervisor = await clinic.LogInAsync("quanly");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        string id = (await keys.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!))).GetProperty("checkIn").GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.Conflict, (await desk.GetAsync(Address(id))).StatusCode);
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/save", new { })).EnsureSuccessStatusCode();

        using HttpResponseMessage response = await desk.GetAsync(Address(id));
        Assert.Equal(("application/fhir+json", HttpStatusCode.OK), (response.Content.Headers.ContentType!.MediaType, response.StatusCode));
        JsonElement patient = await response.Content.ReadFromJsonAsync<JsonElement>();
        string[] systems = [.. patient.GetProperty("identifier").EnumerateArray().Select(static one => one.GetProperty("system").GetString()!)];
        Assert.Equal(["http://fhir.ehealth.gov.vn/core/sid/national_id", OwnSystem], systems);
        Assert.Equal(DemoCards.Find("known")!.Person.FullName, patient.GetProperty("name")[0].GetProperty("text").GetString());
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync(Address(id))).StatusCode);
        Assert.Contains(clinic.Services.GetRequiredService<AuditTrail>().Newest(20), static entry => entry is { Action: "fhirExported", UserName: "letan" });
    }

    [Fact]
    public async Task Fhir_OfEverybody_IsForSupervisorsAndValidForTwoValidators()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync("--fhir:guide", "community");
        using HttpClient desk = await clinic.LogInAsync("letan");
        using HttpClient supervisor = await clinic.LogInAsync("quanly");
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.GetAsync(OfCode("BN000001"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await supervisor.GetAsync(OfCode("BN999999"))).StatusCode);
        string[] resources = await Task.WhenAll(clinic.Services.GetRequiredService<PatientStore>().All().Take(40).Select(patient => supervisor.GetStringAsync(OfCode(patient.Code))));
        Assert.Contains("http://fhir.hl7.org.vn/core/sid/cccd", resources[0], StringComparison.Ordinal);

        string? modules = await NodeValidators.InstallAsync();
        Assert.SkipUnless(modules is not null, NodeValidators.Reason);
        (string[] Fhir, string[] Schema)[] verdicts = await NodeValidators.RunAsync(modules!, [.. resources, resources[0].Replace("\"gender\": \"", "\"gender\": \"x", StringComparison.Ordinal)]);
        Assert.All(verdicts[..^1], static verdict => Assert.Empty(verdict.Fhir.Concat(verdict.Schema)));
        Assert.NotEmpty(verdicts[^1].Fhir.Concat(verdicts[^1].Schema));
    }

    [Fact]
    public async Task Fhir_GuideThatNobodyKnows_IsSaidAtTheStart() =>
        await Assert.ThrowsAsync<ArgumentException>(() => RunningClinic.StartAsync("--fhir:guide", "other"));

    private static Uri Address(string checkIn) => new($"/api/checkins/{checkIn}/fhir", UriKind.Relative);

    private static Uri OfCode(string code) => new($"/api/supervisor/patients/{code}/fhir", UriKind.Relative);
}
