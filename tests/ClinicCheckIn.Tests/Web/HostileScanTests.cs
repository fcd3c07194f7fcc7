using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Messages;
using ClinicCheckIn.StandInGateway;
using ClinicCheckIn.Tests.Messages;

namespace ClinicCheckIn.Tests.Web;

/// <summary>Cards with hostile text in their fields, from the scanner to the message that the gateway gets.</summary>
public sealed class HostileScanTests
{
    private const int Name = 2;
    private const int Residence = 5;

    // A scanner's line ends at a line break, and its fields at a bar.
    private static readonly string[] s_hostile = [.. Visits.Hostile.Where(static text => !text.Any(char.IsControl) && !text.Contains('|', StringComparison.Ordinal))];

    [Fact]
    public async Task Scan_HostileTextInEveryField_IsAnsweredAndTheDeskGoesOn()
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        foreach (string hostile in s_hostile)
        {
            string[] fields = SyntheticPayload.Write(SyntheticIdentity.Create(9200)).Split('|');
            for (int i = 0; i < fields.Length; i++)
            {
                await keys.ScanAsync(string.Join('|', fields.Select((field, j) => i == j ? hostile : field)));
            }
        }

        SyntheticIdentity person = SyntheticIdentity.Create(9201);
        Assert.True((await keys.ScanAsync(SyntheticPayload.Write(person))).TryGetProperty("checkIn", out _));
    }

    [Theory]
    [InlineData(Name)]
    [InlineData(Residence)]
    public async Task Scan_HostileText_MessageIsWellFormed(int place)
    {
        await using RunningClinic clinic = await RunningClinic.StartAsync();
        using HttpClient desk = await clinic.LogInAsync("letan");
        using DeskSocket keys = await clinic.ConnectAsync(desk, "/desk/keys");
        List<string> names = [];
        for (int i = 0; i < s_hostile.Length; i++)
        {
            SyntheticIdentity person = SyntheticIdentity.Create(9100 + (ulong)i);
            string[] fields = SyntheticPayload.Write(person).Split('|');
            fields[place] = s_hostile[i];
            JsonElement taken = await keys.ScanAsync(string.Join('|', fields));
            await CompleteAsync(desk, taken, place == Name ? "FullName" : "Residence", s_hostile[i], place == Name ? person.FullName : "Tổ 1, Phường Ví Dụ, Nam Định");
            names.Add(await CheckInAsync(clinic, desk, person, taken));
            Assert.Equal(person.FullName, names[^1]);
        }

        await WaitAsync(clinic, names.Count);
        Assert.Equal(names, clinic.Gateway.CheckIns.Select(NameIn));
    }

    // A name that nobody may type is not taken from a scanner either: it is shown as it came, and a person gives the name. Residences have
    // letters of every kind, so most of these are text like any other.
    private static async Task CompleteAsync(HttpClient desk, JsonElement taken, string field, string hostile, string right)
    {
        JsonElement view = taken.GetProperty("checkIn");
        string id = view.GetProperty("id").GetString()!;
        JsonElement shown = view.GetProperty("fields").EnumerateArray().Single(one => one.GetProperty("field").GetString() == field);
        bool typed = (await desk.PostAsJsonAsync($"/api/checkins/{id}/type", new { field, text = hostile })).IsSuccessStatusCode;
        Assert.Equal(typed, !shown.GetProperty("needsPerson").GetBoolean());
        Assert.Equal(hostile, shown.GetProperty(typed ? "value" : "raw").GetString());
        if (!typed)
        {
            Assert.Equal("complete", view.GetProperty("step").GetString());
            Assert.False((await desk.PostAsJsonAsync($"/api/checkins/{id}/save", new { })).IsSuccessStatusCode);
            (await desk.PostAsJsonAsync($"/api/checkins/{id}/type", new { field, text = right })).EnsureSuccessStatusCode();
        }

        Assert.True(field == "Residence" || !typed, $"{hostile} is no name");
    }

    /// <returns>The name as the desk shows it.</returns>
    private static async Task<string> CheckInAsync(RunningClinic clinic, HttpClient desk, SyntheticIdentity person, JsonElement taken)
    {
        JsonElement view = taken.GetProperty("checkIn");
        string id = view.GetProperty("id").GetString()!;
        view = await desk.GetFromJsonAsync<JsonElement>($"/api/checkins/{id}/");
        string name = view.GetProperty("fields").EnumerateArray().Single(static one => one.GetProperty("field").GetString() == "FullName").GetProperty("value").GetString()!;
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/save", new { })).EnsureSuccessStatusCode();
        clinic.Gateway.Add(new StandInCard
        {
            Numbers = [person.Number],
            FullName = name,
            DateOfBirth = person.DateOfBirth.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        });
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/insurance", new { })).EnsureSuccessStatusCode();
        (await desk.PostAsJsonAsync($"/api/checkins/{id}/ticket", new { room = "P1" })).EnsureSuccessStatusCode();
        return name;
    }

    private static string NameIn(StandInCheckIn message)
    {
        Assert.Empty(CheckInSchema.Validate(Encoding.UTF8.GetBytes(message.Xml), CheckInProfile.Qd4750));
        return XDocument.Parse(message.Xml).Descendants("HO_TEN").Single().Value;
    }

    private static async Task WaitAsync(RunningClinic clinic, int count)
    {
        for (int i = 0; i < 300 && clinic.Gateway.CheckIns.Count < count; i++)
        {
            await Task.Delay(100);
        }
    }
}
