using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CccdSdk.Imaging;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace ClinicCheckIn.Tests.Web;

/// <summary>No frame and no payload reaches the disk or the log: every file of the data folder is searched, and every line of the log.</summary>
public sealed class SecrecyTests
{
    [Fact]
    public async Task Photo_NotStored_LeavesNothingOnDiskOrInTheLog()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        SyntheticIdentity person = Stranger(clinic, 9001);
        byte[] picture = SpecimenCard.Draw(person).ToPng();
        JsonElement taken = await UploadAsync(desk, picture);
        Assert.Equal(person.Number, NumberIn(taken));
        AssertNowhere(clinic, person, PartOf(picture), besidesDatabase: false);
    }

    [Fact]
    public async Task Photo_Stored_LeavesTheRecordInTheDatabaseAndNothingElsewhere()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        SyntheticIdentity person = Stranger(clinic, 9002);
        byte[] picture = SpecimenCard.Draw(person).ToPng();
        string id = (await UploadAsync(desk, picture)).GetProperty("checkIn").GetProperty("id").GetString()!;
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/save", new { })).EnsureSuccessStatusCode();
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/insurance", new { })).EnsureSuccessStatusCode();
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/ticket", new { room = "P1" })).EnsureSuccessStatusCode();
        AssertNowhere(clinic, person, PartOf(picture), besidesDatabase: true);
    }

    [Fact]
    public async Task Keys_NotStored_LeaveNothingOnDiskOrInTheLog()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        SyntheticIdentity person = Stranger(clinic, 9003);
        Assert.Equal(person.Number, NumberIn(await keys.ScanAsync(SyntheticPayload.Write(person))));
        AssertNowhere(clinic, person, [], besidesDatabase: false);
    }

    [Fact]
    public async Task Camera_NotStored_LeavesNothingOnDiskOrInTheLog()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket camera = await clinic.ConnectAsync(desk, "/desk/camera");
        SyntheticIdentity person = Stranger(clinic, 9004);
        SpecimenCard card = SpecimenCard.Draw(person);
        byte[] pixels = new byte[card.Width * card.Height];
        new ImageView(card.Rgb24, card.Width, card.Height, PixelFormat.Rgb24).CopyLuminanceTo(pixels);
        byte[] frame = [1, (byte)card.Width, (byte)(card.Width >> 8), (byte)card.Height, (byte)(card.Height >> 8), .. pixels];
        Assert.Equal(person.Number, NumberIn(await camera.ShowAsync(frame)));

        // A row of the symbol: unlike white paper it stands nowhere by chance.
        AssertNowhere(clinic, person, pixels.AsSpan(((card.SymbolTop + (card.SymbolSide / 2)) * card.Width) + card.SymbolLeft, card.SymbolSide).ToArray(), besidesDatabase: false);
    }

    [Fact]
    public async Task Insurance_QuestionWaits_IsOnDiskInCipherOnly()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        foreach (StandInEndpoint endpoint in Enum.GetValues<StandInEndpoint>())
        {
            clinic.Gateway.Faults.Always(endpoint, StandInFault.Unavailable);
        }

        SyntheticIdentity person = Stranger(clinic, 9005);
        string id = (await keys.ScanAsync(SyntheticPayload.Write(person))).GetProperty("checkIn").GetProperty("id").GetString()!;
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/save", new { })).EnsureSuccessStatusCode();
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/insurance", new { })).EnsureSuccessStatusCode();

        // Waiting, or just being tried again.
        Assert.Equal(1, clinic.Services.GetRequiredService<OutboxStore>().Count().Where(static one => one.Key is OutboxState.Waiting or OutboxState.Sending).Sum(static one => one.Value));
        AssertNowhere(clinic, person, [], besidesDatabase: true);

        // The number stands in the record, but not in a question that could be read.
        byte[] question = Encoding.UTF8.GetBytes($"\"{nameof(CardQuery.CardNumber)}\":\"{person.Number}\"");
        Assert.True(OutboxSender.Content(new CardQuery { CardNumber = person.Number, FullName = "A", DateOfBirth = "1990", Staff = new StaffMember { FullName = "B", CitizenNumber = "0" } })
            .AsSpan().IndexOf(question) >= 0, "The search looks for another form than that of the outbox.");
        Assert.All(Directory.GetFiles(clinic.Folder, "*", SearchOption.AllDirectories), file => Assert.True(Read(file).AsSpan().IndexOf(question) < 0, Path.GetFileName(file)));
    }

    private static string? NumberIn(JsonElement taken) => taken.GetProperty("checkIn").GetProperty("fields").EnumerateArray()
        .Single(static one => one.GetProperty("field").GetString() == "CitizenNumber").GetProperty("value").GetString();

    // Names are not rare: this person's must not be that of one of the patients of the demonstration.
    private static SyntheticIdentity Stranger(RunningClinic clinic, ulong seed)
    {
        byte[][] files = [.. Directory.GetFiles(clinic.Folder, "*", SearchOption.AllDirectories).Select(Read)];
        SyntheticIdentity person;
        do
        {
            person = SyntheticIdentity.Create(seed++);
        }
        while (files.Any(file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(person.FullName)) >= 0));
        return person;
    }

    private static byte[] Read(string file)
    {
        // The lock of the folder can be opened by nobody else, and is empty.
        if (Path.GetFileName(file) == "clinic.lock")
        {
            Assert.Equal(0, new FileInfo(file).Length);
            return [];
        }

        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] PartOf(byte[] picture) => picture.AsSpan(picture.Length / 2, 64).ToArray();

    private static async Task<JsonElement> UploadAsync(HttpClient desk, byte[] picture)
    {
        using ByteArrayContent content = new(picture);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        using HttpResponseMessage response = await desk.PostAsync(new Uri("/api/photo", UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    // The record belongs into the database, where it was filed on purpose; the payload and the picture belong nowhere.
    private static void AssertNowhere(RunningClinic clinic, SyntheticIdentity person, byte[] picture, bool besidesDatabase)
    {
        byte[][] never = picture.Length == 0 ? [SyntheticPayload.WriteUtf8(person)] : [SyntheticPayload.WriteUtf8(person), picture];
        string[] values = [person.Number, person.FullName, person.Residence];
        Assert.NotEmpty(clinic.Log);
        foreach (string line in clinic.Log)
        {
            Assert.All(values, value => Assert.DoesNotContain(value, line, StringComparison.Ordinal));
        }

        foreach (string file in Directory.GetFiles(clinic.Folder, "*", SearchOption.AllDirectories))
        {
            byte[] bytes = Read(file);
            Assert.All(never, text => Assert.True(bytes.AsSpan().IndexOf(text) < 0, $"{Path.GetFileName(file)} holds a payload or a picture"));
            if (!besidesDatabase || !Path.GetFileName(file).StartsWith("clinic.db", StringComparison.Ordinal))
            {
                Assert.All(values, value => Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(value)) < 0, $"{Path.GetFileName(file)} holds a value"));
            }
        }
    }
}
