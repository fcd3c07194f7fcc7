using Microsoft.Playwright;

namespace Samples.BrowserTests.Shared;

/// <summary>Debian's Chromium, driven by Playwright. A test without it is skipped.</summary>
internal sealed class Browser : IAsyncDisposable
{
    /// <summary>Where Debian has it; another place can be named by the variable CHROMIUM.</summary>
    private const string DefaultPath = "/usr/bin/chromium";

    /// <summary>How long a page may take to show something: Playwright's five seconds are not much on a machine that does other things too.</summary>
    private const int MostMilliseconds = 20_000;

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Browser(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
    }

    private static string ExecutablePath => Environment.GetEnvironmentVariable("CHROMIUM") ?? DefaultPath;

    /// <summary>Whether it is there. A fixture of a class asks first: a skip there fails all tests of the class.</summary>
    public static bool IsInstalled => File.Exists(ExecutablePath);

    /// <summary>Skips the test where it is missing.</summary>
    public static void SkipWhereMissing() => Assert.SkipUnless(IsInstalled, $"Chromium is not installed ({ExecutablePath})");

    /// <summary>Starts it, or skips the test.</summary>
    /// <param name="cameraFile">What its camera shows: a .y4m or .mjpeg file that is played over and over; null for no camera.</param>
    public static async Task<Browser> StartAsync(string? cameraFile = null)
    {
        SkipWhereMissing();
        List<string> arguments = ["--disable-gpu", "--disable-background-networking", "--no-first-run", "--autoplay-policy=no-user-gesture-required"];
        if (cameraFile is not null)
        {
            arguments.AddRange(["--use-fake-ui-for-media-stream", "--use-fake-device-for-media-stream", $"--use-file-for-fake-video-capture={cameraFile}"]);
        }

        Assertions.SetDefaultExpectTimeout(MostMilliseconds);
        IPlaywright playwright = await Playwright.CreateAsync();
        IBrowser browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = ExecutablePath,
            Headless = true,
            Args = arguments,
            ChromiumSandbox = false,
        });
        return new Browser(playwright, browser);
    }

    /// <summary>Opens a page in a context of its own, with cookies of its own.</summary>
    public async Task<IPage> OpenAsync(Uri address, int width = 1280, int height = 720, bool acceptAnyCertificate = false)
    {
        IBrowserContext context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = height },
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
            ReducedMotion = ReducedMotion.Reduce,
            IgnoreHTTPSErrors = acceptAnyCertificate,
        });
        IPage page = await context.NewPageAsync();
        page.SetDefaultTimeout(MostMilliseconds);
        await page.GotoAsync(address.AbsoluteUri);
        return page;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
