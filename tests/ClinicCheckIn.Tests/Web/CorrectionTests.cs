using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Demo;
using ClinicCheckIn.StandInGateway;
using ClinicCheckIn.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;
using static ClinicCheckIn.Tests.Web.DeskWork;

namespace ClinicCheckIn.Tests.Web;

/// <summary>What the receptionist does when the insurer does not know the person like this, and with what the gateway did not take.</summary>
public sealed class CorrectionTests
{
    [Fact]
    public async Task WrongName_CorrectedAndAskedAgain_IsValidAndReportedOnceWithTheRightName()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await StoreAsync(clinic, desk, "wrongname");
        Assert.Equal("wrongName", await AskAsync(desk, id, new { }));
        await PostAsync(desk, id, "ticket", new { room = "P1" });
        Assert.Empty(clinic.Gateway.CheckIns);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(desk, id, "correct", new { field = "FullName", text = "<script>alert(1)</script>" })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await TryAsync(desk, id, "correct", new { field = "DateOfIssue", text = "01/01/2022" })).StatusCode);
        JsonElement corrected = await PostAsync(desk, id, "correct", new { field = "FullName", text = RightName });
        Assert.Equal(RightName, Line(corrected, "FullName"));
        Assert.Equal("valid", await AskAsync(desk, id, new { }));

        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
        Assert.Equal(RightName, XDocument.Parse(Assert.Single(clinic.Gateway.CheckIns).Xml).Descendants("HO_TEN").Single().Value);
        DecisionStore decisions = clinic.Services.GetRequiredService<DecisionStore>();
        StoredDecision decision = decisions.Newest(100).Single(static one => one.Kind == DecisionKind.Corrected);
        Assert.Equal(("letan", "FullName", null), (decision.UserName, decision.Field, decision.Detail));
        PatientStore patients = clinic.Services.GetRequiredService<PatientStore>();
        Assert.Equal(DemoCards.Find("wrongname")!.Person.FullName, patients.History(decision.PatientId!.Value)[^1].Reveal().FullName);
        Assert.Contains(clinic.Services.GetRequiredService<AuditTrail>().Newest(100), static entry => entry is { Action: "recordCorrected", Detail: "FullName", UserName: "letan" });
    }

    [Theory]
    [InlineData("Qd4750", 26)]
    [InlineData("Qd130", 18)]
    public async Task Report_ProfileThatTheClinicSet_IsThatOfTheMessage(string profile, int fields)
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync("--gateway:profile", profile, "--gateway:dateFormat", "Digits");
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await StoreAsync(clinic, desk, "known");
        Assert.Equal("valid", await AskAsync(desk, id, new { }));
        await PostAsync(desk, id, "ticket", new { room = "P1" });
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
        Assert.Equal(fields, XDocument.Parse(clinic.Gateway.CheckIns[0].Xml).Descendants("TRANG_THAI_KCB").Single().Elements().Count());
    }

    [Fact]
    public async Task Retention_OldVisits_GoWhenTheProgramStarts()
    {
        string folder = Directory.CreateTempSubdirectory("clinic-old-").FullName;
        try
        {
            StandingClock clock = new(DateTimeOffset.UtcNow.AddDays(-100));
            ClinicDatabase old = new(Path.Combine(folder, "clinic.db"), clock);
            new VisitStore(old).Add(new Visit { PatientId = new PatientStore(old).Add(TemporaryClinic.Values())!.Id, UserName = "lan", Source = "keys", Link = "NewPatient", InsuranceState = "valid" });
            old.Close();
            await using ClinicServer server = await ClinicServer.StartAsync(["--demo", "true", "--urls", "http://127.0.0.1:0", "--data", folder], static builder => builder.Logging.ClearProviders());
            AuditTrail audit = server.App.Services.GetRequiredService<AuditTrail>();
            await WaitAsync(() => audit.Newest(10).Any(static entry => entry is { Action: "retention", UserName: "retention" }));
            Assert.Null(server.App.Services.GetRequiredService<VisitStore>().Find(1));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Correct_BeforeTheRecordIsStored_IsRefused()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        string id = (await keys.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!))).GetProperty("checkIn").GetProperty("id").GetString()!;
        Assert.Equal(HttpStatusCode.Conflict, (await TryAsync(desk, id, "correct", new { field = "FullName", text = RightName })).StatusCode);
    }

    [Fact]
    public async Task NotFound_AskedByTheNumberOfThePaperCard_IsFoundAndTheNumberIsKept()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        SyntheticIdentity person = DemoCards.Find("notfound")!.Person;
        const string Number = "DN4363600000001";
        clinic.Gateway.Add(new StandInCard
        {
            Numbers = [Number],
            FullName = person.FullName,
            DateOfBirth = person.DateOfBirth.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        });
        string id = await StoreAsync(clinic, desk, "notfound");
        Assert.Equal("notFound", await AskAsync(desk, id, new { }));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await TryAsync(desk, id, "insurance", new { number = "12" })).StatusCode);
        Assert.Equal("valid", await AskAsync(desk, id, new { number = "dn 4 36 3600000001" }));
        Assert.Equal(Number, clinic.Services.GetRequiredService<PatientStore>().FindByNumber(person.Number)!.Reveal().InsuranceNumber);
    }

    [Fact]
    public async Task Question_WaitedWhileTheRecordWasCorrected_DoesNotOverwriteTheNewAnswer()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await StoreAsync(clinic, desk, "wrongname");
        clinic.Gateway.Faults.Always(StandInEndpoint.Card, StandInFault.Unavailable);
        Assert.Equal("queued", await AskAsync(desk, id, new { }));
        await PostAsync(desk, id, "correct", new { field = "FullName", text = RightName });
        Assert.Equal("queued", await AskAsync(desk, id, new { }));
        OutboxStore outbox = clinic.Services.GetRequiredService<OutboxStore>();
        Assert.True(Waiting(outbox) <= 2, "Only a question that is under way stays beside the new one.");
        clinic.Gateway.Faults.Clear();

        await WaitAsync(() => Waiting(outbox) == 0);
        JsonElement view = await desk.GetFromJsonAsync<JsonElement>($"/api/checkins/{id}/");
        Assert.Equal("valid", view.GetProperty("insurance").GetProperty("state").GetString());
    }

    [Fact]
    public async Task Held_SentAgainByTheDesk_DroppedByTheSupervisorWithAReasonOnly()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using HttpClient supervisor = await clinic.LogInAsync("quanly");
        OutboxStore outbox = clinic.Services.GetRequiredService<OutboxStore>();
        outbox.Enqueue(OutboxKind.CheckIn, "LK1#1", "LK1", "no xml"u8.ToArray());
        outbox.Enqueue(OutboxKind.CheckIn, "LK2#1", "LK2", "no xml either"u8.ToArray());
        await WaitAsync(() => outbox.List(OutboxState.HeldRejected).Count == 2);
        long[] held = [.. (await desk.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("held").EnumerateArray().Select(static item => item.GetProperty("id").GetInt64())];

        Assert.Equal(HttpStatusCode.Forbidden, (await desk.PostAsJsonAsync($"/api/supervisor/outbox/{held[0]}/drop", new { reason = "mistake" })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await supervisor.PostAsJsonAsync($"/api/supervisor/outbox/{held[0]}/drop", new { reason = "vì sao" })).StatusCode);
        (await supervisor.PostAsJsonAsync($"/api/supervisor/outbox/{held[0]}/drop", new { reason = "byHand" })).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsJsonAsync($"/api/outbox/{held[0]}/release", new { })).StatusCode);
        int before = outbox.Find(held[1])!.Attempts;
        (await desk.PostAsJsonAsync($"/api/outbox/{held[1]}/release", new { })).EnsureSuccessStatusCode();

        // Nobody made it better, so the gateway refuses it again: it was sent.
        await WaitAsync(() => outbox.Find(held[1])!.State == OutboxState.HeldRejected);
        Assert.Equal((1, 1), (before, outbox.Find(held[1])!.Attempts));
        Assert.Equal(OutboxState.Cancelled, outbox.Find(held[0])!.State);
        string[] trail = [.. clinic.Services.GetRequiredService<AuditTrail>().Newest(100).Select(static entry => $"{entry.UserName} {entry.Action} {entry.Detail}")];
        Assert.Contains("quanly heldDropped LK1: byHand", trail);
        Assert.Contains("letan heldSentAgain LK2", trail);
    }

    [Fact]
    public async Task Todo_VisitOfYesterday_IsTakenUpAgainAndSettled()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await StoreAsync(clinic, desk, "wrongname");
        await AskAsync(desk, id, new { });
        await PostAsync(desk, id, "ticket", new { room = "P1" });
        await desk.PostAsJsonAsync($"/api/checkins/{id}/end", new { });

        using HttpClient other = await clinic.LogInAsync("quanly");
        JsonElement visit = Assert.Single((await other.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("visits").EnumerateArray());
        Assert.Equal(("wrongName", "060"), (visit.GetProperty("insuranceState").GetString(), visit.GetProperty("insuranceCode").GetString()));
        Assert.DoesNotContain(DemoCards.Find("wrongname")!.Person.Number, visit.GetRawText(), StringComparison.Ordinal);
        JsonElement opened = await (await other.PostAsJsonAsync($"/api/visits/{visit.GetProperty("id").GetInt64()}/open", new { })).Content.ReadFromJsonAsync<JsonElement>();
        string again = opened.GetProperty("id").GetString()!;
        await PostAsync(other, again, "correct", new { field = "FullName", text = RightName });
        Assert.Equal("valid", await AskAsync(other, again, new { }));
        Assert.Empty((await other.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("visits").EnumerateArray());
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
        Assert.Equal(HttpStatusCode.NotFound, (await other.PostAsJsonAsync("/api/visits/999/open", new { })).StatusCode);
    }

    private static int Waiting(OutboxStore outbox) => outbox.Count().Where(static one => one.Key is OutboxState.Waiting or OutboxState.Sending).Sum(static one => one.Value);
}
