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
        return await NextAnswerAsync(lane, before);
    }

    public static Task<int> AnswersAsync(IPage lane) => lane.EvaluateAsync<int>("() => Number(document.body.dataset.answers ?? 0)");

    /// <summary>Waits for the first answer after so many, and takes its code in the same step: on a busy machine the screen may have gone on.</summary>
    public static async Task<string> NextAnswerAsync(IPage lane, int before, int limit = 30_000)
    {
        try
        {
            IJSHandle code = await lane.WaitForFunctionAsync(
                "before => Number(document.body.dataset.answers ?? 0) > before ? document.body.dataset.lastCode : null",
                before, new PageWaitForFunctionOptions { Timeout = limit, PollingInterval = 20 });
            return await code.JsonValueAsync<string>();
        }
        catch (TimeoutException)
        {
            string? notice = await lane.Locator("body").GetAttributeAsync("data-last-notice");
            Assert.Fail($"No answer came. The last notice: {notice ?? "none"}.");
            throw;
        }
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
