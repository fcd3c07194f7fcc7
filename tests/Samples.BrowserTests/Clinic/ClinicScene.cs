using ClinicCheckIn.Demo;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Clinic;

/// <summary>The demonstration as it is started on a fresh clone, and a browser before it. One for all tests of a class.</summary>
public sealed class ClinicScene : IAsyncLifetime
{
    private SampleApp? _app;
    private Browser? _browser;

    internal SampleApp App => _app!;

    internal Browser Browser => _browser!;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (!Browser.IsInstalled)
        {
            return;
        }

        _browser = await Browser.StartAsync();
        _app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true"]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    internal async Task<IPage> LogInAsync(string user = "letan", Browser? browser = null, SampleApp? app = null)
    {
        IPage page = await (browser ?? Browser).OpenAsync(new Uri((app ?? App).Address, "/login.html"), 1280, 800);
        await page.Locator($"[data-account={user}]").ClickAsync();
        await page.WaitForURLAsync("**/desk.html");
        await page.Locator("[data-state=ready]").WaitForAsync();
        return page;
    }

    internal static Task ScanAsync(IPage page, string card) => page.ScanAsync(DemoCards.TextOf(DemoCards.Find(card)!));

    /// <summary>Breaks or mends the stand-in gateway on the page of the demonstration: up, down or refuse.</summary>
    internal static async Task GatewayAsync(IPage page, string mode)
    {
        IPage demo = await page.Context.NewPageAsync();
        await demo.GotoAsync(new Uri(new Uri(page.Url), "/demo.html").AbsoluteUri);
        await demo.Locator($"#gateway-{mode}").ClickAsync();

        // The button of the state that it is in goes.
        await demo.Locator($"#gateway-{mode}").WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await demo.CloseAsync();
        await page.BringToFrontAsync();
    }

    /// <summary>Waits until the check-in is at a step.</summary>
    internal static async Task StepAsync(IPage page, string step)
    {
        await page.Locator($"#work[data-step={step}]").WaitForAsync();
        Assert.DoesNotContain("[object", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    /// <summary>From the stored record to what the gateway said.</summary>
    internal static async Task<ILocator> InsuranceAsync(IPage page, string state)
    {
        await page.Locator("#insurance").ClickAsync();
        ILocator panel = page.Locator($".insurance[data-state={state}]");
        await panel.WaitForAsync();
        Assert.DoesNotContain("[object", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        return panel;
    }
}
