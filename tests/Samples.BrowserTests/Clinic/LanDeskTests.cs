using System.Net;
using System.Net.Sockets;
using CccdSdk.Testing;
using ClinicCheckIn.Demo;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Clinic;

/// <summary>The desk on another machine: HTTPS with the certificate that the program made, its scanner, and its camera.</summary>
public sealed class LanDeskTests
{
    [Fact]
    public async Task Lan_OwnCertificate_GivesScannerAndCameraToOtherMachines()
    {
        using TemporaryFolder folder = new();
        string film = folder.PathOf("card.y4m");
        CameraFilm.Write(film, SpecimenCard.Draw(DemoCards.Find("known")!.Person));
        await using Browser browser = await Browser.StartAsync(film);
        string data = folder.PathOf("data");
        Directory.CreateDirectory(data);
        await File.WriteAllTextAsync(Path.Combine(data, "clinic.json"), """{ "lan": true, "names": [ "desk.clinic.local" ] }""");
        await using SampleApp app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true", "--urls", "http://127.0.0.1:0;https://0.0.0.0:0"], data);
        Assert.Contains(app.Output, static line => line.Contains("compare the SHA-256 fingerprint", StringComparison.Ordinal));
        string listening = await app.LineAsync("https://0.0.0.0:");
        int port = int.Parse(listening.Split("https://0.0.0.0:")[1], System.Globalization.CultureInfo.InvariantCulture);

        // Passwords are shown to this machine only; the other machine types one.
        using HttpClient local = new() { BaseAddress = app.Address };
        string accounts = await local.GetStringAsync(new Uri("/api/me", UriKind.Relative));
        string password = System.Text.Json.JsonDocument.Parse(accounts).RootElement.GetProperty("accounts")[0].GetProperty("password").GetString()!;
        string other = Dns.GetHostEntry(Dns.GetHostName()).AddressList.FirstOrDefault(static address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))?.ToString() ?? "127.0.0.1";
        IPage page = await browser.OpenAsync(new Uri($"https://{other}:{port}/login.html"), 1280, 800, acceptAnyCertificate: true);
        await page.Locator("input[name=name]").FillAsync("letan");
        await page.Locator("input[name=password]").FillAsync(password);
        await page.Locator("form button").ClickAsync();
        await page.Locator("[data-state=ready]").WaitForAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.isSecureContext"));
        await ClinicScene.ScanAsync(page, "elder");
        await ClinicScene.StepAsync(page, "save");
        await page.Locator("#drop").ClickAsync();
        await page.Locator("#camera").ClickAsync();
        await page.Locator("#work[data-step=save]").WaitForAsync(new() { Timeout = 60_000 });
        Assert.True((await page.Context.CookiesAsync()).Single(static cookie => cookie.Name == "clinic").Secure);
    }
}
