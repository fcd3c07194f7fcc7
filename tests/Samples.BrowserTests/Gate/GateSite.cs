using System.Text.RegularExpressions;
using CccdSdk.Testing;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Gate;

/// <summary>TouristGate as it is started for real, and a browser in front of it.</summary>
internal sealed partial class GateSite : IAsyncDisposable
{
    private readonly Browser _browser;

    private GateSite(SampleApp app, Browser browser)
    {
        App = app;
        _browser = browser;
    }

    public SampleApp App { get; }

    /// <summary>The supervisor's password, which the program shows once.</summary>
    public string Password => PasswordOf(App);

    public static string PasswordOf(SampleApp app) => app.Output.Select(line => PasswordPattern().Match(line)).First(match => match.Success).Groups[1].Value;

    /// <param name="arguments">Such as <c>--capacity 3</c>; the same card counts as held for a tenth of a second unless they say otherwise.</param>
    public static Task<GateSite> StartAsync(string? cameraFile = null, params string[] arguments) => StartAsync(null, cameraFile, arguments);

    /// <summary>Starts it on a data folder that is there already.</summary>
    public static Task<GateSite> StartInAsync(string folder, params string[] arguments) => StartAsync(folder, null, arguments);

    private static async Task<GateSite> StartAsync(string? folder, string? cameraFile, string[] arguments)
    {
        Browser browser = await Browser.StartAsync(cameraFile);
        try
        {
            return new GateSite(await SampleApp.StartAsync("TouristGate", ["--duplicate-seconds", "0.1", .. arguments], folder), browser);
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    public static string PayloadOf(ulong seed, SyntheticIdentityOptions? options = null) => SyntheticPayload.Write(PersonOf(seed, options));

    public static SyntheticIdentity PersonOf(ulong seed, SyntheticIdentityOptions? options = null) =>
        SyntheticIdentity.Create(seed, options ?? new SyntheticIdentityOptions { Age = 30 + (int)(seed % 5) });

    public Task<IPage> OpenAsync(string path = "/", int width = 1280, int height = 720) => _browser.OpenAsync(new Uri(App.Address, path), width, height);

    /// <summary>Opens the screen of a demo lane, ready to scan.</summary>
    public async Task<IPage> OpenLaneAsync(string lane, int width = 1280, int height = 720)
    {
        IPage page = await OpenAsync("/", width, height);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex($"^{lane}:") }).ClickAsync();
        await page.WaitForURLAsync("**/lane");
        await ReadyAsync(page);
        return page;
    }

    public static async Task ReadyAsync(IPage page)
    {
        await Assertions.Expect(page.Locator("body[data-scanner=ready]")).ToBeAttachedAsync();
        await Assertions.Expect(page.Locator("body[data-hub]")).ToBeAttachedAsync();
    }

    /// <summary>Scans at a lane and waits for the answer.</summary>
    /// <returns>The code of the answer.</returns>
    public static async Task<string> ScanAsync(IPage lane, string text)
    {
        int before = await AnswersAsync(lane);
        await lane.ScanAsync(text);
        bool came = await HasAnswerAsync(lane, before, 8_000);
        if (!came || await lane.Locator("body").GetAttributeAsync("data-code") == "cardUnclear")
        {
            // A page that has just come to the front may miss its first keys; a visitor holds the card there again. What was counted twice would show.
            before += came ? 1 : 0;
            await lane.ScanAsync(text);
        }

        return await NextAnswerAsync(lane, before);
    }

    public static async Task<int> AnswersAsync(IPage lane) => int.Parse(await lane.Locator("body").GetAttributeAsync("data-answers") ?? "0", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<string> NextAnswerAsync(IPage lane, int before, int limit = 20_000)
    {
        bool came = await HasAnswerAsync(lane, before, limit);
        string? notice = await lane.Locator("body").GetAttributeAsync("data-last-notice");
        Assert.True(came, $"No answer came. The last notice: {notice ?? "none"}.");
        return await lane.Locator("body").GetAttributeAsync("data-code") ?? string.Empty;
    }

    private static async Task<bool> HasAnswerAsync(IPage lane, int before, int limit)
    {
        long start = Environment.TickCount64;
        while (await AnswersAsync(lane) <= before)
        {
            if (Environment.TickCount64 - start > limit)
            {
                return false;
            }

            await Task.Delay(20);
        }

        return true;
    }

    /// <summary>Logs the supervisor in and opens a page.</summary>
    public async Task<IPage> OpenAsSupervisorAsync(string path, int width = 1280, int height = 900)
    {
        IPage page = await OpenAsync($"/login?to={path}", width, height);
        await LoginAsync(page, "giamsat", Password);
        await page.WaitForURLAsync($"**{path}");
        return page;
    }

    public static async Task LoginAsync(IPage page, string name, string password)
    {
        await page.FillAsync("#name", name);
        await page.FillAsync("#password", password);
        await page.ClickAsync("button[type=submit]");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        await App.DisposeAsync();
    }

    [GeneratedRegex(@"shown once: ([a-z2-9-]{19})$")]
    private static partial Regex PasswordPattern();
}
