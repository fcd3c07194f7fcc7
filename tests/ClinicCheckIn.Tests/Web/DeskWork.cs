using System.Net.Http.Json;
using System.Text.Json;
using ClinicCheckIn.Demo;
using Xunit;

namespace ClinicCheckIn.Tests.Web;

/// <summary>What the page of the desk asks for, step by step.</summary>
internal static class DeskWork
{
    /// <summary>What a name on file is corrected to.</summary>
    public const string RightName = "Đinh Khắc Tên";

    public static async Task<string> StoreAsync(RunningClinic clinic, HttpClient desk, string card)
    {
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        string id = (await keys.ScanAsync(DemoCards.TextOf(DemoCards.Find(card)!))).GetProperty("checkIn").GetProperty("id").GetString()!;
        await PostAsync(desk, id, "save", new { });
        return id;
    }

    public static async Task<string?> AskAsync(HttpClient desk, string id, object body) =>
        (await PostAsync(desk, id, "insurance", body)).GetProperty("insurance").GetProperty("state").GetString();

    public static async Task<JsonElement> PostAsync(HttpClient desk, string id, string what, object body)
    {
        using HttpResponseMessage response = await TryAsync(desk, id, what, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public static Task<HttpResponseMessage> TryAsync(HttpClient desk, string id, string what, object body) => desk.PostAsJsonAsync($"/api/checkins/{id}/{what}", body);

    public static string? Line(JsonElement view, string field) => view.GetProperty("patient").GetProperty("lines").EnumerateArray()
        .Single(line => line.GetProperty("field").GetString() == field).GetProperty("value").GetString();

    public static async Task WaitAsync(Func<bool> condition)
    {
        for (int i = 0; i < 300 && !condition(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(condition());
    }
}
