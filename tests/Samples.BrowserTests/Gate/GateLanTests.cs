using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using CccdSdk.Testing;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Gate;

/// <summary>The program as other machines reach it: HTTPS with the certificate that it made.</summary>
public sealed partial class GateLanTests
{
    [Fact]
    public async Task Lan_OwnCertificate_GivesTheCameraToOtherMachines()
    {
        using var folder = new TemporaryFolder();
        string film = folder.PathOf("card.y4m");
        CameraFilm.Write(film, SpecimenCard.Draw(GateSite.PersonOf(771)), empty: 8, still: 30);
        await using Browser browser = await Browser.StartAsync(film);
        (int port, int securePort) = (FreePort.Next(), FreePort.Next());
        await using SampleApp app = await SampleApp.StartAsync("TouristGate", ["--lan", "--port", $"{port}", "--https-port", $"{securePort}"]);
        string explained = app.Output.First(line => line.Contains("compare the SHA-256 fingerprint", StringComparison.Ordinal));
        Assert.Contains(app.Output, line => line.Contains("HTTPS do chính chương trình này tạo", StringComparison.Ordinal));
        string fingerprint = FingerprintPattern().Match(explained).Value;

        using var handler = new HttpClientHandler();
        string? shown = null;
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) => (shown = CounterDevices.Security.CounterCertificate.FingerprintOf(certificate!)) is not null;
        using var client = new HttpClient(handler);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"https://127.0.0.1:{securePort}/health")).StatusCode);
        Assert.Equal(fingerprint, shown);

        // By an address of this machine that is not localhost, so that HTTPS alone makes the page a secure origin.
        string other = Dns.GetHostEntry(Dns.GetHostName()).AddressList.FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork && !IPAddress.IsLoopback(address))?.ToString() ?? "127.0.0.1";
        IPage supervisor = await browser.OpenAsync(new Uri($"https://{other}:{securePort}/login?to=/supervisor"), acceptAnyCertificate: true);
        await GateSite.LoginAsync(supervisor, "giamsat", GateSite.PasswordOf(app));
        await supervisor.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "join code" }).First.ClickAsync();
        string code = CodePattern().Match((await supervisor.Locator("#code:visible").TextContentAsync())!).Value;
        IPage lane = await browser.OpenAsync(new Uri($"https://{other}:{securePort}/lane"), acceptAnyCertificate: true);
        await lane.FillAsync("#code", code);
        await lane.ClickAsync("#join-form button");
        await GateSite.ReadyAsync(lane);
        Assert.True(await lane.EvaluateAsync<bool>("() => window.isSecureContext"));
        int before = await GateSite.AnswersAsync(lane);
        await lane.ClickAsync("#camera");
        Assert.Equal("welcome", await GateSite.NextAnswerAsync(lane, before, 60_000));
        Assert.True((await lane.Context.CookiesAsync()).Single(cookie => cookie.Name == "gate-lane").Secure);
    }

    [GeneratedRegex("[0-9A-F]{2}(:[0-9A-F]{2}){31}")]
    private static partial Regex FingerprintPattern();

    [GeneratedRegex("[A-Z2-9]{5}-[A-Z2-9]{5}")]
    private static partial Regex CodePattern();
}
