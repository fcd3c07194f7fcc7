using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Xunit;

namespace ClinicCheckIn.Tests.Web;

/// <summary>Requests that a desk never sends are refused with the right status, and the desk goes on.</summary>
public sealed class HostileRequestTests
{
    private static readonly string[] s_hostile =
        ["<script>alert(1)</script>", "'; DROP TABLE patients; --", "]]></HO_TEN><X/>", "a\u0000b", new string('A', 20_000), "../../etc/passwd"];

    [Fact]
    public async Task Request_WithoutLoginOrRightOrToken_IsRefused()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient nobody = await clinic.LogInAsync(null);
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(nobody, "/api/supervisor"));
        Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(nobody, "/api/slip/1"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsJsonAsync("/api/checkins", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.PostAsJsonAsync("/api/login", new { name = "' OR 1=1 --", password = "x" })).StatusCode);

        using HttpClient desk = await clinic.LogInAsync("letan");
        Assert.Equal(HttpStatusCode.Forbidden, await GetAsync(desk, "/api/supervisor"));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.PostAsJsonAsync("/api/supervisor/users", new { name = "ke", role = "supervisor" })).StatusCode);
        desk.DefaultRequestHeaders.Remove("X-Clinic-Token");
        Assert.Equal(HttpStatusCode.BadRequest, (await desk.PostAsJsonAsync("/api/checkins", new { })).StatusCode);
    }

    [Fact]
    public async Task Login_GuessedOverAndOver_IsSlowedDown()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient nobody = await clinic.LogInAsync(null);
        HttpStatusCode last = HttpStatusCode.Unauthorized;
        for (int i = 0; i < 31; i++)
        {
            last = (await nobody.PostAsJsonAsync("/api/login", new { name = "letan", password = $"guess {i}" })).StatusCode;
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last);
    }

    [Fact]
    public async Task CheckIn_OfAnotherUser_IsNotFound()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using HttpClient other = await clinic.LogInAsync("quanly");
        string id = await BeginAsync(desk);
        Assert.Equal(HttpStatusCode.OK, await GetAsync(desk, $"/api/checkins/{id}/"));
        Assert.Equal(HttpStatusCode.NotFound, await GetAsync(other, $"/api/checkins/{id}/"));
    }

    [Fact]
    public async Task Type_HostileTextInEveryField_IsRefusedOrKeptAsText()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        string id = await BeginAsync(desk);
        foreach (string field in (string[])["FullName", "DateOfBirth", "Sex", "CitizenNumber", "PreviousNumber", "DateOfIssue", "Residence", "Expiry", "<b>"])
        {
            foreach (string text in s_hostile)
            {
                HttpStatusCode status = (await desk.PostAsJsonAsync($"/api/checkins/{id}/type", new { field, text })).StatusCode;
                bool refused = status is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Conflict;
                Assert.True(refused || (field == "Residence" && status == HttpStatusCode.OK), $"{field}: {status}");
            }
        }

        Assert.Equal(HttpStatusCode.OK, await GetAsync(desk, "/api/queue"));
    }

    [Fact]
    public async Task Photo_TooLongOrNoPictureOrBomb_IsRefusedWithItsStatus()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(desk, "no picture"u8.ToArray(), "image/png"));
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, await SendAsync(desk, [1, 2, 3], "text/html"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(desk, Bomb(), "image/bmp"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendLargeAsync(desk));
        Assert.Equal(HttpStatusCode.OK, await GetAsync(desk, "/api/queue"));
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient client, string path) => (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode;

    private static async Task<string> BeginAsync(HttpClient desk)
    {
        using HttpResponseMessage response = await desk.PostAsJsonAsync("/api/checkins", new { });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("checkIn").GetProperty("id").GetString()!;
    }

    private static async Task<HttpStatusCode> SendAsync(HttpClient desk, byte[] bytes, string type)
    {
        using ByteArrayContent content = new(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using HttpResponseMessage response = await desk.PostAsync(new Uri("/api/photo", UriKind.Relative), content);
        return response.StatusCode;
    }

    // 50 MB, which the server refuses by the length that is announced, before any of it is sent.
    private static async Task<HttpStatusCode> SendLargeAsync(HttpClient desk)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/photo") { Content = new ByteArrayContent(new byte[50 * 1024 * 1024]) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        using HttpResponseMessage response = await desk.SendAsync(request);
        return response.StatusCode;
    }

    /// <summary>A bitmap of 60,000 × 60,000 pixels in 54 bytes.</summary>
    private static byte[] Bomb()
    {
        byte[] bmp = new byte[54];
        "BM"u8.CopyTo(bmp);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(2), 54);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(10), 54);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(14), 40);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(18), 60_000);
        BinaryPrimitives.WriteInt32LittleEndian(bmp.AsSpan(22), 60_000);
        BinaryPrimitives.WriteInt16LittleEndian(bmp.AsSpan(26), 1);
        BinaryPrimitives.WriteInt16LittleEndian(bmp.AsSpan(28), 24);
        return bmp;
    }
}
