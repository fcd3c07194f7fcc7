using ClinicCheckIn.Demo;
using Microsoft.Playwright;
using Samples.BrowserTests.Shared;
using static Microsoft.Playwright.Assertions;

namespace Samples.BrowserTests.Clinic;

/// <summary>The desk in Chromium, from the card to the number in the queue.</summary>
public sealed class DeskPageTests(ClinicScene scene) : IClassFixture<ClinicScene>, IAsyncLifetime
{
    /// <inheritdoc/>
    public ValueTask InitializeAsync()
    {
        Browser.SkipWhereMissing();
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Scan_KnownPatient_OpensTheRecordAndEndsWithANumber()
    {
        IPage page = await scene.LogInAsync();
        await page.PictureAsync("desk-ready");
        await ClinicScene.ScanAsync(page, "known");
        await ClinicScene.StepAsync(page, "save");
        await Expect(page.Locator("tr[data-field=FullName] .value").First).ToHaveTextAsync(DemoCards.Find("known")!.Person.FullName);
        await page.PictureAsync("desk-known");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "valid");
        await page.PictureAsync("desk-valid");
        await page.Locator("main [data-room=P1]").ClickAsync();
        await page.Locator(".ticket .number").WaitForAsync();
        await page.PictureAsync("desk-ticket");
        string number = await page.Locator(".ticket .number").InnerTextAsync();

        IPage slip = await page.RunAndWaitForPopupAsync(() => page.Locator("#slip").ClickAsync());
        await Expect(slip.Locator(".number")).ToHaveTextAsync(number);
        await slip.PictureAsync("slip");
        string text = await slip.Locator("main").InnerTextAsync();
        Assert.DoesNotContain(DemoCards.Find("known")!.Person.Number, text, StringComparison.Ordinal);
        Assert.DoesNotContain(DemoCards.Find("known")!.Person.FullName, text, StringComparison.Ordinal);

        IPage waiting = await scene.Browser.OpenAsync(new Uri(scene.App.Address, "/waiting.html"));
        await Expect(waiting.Locator("[data-room=P1] .next")).ToContainTextAsync(number);
        await page.Locator("#rooms [data-room=P1] button").ClickAsync();
        await Expect(waiting.Locator("[data-room=P1] .now")).ToHaveTextAsync(number);
        await waiting.PictureAsync("waiting");
        string shown = await waiting.ContentAsync();
        foreach (string word in DemoCards.Find("known")!.Person.FullName.Split(' '))
        {
            Assert.DoesNotContain($">{word}", shown, StringComparison.Ordinal);
        }

        await page.Locator("#done").ClickAsync();
        await page.Locator(".empty").WaitForAsync();
    }

    [Fact]
    public async Task Insurance_AnswerComesWhenTheNextPersonIsThere_IsNotShown()
    {
        IPage page = await scene.LogInAsync();
        TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await page.RouteAsync("**/insurance", async route =>
        {
            IAPIResponse answer = await route.FetchAsync();
            await Task.Delay(1500);
            await route.FulfillAsync(new() { Response = answer });
            answered.SetResult();
        });
        await ClinicScene.ScanAsync(page, "elder");
        await page.Locator("#save").ClickAsync();
        await page.Locator("#insurance").ClickAsync();
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "expired");
        await page.Locator("#save").WaitForAsync();
        await answered.Task;
        await page.WaitForTimeoutAsync(500);
        await Expect(page.Locator("tr[data-field=FullName] .value").First).ToHaveTextAsync(DemoCards.Find("expired")!.Person.FullName);
        await Expect(page.Locator(".insurance")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Buttons_ServerIsAway_SaySo()
    {
        IPage page = await scene.LogInAsync();
        await page.RouteAsync("**/api/checkins", route => route.AbortAsync());
        await page.Locator("#type").ClickAsync();
        await Expect(page.Locator("#message")).ToContainTextAsync("Mất kết nối");
    }

    [Fact]
    public async Task Scan_NewPatient_IsFiledOnlyWhenTheDeskSaysSo()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "new");
        await ClinicScene.StepAsync(page, "confirmNew");
        await page.PictureAsync("desk-new");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.StepAsync(page, "stored");
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "new");
        await ClinicScene.StepAsync(page, "save");
    }

    [Fact]
    public async Task Scan_MovedPatient_ShowsBothAddressesAndTakesTheChosenOne()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "moved");
        await ClinicScene.StepAsync(page, "differences");
        ILocator row = page.Locator("tr[data-field=Residence]");
        await Expect(row).ToContainTextAsync("Thành phố Nam Định");
        await Expect(row).ToContainTextAsync(DemoCards.Find("moved")!.Person.Residence);
        await page.PictureAsync("desk-moved");
        await Expect(page.Locator("#save")).ToHaveCountAsync(0);
        await row.Locator("[data-choice=takeCard]").ClickAsync();
        await ClinicScene.StepAsync(page, "save");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.StepAsync(page, "stored");
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "moved");
        await ClinicScene.StepAsync(page, "save");
    }

    [Fact]
    public async Task Scan_OldNumberOnFile_IsProposedAndLinkedWhenConfirmed()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "oldnumber");
        await ClinicScene.StepAsync(page, "match");
        await Expect(page.Locator(".proposal .chip")).ToContainTextAsync("Cùng số CMND cũ");
        await page.PictureAsync("desk-oldnumber");
        await page.Locator(".proposal .confirm").First.ClickAsync();
        await ClinicScene.StepAsync(page, "save");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.StepAsync(page, "stored");
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "oldnumber");
        await ClinicScene.StepAsync(page, "save");
    }

    [Fact]
    public async Task Scan_DamagedName_WaitsForAPersonToPick()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "damaged");
        await ClinicScene.StepAsync(page, "complete");
        await page.PictureAsync("desk-damaged");
        await Expect(page.Locator("[data-repair]")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("tr[data-field=FullName] .value").CountAsync());
        await page.Locator("tr[data-field=FullName] .candidate", new() { HasText = DemoCards.Find("damaged")!.Person.FullName }).First.ClickAsync();
        await Expect(page.Locator("tr[data-field=FullName] .source")).ToContainTextAsync("Nhân viên đã chọn");
    }

    [Theory]
    [InlineData("expired", "expired")]
    [InlineData("wrongname", "wrongName")]
    [InlineData("notfound", "notFound")]
    public async Task Insurance_NotInOrder_SaysWhatToDoAndLetsTheDeskGoOn(string card, string state)
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, card);
        await page.Locator("#save").ClickAsync();
        ILocator panel = await ClinicScene.InsuranceAsync(page, state);
        await Expect(panel.Locator(".action")).Not.ToBeEmptyAsync();
        await page.PictureAsync($"desk-{card}");
        await page.Locator("main [data-room=P2]").ClickAsync();
        await page.Locator(".ticket .number").WaitForAsync();
    }

    [Fact]
    public async Task Insurance_WrongName_IsCorrectedInTheRecordAndAskedAgain()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "typo");
        await ClinicScene.StepAsync(page, "differences");
        await page.Locator("[data-choice=keepFile]").First.ClickAsync();
        await page.Locator("#save").ClickAsync();
        ILocator panel = await ClinicScene.InsuranceAsync(page, "wrongName");
        await page.PictureAsync("desk-correct");
        ILocator form = panel.Locator("[data-correct=FullName]");
        await form.Locator("input").FillAsync("Tạ <i>Thử</i>");
        await form.Locator("button").ClickAsync();
        await Expect(page.Locator("#message .banner.error")).ToBeVisibleAsync();
        await form.Locator("input").FillAsync(DemoCards.Find("typo")!.Person.FullName);
        await form.Locator("button").ClickAsync();
        await Expect(page.Locator("tr[data-field=FullName] td:nth-of-type(2) .value")).ToHaveTextAsync(DemoCards.Find("typo")!.Person.FullName);
        await page.Locator("#insurance-again").ClickAsync();
        await page.Locator(".insurance[data-state=valid]").WaitForAsync();
        await page.PictureAsync("desk-corrected");
        IDownload file = await page.RunAndWaitForDownloadAsync(() => page.Locator("#fhir").ClickAsync());
        Assert.EndsWith(".fhir.json", file.SuggestedFilename, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Todo_InsuranceNotSettled_IsOpenedAgainByTheReceptionist()
    {
        await using SampleApp app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true"]);
        IPage page = await scene.LogInAsync(app: app);
        await ClinicScene.ScanAsync(page, "wrongname");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "wrongName");
        await page.Locator("main [data-room=P2]").ClickAsync();
        await page.Locator("#done").ClickAsync();
        await page.Locator("#todo [data-count='1']").ClickAsync();
        await page.Locator("[data-visit=wrongName]").WaitForAsync();
        await page.PictureAsync("todo");
        await page.Locator("[data-open]").ClickAsync();
        await page.Locator(".insurance[data-state=wrongName]").WaitForAsync();
        await page.PictureAsync("desk-reopened");
        await page.Locator("#no-insurance").ClickAsync();
        await page.Locator(".insurance[data-state=none]").WaitForAsync();
        await page.GotoAsync(new Uri(app.Address, "/todo.html").AbsoluteUri);
        await Expect(page.Locator("main")).ToContainTextAsync("Không có gì");
    }

    [Fact]
    public async Task Todo_MessageThatTheGatewayRefuses_IsSentAgainByTheDeskAndDroppedByTheSupervisorOnly()
    {
        await using SampleApp app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true"]);
        IPage page = await CheckInWhileAsync(app, "refuse");
        await page.Locator(".ticket .number").WaitForAsync();
        await page.Locator("#todo [data-count='1']").WaitForAsync();
        await page.GotoAsync(new Uri(app.Address, "/todo.html").AbsoluteUri);
        await page.Locator("[data-release]").WaitForAsync();
        Assert.Equal(0, await page.Locator("[data-drop]").CountAsync());
        await page.PictureAsync("todo-held");

        IPage supervisor = await scene.LogInAsync("quanly", app: app);
        await supervisor.GotoAsync(new Uri(app.Address, "/todo.html").AbsoluteUri);
        await supervisor.Locator("[data-drop]").ClickAsync();
        await Expect(supervisor.Locator("[role=alert] .banner.error")).ToContainTextAsync("lý do");
        await supervisor.PictureAsync("todo-supervisor");

        await ClinicScene.GatewayAsync(supervisor, "up");
        await page.Locator("[data-release]").ClickAsync();
        await Expect(page.Locator("main section").Nth(1)).ToContainTextAsync("Không có gì");
        await supervisor.GotoAsync(new Uri(app.Address, "/supervisor.html").AbsoluteUri);
        await Expect(supervisor.Locator("main")).ToContainTextAsync("Gửi lại mục bị giữ");
    }

    [Fact]
    public async Task Todo_MessageThatMayHaveArrived_IsSeenAtOnceAndSettledByTheReceptionist()
    {
        await using SampleApp app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true"]);
        IPage page = await CheckInWhileAsync(app, "lose");
        await page.Locator("#todo [data-doubt='1']").WaitForAsync();
        await page.PictureAsync("desk-doubt");
        await ClinicScene.GatewayAsync(page, "up");
        await page.Locator("#todo [data-doubt='1']").ClickAsync();
        await page.Locator("[data-arrived]").WaitForAsync();
        await page.PictureAsync("todo-doubt");
        await page.Locator("[data-arrived]").ClickAsync();
        await Expect(page.Locator("main section").Nth(1)).ToContainTextAsync("Không có gì");
    }

    [Fact]
    public async Task Scan_SameNameAndBirthdayAsAnotherNumber_IsShownAndNotProposed()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "namesake");
        await ClinicScene.StepAsync(page, "confirmNew");
        await Expect(page.Locator(".alike h2")).ToContainTextAsync("KHÔNG phải đề nghị");
        await Expect(page.Locator("#save")).ToContainTextAsync("Vẫn tạo hồ sơ mới");
        await page.PictureAsync("desk-namesake");
        await page.Locator(".alike .confirm").ClickAsync();
        await ClinicScene.StepAsync(page, "differences");
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "namesake");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.StepAsync(page, "stored");
    }

    [Fact]
    public async Task Scan_PoorOldRecord_IsAmongTheMostSimilarAndTakenByAPerson()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "poor");
        await ClinicScene.StepAsync(page, "confirmNew");
        await Expect(page.Locator(".near .confirm").First).ToBeHiddenAsync();
        await page.Locator(".near > summary").ClickAsync();
        await page.PictureAsync("desk-near");
        string[] words = DemoCards.Find("poor")!.Person.FullName.Split(' ');
        await page.Locator(".near .proposal", new() { HasText = $"{words[0]} {words[^1]}" }).Locator(".confirm").ClickAsync();
        await ClinicScene.StepAsync(page, "differences");
        await page.PictureAsync("desk-near-differences");
        await page.Locator("#take-all").ClickAsync();
        await page.Locator("#save").ClickAsync();
        await ClinicScene.StepAsync(page, "stored");
        await page.Locator("#drop").ClickAsync();
        await ClinicScene.ScanAsync(page, "poor");
        await ClinicScene.StepAsync(page, "save");
    }

    [Fact]
    public async Task Scan_PaperInsuranceCard_ProposesTheRecordByNameAndDate()
    {
        IPage page = await scene.LogInAsync();
        await ClinicScene.ScanAsync(page, "paper");
        await ClinicScene.StepAsync(page, "match");
        await page.PictureAsync("desk-paper");
        await page.Locator(".proposal .confirm").First.ClickAsync();
        if (await page.Locator("#keep-all").IsVisibleAsync())
        {
            await page.Locator("#keep-all").ClickAsync();
        }
        else if (await page.Locator("[data-choice=keepFile]").First.IsVisibleAsync())
        {
            await page.Locator("[data-choice=keepFile]").First.ClickAsync();
        }

        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "valid");
    }

    [Fact]
    public async Task Photo_OfACard_IsRead()
    {
        IPage page = await scene.LogInAsync();
        await page.Locator("#photo").SetInputFilesAsync(new FilePayload { Name = "card.png", MimeType = "image/png", Buffer = DemoCards.PictureOf(DemoCards.Find("elder")!)! });
        await ClinicScene.StepAsync(page, "save");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "valid");
        await page.Locator("main [data-room=P3]").ClickAsync();
        await Expect(page.Locator(".ticket")).ToContainTextAsync("Từ 80 tuổi");
    }

    [Fact]
    public async Task Photo_WithoutACard_SaysWhy()
    {
        IPage page = await scene.LogInAsync();
        await page.Locator("#photo").SetInputFilesAsync(new FilePayload { Name = "note.png", MimeType = "image/png", Buffer = "no picture"u8.ToArray() });
        await Expect(page.Locator("#message .banner.error")).ToBeVisibleAsync();
        await page.PictureAsync("desk-photo-refused");
    }

    [Fact]
    public async Task Type_WholeCard_PassesTheSameChecks()
    {
        IPage page = await scene.LogInAsync();
        await page.Locator("#type").ClickAsync();
        await ClinicScene.StepAsync(page, "complete");
        await TypeAsync(page, "DateOfBirth", "31/02/1985");
        await Expect(page.Locator("#message .banner.error")).ToBeVisibleAsync();
        await page.PictureAsync("desk-typing");
        await TypeAsync(page, "DateOfBirth", "05/03/1985");
        await TypeAsync(page, "FullName", "Tạ Thị <b>Thử</b>");
        await Expect(page.Locator("#message .banner.error")).ToBeVisibleAsync();
        await TypeAsync(page, "FullName", "Tạ Quỳnh Khuê");
        await page.Locator("tr[data-field=Sex] [data-sex=Nữ]").ClickAsync();
        await ClinicScene.StepAsync(page, "confirmNew");
    }

    [Fact]
    public async Task Gateway_Down_QueuesTheQuestionAndAnswersLater()
    {
        await using SampleApp app = await SampleApp.StartAsync("ClinicCheckIn", ["--demo", "true"]);
        IPage page = await scene.Browser.OpenAsync(new Uri(app.Address, "/login.html"), 1280, 800);
        await page.Locator("[data-account=quanly]").ClickAsync();
        await page.Locator("[data-state=ready]").WaitForAsync();
        IPage demo = await page.Context.NewPageAsync();
        await demo.GotoAsync(new Uri(app.Address, "/demo.html").AbsoluteUri);
        await demo.Locator("#gateway-down").ClickAsync();
        await Expect(demo.Locator("main")).ToContainTextAsync("ĐANG HỎNG");
        await demo.PictureAsync("demo");
        await demo.Locator("[data-card=known] button.primary").ClickAsync();
        await page.BringToFrontAsync();
        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "queued");
        await page.PictureAsync("desk-gateway-down");
        await page.Locator("main [data-room=P1]").ClickAsync();
        await page.Locator(".ticket .number").WaitForAsync();
        await page.GotoAsync(new Uri(app.Address, "/supervisor.html").AbsoluteUri);
        await Expect(page.Locator(".figure.bad")).Not.ToHaveCountAsync(0);

        await demo.Locator("#gateway-up").ClickAsync();
        for (int i = 0; i < 30 && await page.Locator(".figure.bad").CountAsync() > 0; i++)
        {
            await Task.Delay(1000);
            await page.ReloadAsync();
            await page.Locator(".figure").First.WaitForAsync();
        }

        Assert.Equal(0, await page.Locator(".figure.bad").CountAsync());
        await Expect(page.Locator("main")).ToContainTextAsync("có giá trị in force000");
        await page.PictureAsync("supervisor", whole: true);
    }

    [Fact]
    public async Task Roles_Receptionist_SeesNoSupervisorPage()
    {
        IPage page = await scene.LogInAsync();
        Assert.Equal(0, await page.Locator("header a[href='/supervisor.html']").CountAsync());
        await page.GotoAsync(new Uri(scene.App.Address, "/supervisor.html").AbsoluteUri);
        await Expect(page.Locator(".banner.error")).ToContainTextAsync("quản lý");
        Assert.Equal(403, await page.EvaluateAsync<int>("async () => (await fetch('/api/supervisor')).status"));
    }

    [Fact]
    public async Task Camera_CardBeforeIt_IsRead()
    {
        using TemporaryFolder folder = new();
        string film = folder.PathOf("card.y4m");
        CameraFilm.Write(film, CccdSdk.Testing.SpecimenCard.Draw(DemoCards.Find("known")!.Person));
        await using Browser browser = await Browser.StartAsync(film);
        IPage page = await scene.LogInAsync(browser: browser);
        await page.Locator("#camera").ClickAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('video')?.currentTime > 0 || document.querySelector('#work[data-step=save]')");
        await page.PictureAsync("desk-camera");
        await page.Locator("#work[data-step=save]").WaitForAsync(new() { Timeout = 60_000 });
        await Expect(page.Locator("tr[data-field=CitizenNumber] .value").First).ToHaveTextAsync(DemoCards.Find("known")!.Person.Number);
    }

    /// <summary>A patient with a number in the queue, while the gateway is as the page of the demonstration says.</summary>
    private async Task<IPage> CheckInWhileAsync(SampleApp app, string gateway)
    {
        IPage page = await scene.LogInAsync(app: app);
        await ClinicScene.GatewayAsync(page, gateway);
        await ClinicScene.ScanAsync(page, "known");
        await page.Locator("#save").ClickAsync();
        await ClinicScene.InsuranceAsync(page, "valid");
        await page.Locator("main [data-room=P1]").ClickAsync();
        return page;
    }

    private static async Task TypeAsync(IPage page, string field, string text)
    {
        ILocator form = page.Locator($"tr[data-field={field}] form");
        await form.Locator("input").FillAsync(text);
        Task<IResponse> answered = page.WaitForResponseAsync("**/type");
        await form.Locator("button").ClickAsync();
        await answered;
    }
}
