using System.Text.RegularExpressions;
using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using CounterDevices;
using Microsoft.Playwright;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>The scripts in a real browser.</summary>
public sealed class DevicePageTests
{
    private static readonly SyntheticIdentity s_person = SyntheticIdentity.Create(32, new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021 });

    [Fact]
    public async Task Scanner_CleanAndGarbledKeys_GiveTheCard()
    {
        await using Browser browser = await Browser.StartAsync();
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);
        string payload = SyntheticPayload.Write(s_person);
        string[] texts = [payload, ScannerDamage.Get(ScanDamage.CodePage, "1252").Apply(payload), ScannerDamage.Of(ScanDamage.Decomposed).First().Apply(payload)];
        foreach (string text in texts)
        {
            int before = host.Inputs.Count;
            await page.ScanAsync(text);
            await WaitForInputsAsync(page, before + 1);
        }

        Assert.All(host.Inputs, input => Assert.Equal(s_person.FullName, input.Reading.Card?.FullName?.Reveal()));
        Assert.Equal(texts, host.Inputs.Select(input => input.RevealText()));
    }

    [Fact]
    public async Task Scanner_WithoutEnter_EndsBySilence()
    {
        await using Browser browser = await Browser.StartAsync();
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);
        await page.ScanAsync(SyntheticPayload.Write(s_person), end: false);
        await WaitForInputsAsync(page, 1);
        Assert.Equal(ReadOutcome.Card, Assert.Single(host.Inputs).Reading.Outcome);
    }

    [Fact]
    public async Task Scanner_BusyPage_DoesNotCutTheScan()
    {
        await using Browser browser = await Browser.StartAsync();
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);

        // Longer than the silence that ends a scan, several times within one.
        await page.EvaluateAsync("""
            () => {
                let keys = 0;
                window.addEventListener("keydown", () => {
                    const start = performance.now();
                    const stall = ++keys % 30 === 0 ? 400 : 0;
                    while (performance.now() - start < stall) { }
                }, true);
            }
            """);
        await page.ScanAsync(SyntheticPayload.Write(s_person));
        await WaitForInputsAsync(page, 1);
        Assert.Equal(ReadOutcome.Card, Assert.Single(host.Inputs).Reading.Outcome);
    }

    [Fact]
    public async Task Scanner_TypingByHand_IsNoScan()
    {
        await using Browser browser = await Browser.StartAsync();
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);
        await page.TypeByHandAsync("036099000123");
        await Assertions.Expect(page.Locator("#messages")).ToContainTextAsync("typedByHand");
        Assert.Empty(host.Inputs);
    }

    [Fact]
    public async Task Scanner_FocusInAButtonAndAField_LeavesFieldsToPeople()
    {
        await using Browser browser = await Browser.StartAsync();
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);
        await page.FocusAsync("#button");
        await page.ScanAsync(SyntheticPayload.Write(s_person));
        await WaitForInputsAsync(page, 1);
        await Assertions.Expect(page.Locator("#button")).ToBeFocusedAsync();

        await page.FocusAsync("#field");
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("form");
        await page.ScanAsync("VE-123");
        Assert.Equal("VE-123", await page.InputValueAsync("#field"));
        Assert.Single(host.Inputs);
    }

    [Fact]
    public async Task Camera_CardMovesIntoView_IsReadOnce()
    {
        using var folder = new TemporaryFolder();
        string film = folder.PathOf("card.y4m");
        CameraFilm.Write(film, SpecimenCard.Draw(s_person), still: 10);
        await using Browser browser = await Browser.StartAsync(film);
        await using DeviceHost host = await DeviceHost.StartAsync();
        IPage page = await ReadyAsync(browser, host);
        await page.EvaluateAsync("camera.start()");
        await WaitForInputsAsync(page, 1);
        await page.EvaluateAsync("camera.stop()");
        CounterInput input = host.Inputs.First();
        Assert.Equal(CounterSource.Camera, input.Source);
        Assert.Equal(s_person.Number, input.Reading.Card?.Number.Reveal());
        Assert.Contains("\"guidance\"", await page.TextContentAsync("#messages"), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder.Path).Except([film]));
    }

    private static async Task<IPage> ReadyAsync(Browser browser, DeviceHost host)
    {
        IPage page = await browser.OpenAsync(host.Address);
        await Assertions.Expect(page.Locator("#state")).ToHaveTextAsync("ready");
        return page;
    }

    private static Regex Answers(int count) => new($"(\"kind\":\"answer\".*){{{count}}}", RegexOptions.Singleline);

    private static Task WaitForInputsAsync(IPage page, int count) =>
        Assertions.Expect(page.Locator("#messages")).ToContainTextAsync(Answers(count));
}
