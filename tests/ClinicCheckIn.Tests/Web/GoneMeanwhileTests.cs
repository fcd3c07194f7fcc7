using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.StandInGateway;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static ClinicCheckIn.Tests.Web.DeskWork;

namespace ClinicCheckIn.Tests.Web;

/// <summary>The gateway takes its time, and the desk, its page or the program is gone when it answers.</summary>
public sealed class GoneMeanwhileTests
{
    [Fact]
    public async Task Ask_NextPersonMeanwhile_TheAnswerIsKeptAndTheMessageGoes()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await WithNumberAsync(clinic, desk);
        Task<HttpResponseMessage> asking = AskSlowlyAsync(clinic, desk, id);
        await WaitAsync(() => StateOf(clinic) == VisitStore.Asking);
        Assert.Empty((await desk.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("visits").EnumerateArray());
        await TryAsync(desk, id, "end", new { });
        using HttpResponseMessage answer = await asking;
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("valid", StateOf(clinic));
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
    }

    [Fact]
    public async Task Ask_PageIsClosedMeanwhile_TheAnswerIsKeptAndTheMessageGoes()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await WithNumberAsync(clinic, desk);
        using var closing = new CancellationTokenSource();
        Task<HttpResponseMessage> asking = AskSlowlyAsync(clinic, desk, id, closing.Token);
        await WaitAsync(() => StateOf(clinic) == VisitStore.Asking);
        await closing.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await WaitAsync(() => StateOf(clinic) == "valid");
        await WaitAsync(() => clinic.Gateway.CheckIns.Count == 1);
    }

    [Fact]
    public async Task Ask_ProgramEndedMeanwhile_IsToBeSettledAndCanBeAskedAgain()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        await StoreAsync(clinic, desk, "known");

        // What a kill between question and answer leaves behind.
        VisitStore visits = clinic.Services.GetRequiredService<VisitStore>();
        long visit = visits.Today()[0].Id;
        visits.BeginAsk(visit);
        JsonElement open = Assert.Single((await desk.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("visits").EnumerateArray());
        Assert.Equal((visit, VisitStore.Asking), (open.GetProperty("id").GetInt64(), open.GetProperty("insuranceState").GetString()));
        Assert.Contains("bị ngắt", open.GetProperty("vi").GetString(), StringComparison.Ordinal);
        using HttpResponseMessage reopened = await desk.PostAsJsonAsync($"/api/visits/{visit}/open", new { });
        string id = (await reopened.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString()!;
        Assert.Equal("valid", await AskAsync(desk, id, new { }));
        Assert.Empty((await desk.GetFromJsonAsync<JsonElement>("/api/todo")).GetProperty("visits").EnumerateArray());
    }

    private static string StateOf(RunningClinic clinic) => clinic.Services.GetRequiredService<VisitStore>().Today()[0].InsuranceState;

    /// <summary>Somebody who has a number already and shows the insurance card now.</summary>
    private static async Task<string> WithNumberAsync(RunningClinic clinic, HttpClient desk)
    {
        string id = await StoreAsync(clinic, desk, "known");
        Assert.Equal("none", await AskAsync(desk, id, new { skip = true }));
        await PostAsync(desk, id, "ticket", new { room = "P1" });
        Assert.Empty(clinic.Gateway.CheckIns);
        return id;
    }

    private static Task<HttpResponseMessage> AskSlowlyAsync(RunningClinic clinic, HttpClient desk, string id, CancellationToken stop = default)
    {
        clinic.Gateway.Faults.SlowDelay = TimeSpan.FromSeconds(3);
        clinic.Gateway.Faults.Next(StandInEndpoint.Card, StandInFault.SlowAfter);
        return desk.PostAsJsonAsync($"/api/checkins/{id}/insurance", new { }, stop);
    }
}
