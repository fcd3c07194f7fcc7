using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Gate;

/// <summary>The screen of a lane, with a scanner and a camera.</summary>
public sealed class LanePageTests(ITestOutputHelper output)
{
    private const int MeasuredScans = 40;

    /// <summary>From the key that ends a scan to the frame after the answer was put on the page.</summary>
    private const string Measure = """
        () => {
            window.waits = [];
            let enter = 0;
            addEventListener("keydown", event => { enter = event.key === "Enter" ? performance.now() : enter; }, true);
            new MutationObserver(() => requestAnimationFrame(() => window.waits.push(performance.now() - enter)))
                .observe(document.body, { attributeFilter: ["data-answers"] });
        }
        """;

    [Fact]
    public async Task Scan_Card_OpensAndShowsAMaskedName()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        await lane.PictureAsync("lane-idle");
        SyntheticIdentity person = GateSite.PersonOf(601);
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, SyntheticPayload.Write(person)));
        await lane.PictureAsync("lane-welcome");
        Assert.Equal("MỜI VÀO", await lane.TextContentAsync("#word"));
        Assert.StartsWith(person.FullName.Split(' ')[0], await lane.TextContentAsync("#who"), StringComparison.Ordinal);
        string page = await lane.ContentAsync();
        Assert.DoesNotContain(person.FullName, page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Number, page, StringComparison.Ordinal);
        Assert.Contains("MỜI VÀO", await lane.TextContentAsync("#live"), StringComparison.Ordinal);
        await Assertions.Expect(lane.Locator("body[data-signal=idle]")).ToBeAttachedAsync();
    }

    [Fact]
    public async Task Scan_ManyCards_TheTimeToTheAnswerIsReported()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        await lane.EvaluateAsync(Measure);
        for (int i = 0; i < MeasuredScans; i++)
        {
            Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf((ulong)(3000 + i))));
        }

        double[] waits = [.. (await lane.EvaluateAsync<double[]>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(window.waits))))")).Order()];
        Assert.True(waits.Length >= MeasuredScans, $"{waits.Length} answers were seen.");
        output.WriteLine($"Enter to answer on the page, {waits.Length} scans: median {waits[waits.Length / 2]:F0} ms, slowest {waits[^1]:F0} ms");
    }

    [Fact]
    public async Task Scan_AtASerialScannerOfTheServer_IsAnsweredOnTheScreenAndToAScreenReader()
    {
        using var folder = new TemporaryFolder();
        await using SerialLine line = await SerialLine.PlugInAsync(folder, "scanner");
        await using GateSite site = await GateSite.StartAsync(null, "--serial", $"1={line.Computer}");
        IPage lane = await site.OpenLaneAsync("1");
        await Assertions.Expect(lane.Locator("#serial")).ToContainTextAsync("Máy quét nối tiếp: có");
        int before = await GateSite.AnswersAsync(lane);
        await line.ScanAsync(GateSite.PayloadOf(613));
        Assert.Equal("welcome", await GateSite.NextAnswerAsync(lane, before));
        await Assertions.Expect(lane.Locator("[role=alert][aria-live=assertive]#live")).ToContainTextAsync("MỜI VÀO");

        // Every control can be reached without a mouse.
        string[] reached = ["camera", "full", "staff"];
        foreach (string id in reached)
        {
            await lane.Keyboard.PressAsync("Tab");
            await Assertions.Expect(lane.Locator($"#{id}")).ToBeFocusedAsync();
        }
    }

    [Fact]
    public async Task Scan_GarbledCard_IsTheSamePerson()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        string payload = GateSite.PayloadOf(602);
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, ScannerDamage.Get(ScanDamage.CodePage, "1252").Apply(payload)));
        await Task.Delay(200);
        Assert.Equal("alreadyInside", await GateSite.ScanAsync(lane, payload));
    }

    [Fact]
    public async Task Scan_HeldCard_IsADuplicateAndNotAnotherVisit()
    {
        await using GateSite site = await GateSite.StartAsync(null, "--duplicate-seconds", "30");
        IPage lane = await site.OpenLaneAsync("1");
        string payload = GateSite.PayloadOf(603);
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, payload));
        Assert.Equal("duplicateScan", await GateSite.ScanAsync(lane, payload));
        await lane.PictureAsync("lane-duplicate");
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task Scan_OnOtherLanes_AntiPassbackAndReentry()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage first = await site.OpenLaneAsync("1");
        IPage second = await site.OpenLaneAsync("2");
        IPage exit = await site.OpenLaneAsync("3");
        string payload = GateSite.PayloadOf(604);
        Assert.Equal("welcome", await GateSite.ScanAsync(first, payload));
        Assert.Equal("alreadyInside", await GateSite.ScanAsync(second, payload));
        await second.PictureAsync("lane-already-inside");
        Assert.Equal("goodbye", await GateSite.ScanAsync(exit, payload));
        await exit.PictureAsync("lane-goodbye");
        await Task.Delay(200);
        Assert.Equal("welcomeBack", await GateSite.ScanAsync(second, payload));
    }

    [Fact]
    public async Task Scan_OtherCodes_SayWhatTheyAre()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        Assert.Equal("notACard", await GateSite.ScanAsync(lane, "https://example.com/khuyen-mai"));
        await Assertions.Expect(lane.Locator("#text")).ToContainTextAsync("trang web");
        await lane.PictureAsync("lane-not-a-card");
        Assert.Equal("notACard", await GateSite.ScanAsync(lane, GateSite.PersonOf(605).Number));
        await Assertions.Expect(lane.Locator("#text")).ToContainTextAsync("dãy số");
    }

    [Fact]
    public async Task Scan_ExpiredCard_AsksStaffAndSaysWhy()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        var options = new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021, DateOfBirth = new DateOnly(1999, 5, 4), DateOfIssue = new DateOnly(2021, 6, 1) };
        Assert.Equal("cardNotAccepted", await GateSite.ScanAsync(lane, GateSite.PayloadOf(606, options)));
        await Assertions.Expect(lane.Locator("#text")).ToContainTextAsync("hết hạn");
        await Assertions.Expect(lane.Locator("#who")).ToBeHiddenAsync();
        await lane.PictureAsync("lane-ask-staff");
    }

    [Fact]
    public async Task Scan_FullSite_AsksToWait()
    {
        await using GateSite site = await GateSite.StartAsync(null, "--capacity", "1");
        IPage lane = await site.OpenLaneAsync("1");
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, GateSite.PayloadOf(607)));
        Assert.Equal("zoneFull", await GateSite.ScanAsync(lane, GateSite.PayloadOf(608)));
        await lane.PictureAsync("lane-wait");
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("1 / 1");
    }

    [Fact]
    public async Task Type_ByHand_IsNotTakenForAScan()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        await lane.TypeByHandAsync("VE123456");
        await Assertions.Expect(lane.Locator("body[data-notice=typedByHand]")).ToBeAttachedAsync();
        Assert.Equal(0, await GateSite.AnswersAsync(lane));
    }

    [Fact]
    public async Task Camera_CardMovesIntoView_Opens()
    {
        using var folder = new TemporaryFolder();
        string film = folder.PathOf("card.y4m");
        SyntheticIdentity person = GateSite.PersonOf(609);
        CameraFilm.Write(film, SpecimenCard.Draw(person), empty: 8, still: 30);
        await using GateSite site = await GateSite.StartAsync(film);
        IPage lane = await site.OpenLaneAsync("1");
        await lane.ClickAsync("#camera");
        Assert.Equal("welcome", await GateSite.NextAnswerAsync(lane, 0, 40_000));
        await Assertions.Expect(lane.Locator("#video")).ToBeInViewportAsync();
        await Assertions.Expect(lane.Locator("#guidance")).ToBeVisibleAsync();
        await lane.PictureAsync("lane-camera");
        Assert.DoesNotContain(person.FullName, await lane.ContentAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(site.App.Folder, "*", SearchOption.AllDirectories), IsPicture);
    }

    [Fact]
    public async Task Server_Gone_ScreenSaysSoAndComesBack()
    {
        using var folder = new TemporaryFolder();
        await using Browser browser = await Browser.StartAsync();
        SampleApp app = await SampleApp.StartAsync("TouristGate", [], folder.Path);
        try
        {
            IPage lane = await browser.OpenAsync(app.Address);
            await lane.Locator("#demo-buttons button").First.ClickAsync();
            await GateSite.ReadyAsync(lane);
            await app.KillAsync();
            await Assertions.Expect(lane.Locator("body[data-scanner=offline][data-signal=outOfOrder]")).ToBeAttachedAsync();
            await lane.ScanAsync(GateSite.PayloadOf(610));
            await Assertions.Expect(lane.Locator("body[data-notice=offline]")).ToBeAttachedAsync();
            await lane.PictureAsync("lane-no-server");
            Assert.Equal(0, await GateSite.AnswersAsync(lane));
        }
        finally
        {
            await app.DisposeAsync();
        }
    }

    private static bool IsPicture(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using FileStream file = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        int read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return read == start.Length && (start[..3].SequenceEqual((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) || start.SequenceEqual((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]));
    }
}
