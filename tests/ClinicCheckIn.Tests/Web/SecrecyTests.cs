using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CccdSdk.Testing;
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
        Assert.Equal(person.Number, taken.GetProperty("checkIn").GetProperty("fields").EnumerateArray()
            .Single(static one => one.GetProperty("field").GetString() == "CitizenNumber").GetProperty("value").GetString());
        AssertNowhere(clinic, person, picture, besidesDatabase: false);
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
        AssertNowhere(clinic, person, picture, besidesDatabase: true);
    }

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
        using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

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
        byte[][] never = [SyntheticPayload.WriteUtf8(person), picture.AsSpan(picture.Length / 2, 64).ToArray()];
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
