using ClinicCheckIn.Demo;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Samples.BrowserTests.Clinic;

/// <summary>Serial scanners at the desks, over real pseudo terminals: each line belongs to one desk, and each desk to one page.</summary>
public sealed class SerialDeskTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private Browser? _browser;
    private SerialLine? _first;
    private SerialLine? _second;
    private SampleApp? _app;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _browser = await Browser.StartAsync();
        _first = await SerialLine.PlugInAsync(_folder, "first");
        _second = await SerialLine.PlugInAsync(_folder, "second");
        _app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true", "--serial:Quầy-1", _first.Computer, "--serial:Quầy-2", _second.Computer]);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (IAsyncDisposable? one in (IAsyncDisposable?[])[_app, _first, _second, _browser])
        {
            if (one is not null)
            {
                await one.DisposeAsync();
            }
        }

        _folder.Dispose();
    }

    [Fact]
    public async Task Scan_OfADesk_ReachesThePageOfThatDeskAndNoOther()
    {
        IPage one = await AtDeskAsync("Quầy-1", "letan");
        IPage two = await AtDeskAsync("Quầy-2", "quanly");
        await one.PictureAsync("desk-serial");

        // The page of the second desk was opened last; the scan of the first one is not its.
        await _first!.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!));
        await Expect(Number(one)).ToHaveTextAsync(DemoCards.Find("known")!.Person.Number);
        await Expect(two.Locator(".empty")).ToBeVisibleAsync();

        await _second!.ScanAsync(DemoCards.TextOf(DemoCards.Find("elder")!));
        await Expect(Number(two)).ToHaveTextAsync(DemoCards.Find("elder")!.Person.Number);
        await Expect(Number(one)).ToHaveTextAsync(DemoCards.Find("known")!.Person.Number);
    }

    [Fact]
    public async Task Desk_TakenByAnotherPage_IsSaidAndCanBeTakenBack()
    {
        IPage one = await AtDeskAsync("Quầy-1", "letan");
        IPage other = await AtDeskAsync("Quầy-1", "quanly");
        await one.Locator("[data-serial=taken]").WaitForAsync();
        await one.PictureAsync("desk-serial-taken");
        await _first!.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!));
        await Expect(Number(other)).ToBeVisibleAsync();
        await Expect(one.Locator(".empty")).ToBeVisibleAsync();

        await one.Locator("#take-desk").ClickAsync();
        await other.Locator("[data-serial=taken]").WaitForAsync();
        await _first.ScanAsync(DemoCards.TextOf(DemoCards.Find("elder")!));
        await Expect(Number(one)).ToHaveTextAsync(DemoCards.Find("elder")!.Person.Number);
    }

    [Fact]
    public async Task Desk_AfterAReload_IsStillThisPagesAndSaysWhenTheScannerIsUnplugged()
    {
        IPage one = await AtDeskAsync("Quầy-2", "letan");
        await one.ReloadAsync();
        await one.Locator("[data-serial=connected]").WaitForAsync();
        await _second!.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!));
        await Expect(Number(one)).ToBeVisibleAsync();
        await _second.DisposeAsync();
        await one.Locator("[data-serial=lost], [data-serial=waiting]").First.WaitForAsync();
    }

    [Fact]
    public async Task Scan_NobodyAtTheDesk_IsNotedWithoutTheCard()
    {
        IPage supervisor = await AtDeskAsync("Quầy-2", "quanly");
        await _first!.ScanAsync(DemoCards.TextOf(DemoCards.Find("known")!));
        string page = string.Empty;
        for (int i = 0; i < 50 && !page.Contains("serialScanWithoutPage", StringComparison.Ordinal); i++)
        {
            await Task.Delay(200);
            page = await supervisor.EvaluateAsync<string>("async () => await (await fetch('/api/supervisor')).text()");
        }

        Assert.Contains("serialScanWithoutPage", page, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoCards.Find("known")!.Person.Number, page, StringComparison.Ordinal);
        await Expect(supervisor.Locator(".empty")).ToBeVisibleAsync();
    }

    private static ILocator Number(IPage page) => page.Locator("tr[data-field=CitizenNumber] .value").First;

    private async Task<IPage> AtDeskAsync(string desk, string user)
    {
        IPage page = await _browser!.OpenAsync(new Uri(_app!.Address, "/login.html"), 1280, 800);
        await page.Locator($"[data-account={user}]").ClickAsync();
        await page.WaitForURLAsync("**/desk.html");
        await page.Locator("#desk-name").SelectOptionAsync(desk);
        await page.Locator("[data-serial=connected]").WaitForAsync();
        await page.Locator("[data-state=ready]").WaitForAsync();
        return page;
    }
}
