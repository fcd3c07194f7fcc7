using System.Globalization;
using CccdSdk;
using CccdSdk.Testing;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;

namespace Samples.BrowserTests.Gate;

/// <summary>What staff do by hand, and the ticket desk.</summary>
public sealed class StaffPageTests
{
    private static readonly CardReader s_reader = new(new CardReaderOptions { KeepText = true });

    [Fact]
    public async Task Staff_VisitorChildAndOverride_OpenTheLane()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        IPage staff = await site.OpenAsSupervisorAsync("/staff?lane=1");
        await Assertions.Expect(staff.Locator("body[data-scanner=ready]")).ToBeAttachedAsync();
        Assert.Equal("welcomeVisitor", await ActAsync(staff, "visitor", 2, "Khách nước ngoài có hộ chiếu"));

        string guardian = GateSite.PayloadOf(801);
        await HoldAsync(staff, guardian);
        Assert.Equal("guardianNotInside", await ActAsync(staff, "child", 1, string.Empty));
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, guardian));
        await HoldAsync(staff, guardian);
        await staff.PictureAsync("staff");
        Assert.Equal("welcomeChild", await ActAsync(staff, "child", 2, string.Empty));
        Assert.Equal("openedByStaff", await ActAsync(staff, "override", 1, "Mã QR hỏng, đã đối chiếu ảnh trên thẻ"));
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("6");

        await staff.SelectOptionAsync("#action", "override");
        await staff.FillAsync("#reason", string.Empty);
        await staff.ClickAsync("#form button");
        await Assertions.Expect(staff.Locator("#error")).ToContainTextAsync("lý do");
    }

    [Fact]
    public async Task Staff_ReasonForgottenOrCardGone_NeverOpensWithoutTheCard()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage lane = await site.OpenLaneAsync("1");
        IPage staff = await site.OpenAsSupervisorAsync("/staff?lane=1");
        await Assertions.Expect(staff.Locator("body[data-scanner=ready]")).ToBeAttachedAsync();
        string card = GateSite.PayloadOf(811);
        await HoldAsync(staff, card);
        await staff.SelectOptionAsync("#action", "override");
        await staff.ClickAsync("#form button");
        await Assertions.Expect(staff.Locator("#error")).ToContainTextAsync("lý do");
        Assert.Equal("openedByStaff", await ActAsync(staff, "override", 1, "Mã QR xước"));

        // The card counts, so it does not come in a second time.
        Assert.Equal("alreadyInside", await GateSite.ScanAsync(lane, card));
        int status = await staff.EvaluateAsync<int>("""
            async () => (await api.post("/api/lanes/1/staff", { action: "override", persons: 1, reason: "Mã QR xước", held: "0".repeat(32) })).status
            """);
        Assert.Equal(409, status);
        await Assertions.Expect(lane.Locator("#inside")).ToContainTextAsync("1");
    }

    [Fact]
    public async Task Tickets_IssueScanUseAndVoid()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage desk = await site.OpenAsSupervisorAsync("/tickets");
        await Assertions.Expect(desk.Locator("#recent tr")).ToHaveCountAsync(3);
        await desk.FillAsync("#count", "2");
        await desk.FillAsync("#price", "60000");
        await desk.FillAsync("#bill", "HD-1");
        await desk.ClickAsync("#issue button");
        await Assertions.Expect(desk.Locator("#print-list img")).ToHaveCountAsync(2);
        await desk.EvaluateAsync("() => { window.print = () => { document.body.dataset.printed = [...document.querySelectorAll('#print-list img')].every(one => one.complete && one.naturalWidth > 100); }; }");
        await desk.ClickAsync("#print-button");
        await Assertions.Expect(desk.Locator("body[data-printed=true]")).ToBeAttachedAsync();
        await desk.PictureAsync("tickets", whole: true);
        string[] codes = [await CodeAsync(desk, 0), await CodeAsync(desk, 1)];

        IPage lane = await site.OpenLaneAsync("1");
        IPage other = await site.OpenLaneAsync("2");
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, codes[0]));
        Assert.Equal("alreadyInside", await GateSite.ScanAsync(other, codes[0]));
        IPage exit = await site.OpenLaneAsync("3");
        Assert.Equal("goodbye", await GateSite.ScanAsync(exit, codes[0]));

        await desk.FillAsync("#void-id", codes[1]);
        await desk.FillAsync("#void-reason", "Khách trả vé");
        await desk.ClickAsync("#void button");
        await Assertions.Expect(desk.Locator("#void-error")).ToContainTextAsync("Đã hủy");
        Assert.Equal("ticketVoid", await GateSite.ScanAsync(other, codes[1]));
        await other.PictureAsync("lane-ticket-void");

        char[] forged = codes[0].ToCharArray();
        forged[^1] = forged[^1] == '0' ? '1' : '0';
        Assert.Equal("ticketForged", await GateSite.ScanAsync(lane, new string(forged)));
    }

    [Fact]
    public async Task Tickets_OfTheDemo_GroupBySizeAndCamera()
    {
        using var folder = new TemporaryFolder();
        string film = folder.PathOf("ticket.y4m");
        string code = new('1', 200);
        CameraFilm.Write(film, SpecimenCard.Draw(CccdSdk.Identity.CardEdition.Cccd2021, code));
        await using GateSite site = await GateSite.StartAsync(film);
        IPage lane = await site.OpenLaneAsync("1");
        await lane.ClickAsync("#camera");
        Assert.Equal("ticketForged", await GateSite.NextAnswerAsync(lane, 0, 40_000));
        await lane.ClickAsync("#camera");

        IPage home = await site.OpenAsync("/");
        await home.Locator("#sample-list img").Last.ScrollIntoViewIfNeededAsync();
        await home.PictureAsync("home", whole: true);
        string group = (await TextAsync(home, home.Locator("#sample-list div", new PageLocatorOptions { HasText = "Vé đoàn" }).Locator("img")))!;
        Assert.Equal("welcomeGroup", await GateSite.ScanAsync(lane, group));
        await Assertions.Expect(lane.Locator("#who")).ToContainTextAsync("12");
        await lane.PictureAsync("lane-group");
    }

    [Fact]
    public async Task Tickets_Import_AllOrNothing()
    {
        await using GateSite site = await GateSite.StartAsync();
        IPage desk = await site.OpenAsSupervisorAsync("/tickets");
        string day = DateTime.UtcNow.AddHours(4).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        const string Header = "code,kind,heads,valid_from,valid_to,card_number,bill,price\n";
        await ImportAsync(desk, $"{Header}BAN-0001,single,1,{day},{day},,HD1,50000\nBAN-0002,single,0,{day},{day},,HD1,50000\n");
        await Assertions.Expect(desk.Locator("#import-error")).ToContainTextAsync("3: heads");
        await ImportAsync(desk, $"{Header}BAN-0001,single,1,{day},{day},,HD1,50000\nBAN-0002,single,1,{day},{day},,HD1,50000\n");
        await Assertions.Expect(desk.Locator("#import-error")).ToContainTextAsync("2 vé");
        IPage lane = await site.OpenLaneAsync("2");
        Assert.Equal("welcome", await GateSite.ScanAsync(lane, "BAN-0001"));
        Assert.Equal("ticketUnknown", await GateSite.ScanAsync(lane, "BAN-0003"));
    }

    private static Task ImportAsync(IPage desk, string csv) => Task.Run(async () =>
    {
        await desk.SetInputFilesAsync("#file", new FilePayload { Name = "ve.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(csv) });
        await desk.ClickAsync("#import button");
    });

    private static async Task HoldAsync(IPage staff, string payload)
    {
        await staff.Locator("h1").ClickAsync();
        await staff.ScanAsync(payload);
        await Assertions.Expect(staff.Locator("#held[data-held=yes]")).ToBeVisibleAsync();
    }

    private static async Task<string> ActAsync(IPage staff, string action, int persons, string reason)
    {
        await staff.SelectOptionAsync("#action", action);
        await staff.FillAsync("#persons", persons.ToString(CultureInfo.InvariantCulture));
        await staff.FillAsync("#reason", reason);
        await staff.EvaluateAsync("() => delete document.getElementById('result').dataset.code");
        await staff.ClickAsync("#form button");
        await Assertions.Expect(staff.Locator("#result[data-code]")).ToBeVisibleAsync();
        return (await staff.GetAttributeAsync("#result", "data-code"))!;
    }

    private static async Task<string> CodeAsync(IPage desk, int index) => (await TextAsync(desk, desk.Locator("#print-list img").Nth(index)))!;

    /// <summary>The text of a printed QR code, as a scanner reads it.</summary>
    private static async Task<string?> TextAsync(IPage page, ILocator image)
    {
        var address = new Uri(new Uri(page.Url), (await image.GetAttributeAsync("src"))!);
        byte[] picture = await (await page.APIRequest.GetAsync(address.AbsoluteUri)).BodyAsync();
        return s_reader.ReadPicture(picture).RevealText();
    }
}
