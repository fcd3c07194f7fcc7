using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.StandInGateway;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ClinicCheckIn.Tests.Web.DeskWork;

namespace ClinicCheckIn.Tests.Web;

/// <summary>A message that may have arrived: the desk sees it, looks at the gateway, and says what it saw.</summary>
public sealed class DoubtTests
{
    [Fact]
    public async Task InDoubt_SeenAtTheGateway_IsDoneAndNeverSentTwice()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        await CheckInAsync(clinic, desk, StandInFault.BrokenConnection);
        JsonElement held = await HeldAsync(desk);
        Assert.Equal(("inDoubt", false), (held.GetProperty("state").GetString(), held.GetProperty("renewed").GetBoolean()));
        string address = $"/api/outbox/{held.GetProperty("id").GetInt64()}";

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsJsonAsync($"{address}/release", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await desk.PostAsJsonAsync($"{address}/release", new { reason = "vì sao" })).StatusCode);
        Assert.Single(clinic.Gateway.Received);
        (await desk.PostAsJsonAsync($"{address}/arrived", new { })).EnsureSuccessStatusCode();
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsJsonAsync($"{address}/arrived", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsJsonAsync($"{address}/release", new { reason = "notThere" })).StatusCode);

        // The next patient's message goes, so the first one would have gone too.
        await CheckInAsync(clinic, desk, StandInFault.None, "elder");
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 2);
        Assert.Equal(2, clinic.Gateway.Received.Distinct().Count());
        Assert.Equal(2, clinic.Gateway.Received.Count);
        Assert.Contains($"letan heldArrived {held.GetProperty("episode").GetString()}: seen at the gateway", Trail(clinic));
    }

    [Fact]
    public async Task InDoubt_RecordIsCorrectedAndItIsNotThere_TheCorrectionIsSent()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await CheckInAsync(clinic, desk, StandInFault.Error500Before);
        await HeldAsync(desk);
        await PostAsync(desk, id, "correct", new { field = "FullName", text = RightName });
        JsonElement held = await HeldAsync(desk);
        Assert.True(held.GetProperty("renewed").GetBoolean());
        Assert.Single(clinic.Gateway.Received);

        (await desk.PostAsJsonAsync($"/api/outbox/{held.GetProperty("id").GetInt64()}/release", new { reason = "notThere" })).EnsureSuccessStatusCode();
        await CorrectionIsTakenAsync(clinic);
        Assert.Contains($"letan heldSentAgain {held.GetProperty("episode").GetString()}: notThere", Trail(clinic));
    }

    [Fact]
    public async Task Waiting_RecordIsCorrected_OnlyTheCorrectionIsSent()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        clinic.Gateway.Faults.Always(StandInEndpoint.CheckIn, StandInFault.Unavailable);
        string id = await CheckInAsync(clinic, desk, StandInFault.None);
        await PostAsync(desk, id, "correct", new { field = "FullName", text = RightName });

        // What was under way when the correction came has the mistake, and still gets its answer.
        OutboxStore outbox = clinic.Services.GetRequiredService<OutboxStore>();
        await WaitAsync(() => !outbox.List(OutboxState.Sending).Any(static item => item.IsRenewed));
        clinic.Gateway.Faults.Clear();
        await CorrectionIsTakenAsync(clinic);
        Assert.Single(clinic.Gateway.Received);
    }

    [Fact]
    public async Task Refused_IsNotSettledAsArrivedByTheDesk()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        await CheckInAsync(clinic, desk, StandInFault.Refused);
        JsonElement held = await HeldAsync(desk);
        Assert.Equal("refused", held.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await desk.PostAsJsonAsync($"/api/outbox/{held.GetProperty("id").GetInt64()}/arrived", new { })).StatusCode);
    }

    private static async Task<string> CheckInAsync(RunningClinic clinic, HttpClient desk, StandInFault fault, string card = "known")
    {
        if (fault != StandInFault.None)
        {
            clinic.Gateway.Faults.Next(StandInEndpoint.CheckIn, fault);
        }

        string id = await StoreAsync(clinic, desk, card);
        Assert.Equal("valid", await AskAsync(desk, id, new { }));
        await PostAsync(desk, id, "ticket", new { room = "P1" });
        return id;
    }

    private static async Task<JsonElement> HeldAsync(HttpClient desk)
    {
        JsonElement[] held = [];
        for (int i = 0; i < 300 && held.Length == 0; i++)
        {
            held = [.. (await desk.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("held").EnumerateArray()];
            await Task.Delay(100);
        }

        return Assert.Single(held);
    }

    private static async Task CorrectionIsTakenAsync(RunningClinic clinic)
    {
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
        Assert.Equal(RightName, XDocument.Parse(clinic.Gateway.CheckIns[0].Xml).Descendants("HO_TEN").Single().Value);
    }

    private static string[] Trail(RunningClinic clinic) =>
        [.. clinic.Services.GetRequiredService<AuditTrail>().Newest(100).Select(static entry => $"{entry.UserName} {entry.Action} {entry.Detail}")];
}
