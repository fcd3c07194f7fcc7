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
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(desk, PngBomb(), "image/png"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendAsync(desk, JpegBomb(), "image/jpeg"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await SendLargeAsync(desk));
        await SendUnannouncedAsync(desk);
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

    // 50 MB whose length nobody announces: the server stops reading when there is too much. A client that goes on sending may see the
    // connection end before it sees the answer.
    private static async Task SendUnannouncedAsync(HttpClient desk)
    {
        const long Length = 50 * 1024 * 1024;
        EndlessContent content = new(Length);
        using HttpRequestMessage request = new(HttpMethod.Post, "/api/photo") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        try
        {
            using HttpResponseMessage response = await desk.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        }
        catch (HttpRequestException failure)
        {
            Assert.IsType<IOException>(failure.InnerException, exactMatch: false);
        }

        Assert.True(content.Sent < Length, "All of it was taken.");
    }

    /// <summary>A picture of 30,000 × 30,000 pixels that a few kilobytes of zeros unpack to.</summary>
    private static byte[] PngBomb()
    {
        using MemoryStream data = new();
        using (System.IO.Compression.ZLibStream zlib = new(data, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            byte[] row = new byte[30_001];
            for (int i = 0; i < 30_000; i++)
            {
                zlib.Write(row);
            }
        }

        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, 30_000);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), 30_000);
        header[8] = 8;
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", header), .. Chunk("IDAT", data.ToArray()), .. Chunk("IEND", [])];
    }

    private static byte[] Chunk(string name, byte[] data)
    {
        byte[] chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        System.Text.Encoding.ASCII.GetBytes(name, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(data.Length + 8), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    /// <summary>CRC-32 of PNG (ISO/IEC 15948, annex D), bit by bit.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte one in bytes)
        {
            crc ^= one;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc >> 1) ^ ((crc & 1) * 0xEDB88320u);
            }
        }

        return ~crc;
    }

    /// <summary>The head of a JPEG of 65,500 × 65,500 pixels, and nothing behind it.</summary>
    private static byte[] JpegBomb() => [0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0xFF, 0xDC, 0xFF, 0xDC, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 0, 0xFF, 0xD9];

    private sealed class EndlessContent(long length) : HttpContent
    {
        public long Sent { get; private set; }

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            byte[] part = new byte[64 * 1024];
            for (; Sent < length; Sent += part.Length)
            {
                await stream.WriteAsync(part);
            }
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = 0;
            return false;
        }
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
