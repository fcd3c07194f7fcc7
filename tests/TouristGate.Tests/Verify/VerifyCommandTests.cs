using Npgsql;
using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Sync;
using TouristGate.Tests.Support;
using TouristGate.Verify;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Verify;

/// <summary>The program itself, run as <c>TouristGate verify</c>.</summary>
public sealed class VerifyCommandTests
{
    private const int Rows = 9;

    [Fact]
    public async Task Run_WholeJournals_EndsWithZero()
    {
        using var folder = new TestFolder();
        var time = new ManualTime(ManualTime.Morning);
        await using SiteParts site = await FilledAsync(folder, time);
        (int code, string output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 0, output);
        Assert.Contains($"✔ Làn 1: nguyên vẹn, {Rows} dòng; bản thứ hai: {Rows} dòng", output, StringComparison.Ordinal);
        Assert.Contains("Lane 2: whole, 1 rows", output, StringComparison.Ordinal);
        Assert.Contains(site.Lanes.Find("1")!.Status.Head!.ToString(), output, StringComparison.Ordinal);
        Assert.Contains("Mọi sổ nguyên vẹn.", output, StringComparison.Ordinal);

        // A head as it is printed on the daily report.
        (code, output) = await RunAsync("--data", folder.Root, "--head", $"{site.Lanes.Find("1")!.Status.Head}, {site.Lanes.Find("2")!.Status.Head}");
        Assert.True(code == 0, output);

        // What retention removed is not missed, and the journal may be checked while its lane writes.
        time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(Rows - 1, (await site.Lanes.Find("1")!.PurgeAsync(new RetentionRule { EventEnds = new DateOnly(2026, 3, 20) })).VisitRows);
        (code, output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 0, output);
        Assert.Contains($"Làn 1: nguyên vẹn, {Rows + 1} dòng", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE entry SET persons = 3 WHERE seq = 4", "DÒNG BỊ SỬA (từ dòng 4)", "A ROW WAS CHANGED (from row 4 on)")]
    [InlineData("DELETE FROM entry WHERE seq = 5", "SỔ THIẾU DÒNG (từ dòng 5)", "ROWS ARE MISSING (from row 5 on)")]
    [InlineData("DELETE FROM entry WHERE seq > 6", "SỔ THIẾU DÒNG (từ dòng 7)", "ROWS ARE MISSING (from row 7 on)")]
    [InlineData("DELETE FROM entry", "SỔ THIẾU DÒNG (từ dòng 1)", "ROWS ARE MISSING (from row 1 on)")]
    [InlineData("UPDATE entry SET age_band = 1 WHERE seq = 3 AND age_band <> 1", "CỘT CÁ NHÂN BỊ SỬA (từ dòng 3)", "PERSONAL COLUMNS WERE CHANGED (from row 3 on)")]
    [InlineData("UPDATE entry SET presence = NULL, holder = NULL, age_band = NULL, province = NULL, note = NULL, salt = NULL WHERE seq = 2", "(từ dòng 2)", "(from row 2 on)")]
    public async Task Run_ChangedJournal_EndsWithOneAndNamesTheRow(string change, string vi, string en)
    {
        using var folder = new TestFolder();
        await (await FilledAsync(folder)).DisposeAsync();
        Assert.True(Faults.TamperingTests.Execute(JournalFolder.PathOf(folder.Root, "1"), change) > 0);
        (int code, string output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 1, output);
        Assert.Contains("✖ Làn 1: ", output, StringComparison.Ordinal);
        Assert.Contains(vi, output, StringComparison.Ordinal);
        Assert.Contains(en, output, StringComparison.Ordinal);
        Assert.Contains("✔ Làn 2: nguyên vẹn", output, StringComparison.Ordinal);
        Assert.Contains("CÓ SỔ HỎNG HOẶC BỊ SỬA", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_BothCopiesShortened_IsFoundByAHeadThatWasPrinted()
    {
        using var folder = new TestFolder();
        SiteParts site = await FilledAsync(folder);
        JournalHead printed = site.Lanes.Find("1")!.Status.Head!;
        await site.DisposeAsync();
        string path = JournalFolder.PathOf(folder.Root, "1");
        Faults.TamperingTests.Execute(path, "DELETE FROM entry WHERE seq > 6");
        await File.WriteAllLinesAsync(path + ".mirror", File.ReadLines(path + ".mirror").Take(6).ToArray());
        Assert.Equal(0, (await RunAsync("--data", folder.Root)).Code);
        (int code, string output) = await RunAsync("--data", folder.Root, "--head", $"{printed}");
        Assert.True(code == 1, output);
        Assert.Contains("SỔ THIẾU DÒNG (từ dòng 7)", output, StringComparison.Ordinal);
        (code, output) = await RunAsync("--data", folder.Root, "--head", $"{printed with { JournalId = "khac" }}");
        Assert.True(code == 1, output);
        Assert.Contains("Journal khac is not here", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SecondCopyChangedOrTorn_SaysSo()
    {
        using var folder = new TestFolder();
        await (await FilledAsync(folder)).DisposeAsync();
        string mirror = JournalFolder.PathOf(folder.Root, "1") + ".mirror";
        string[] lines = await File.ReadAllLinesAsync(mirror);

        // A line that a crash tore is no crime; the journal itself is whole.
        await File.WriteAllTextAsync(mirror, string.Join('\n', lines[..7]) + "\n" + lines[7][..20]);
        (int code, string output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 0, output);
        Assert.Contains("the second copy has 7 rows", output, StringComparison.Ordinal);
        lines[4] = lines[4].Replace("\"persons\":1", "\"persons\":9", StringComparison.Ordinal);
        await File.WriteAllLinesAsync(mirror, lines);
        (code, output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 1, output);
        Assert.Contains("bản thứ hai BỊ SỬA từ dòng 5", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_SecondCopyThatCannotBeRead_IsAFindingAndTheJournalIsCheckedAllTheSame()
    {
        using var folder = new TestFolder();
        await (await FilledAsync(folder)).DisposeAsync();
        string path = JournalFolder.PathOf(folder.Root, "1");
        using (new FileStream(path + ".mirror", FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            JournalCheckReport report = JournalCheck.Run(path, path + ".mirror");
            Assert.Equal((true, (long)Rows, ChainProblemKind.Unreadable), (report.Chain.IsIntact, report.Chain.Rows, report.MirrorProblem?.Kind));
            var verdict = JournalVerdict.Of(folder.Root, "1", []);
            Assert.True(verdict.IsBroken);
            Assert.Contains("bản thứ hai KHÔNG ĐỌC ĐƯỢC", verdict.Text.Vietnamese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Run_NothingThatCanBeOpened_EndsWithTwo()
    {
        using var folder = new TestFolder();
        (int code, string output) = await RunAsync("--data", folder["khong-co"]);
        Assert.True(code == 2, output);
        Assert.Contains("Không có sổ nào", output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("--data", folder.Root)).Code);
        Assert.False(Directory.Exists(folder["khong-co"]));
        await (await FilledAsync(folder)).DisposeAsync();
        string path = JournalFolder.PathOf(folder.Root, "2");
        await File.WriteAllTextAsync(path, new string('x', 9000));
        (code, output) = await RunAsync("--data", folder.Root);
        Assert.True(code == 2, output);
        Assert.Contains("? Làn 2: KHÔNG MỞ ĐƯỢC SỔ", output, StringComparison.Ordinal);
        Assert.Contains("✔ Làn 1: nguyên vẹn", output, StringComparison.Ordinal);

        // A journal that was deleted is missed by its second copy.
        File.Delete(path);
        Assert.Equal(2, (await RunAsync("--data", folder.Root)).Code);
        Assert.False(File.Exists(path));
        foreach (string[] wrong in (string[][])[[folder.Root], ["--folder", folder.Root], ["--data"], ["--data", folder.Root, "--head", "abc"]])
        {
            Assert.Equal(2, (await RunAsync(wrong)).Code);
        }
    }

    [Fact]
    public async Task Run_Hub_GoesThroughItsCopiesAndComparesThem()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        using var folder = new TestFolder();
        await using var site = new TestSite(folder: folder);
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane lane = site.Open(LaneSettings.Entrance("lane-9"));
        for (int card = 0; card < 5; card++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
        }

        using (var sync = new LaneSynchronizer(lane, new DirectHubTransport(hub, "lane-9")))
        {
            Assert.True(await sync.SynchronizeAsync());
        }

        JournalHead head = lane.Status.Head!;
        (int code, string output) = await RunAsync("--hub", server.ConnectionString);
        Assert.True(code == 0, output);
        Assert.Contains("✔ Trung tâm, làn lane-9: nguyên vẹn, 6 dòng", output, StringComparison.Ordinal);
        Assert.Contains("Hub, lane lane-9: whole, 6 rows", output, StringComparison.Ordinal);
        Assert.Contains($"{head}", output, StringComparison.Ordinal);
        Assert.Equal(0, (await RunAsync("--hub", server.ConnectionString, "--head", $"{head}")).Code);

        // What only the hub has may not be less than was printed.
        (code, output) = await RunAsync("--hub", server.ConnectionString, "--head", $"{head with { Sequence = 7 }}");
        Assert.True(code == 1, output);
        Assert.Contains("ROWS ARE MISSING (from row 7 on)", output, StringComparison.Ordinal);

        // Beside its lane: the journal has everything that the hub has, and rows that the hub does not have yet.
        await lane.DecideAsync(new CardShown(TestCard.Adult(10).Show()));
        (code, output) = await RunAsync("--data", folder.Root, "--hub", server.ConnectionString, "--head", $"{lane.Status.Head}");
        Assert.True(code == 0, output);
        Assert.Contains("✔ Làn 9: nguyên vẹn, 7 dòng", output, StringComparison.Ordinal);
        await lane.DisposeAsync();
        string path = folder["lane-9.db"];
        Faults.TamperingTests.Execute(path, "DELETE FROM entry WHERE seq > 4");
        await File.WriteAllLinesAsync(path + ".mirror", File.ReadLines(path + ".mirror").Take(4).ToArray());
        Assert.Equal(0, (await RunAsync("--data", folder.Root)).Code);
        (code, output) = await RunAsync("--data", folder.Root, "--hub", server.ConnectionString);
        Assert.True(code == 1, output);
        Assert.Contains("✖ Làn 9: SỔ THIẾU DÒNG (từ dòng 5)", output, StringComparison.Ordinal);
        Assert.Contains("✔ Trung tâm, làn lane-9", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UPDATE entry SET persons = 3 WHERE seq = 4", "DÒNG BỊ SỬA (từ dòng 4)")]
    [InlineData("DELETE FROM entry WHERE seq = 6", "SỔ THIẾU DÒNG (từ dòng 6)")]
    [InlineData("UPDATE entry SET age_band = 9 WHERE seq = 3", "CỘT CÁ NHÂN BỊ SỬA (từ dòng 3)")]
    [InlineData("UPDATE journal SET head_hash = sha256('x')", "SỔ BỊ VIẾT LẠI: khác với đầu sổ đã giữ ở nơi khác (từ dòng 6)")]
    public async Task Run_HubCopyChanged_EndsWithOneAndNamesTheRow(string change, string expected)
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using var site = new TestSite();
        await using GateHub hub = await site.OpenHubAsync(server);
        GateLane lane = site.Entrance("9");
        for (int card = 0; card < 5; card++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
        }

        using var sync = new LaneSynchronizer(lane, new DirectHubTransport(hub, "9"));
        Assert.True(await sync.SynchronizeAsync());
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
        await using (NpgsqlCommand tamper = source.CreateCommand(change))
        {
            Assert.Equal(1, await tamper.ExecuteNonQueryAsync());
        }

        (int code, string output) = await RunAsync("--hub", server.ConnectionString);
        Assert.True(code == 1, output);
        Assert.Contains($"✖ Trung tâm, làn 9: {expected}", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HubAwayOrWithoutTables_EndsWithTwoAndMakesNone()
    {
        using PostgresServer server = PostgresServer.StartOrSkip();
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(server.ConnectionString);
        foreach (string connection in (string[])[server.ConnectionString, "Host=127.0.0.1;Port=1;Username=gate;Timeout=3;Password=bi-mat-abc", "khong=phai;Password=bi-mat-abc"])
        {
            (int code, string output) = await RunAsync("--hub", connection);
            Assert.True(code == 2, output);
            Assert.Contains("? Trung tâm: KHÔNG MỞ ĐƯỢC", output, StringComparison.Ordinal);
            Assert.DoesNotContain("bi-mat-abc", output, StringComparison.Ordinal);
        }

        await using NpgsqlCommand tables = source.CreateCommand("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        Assert.Equal(0L, await tables.ExecuteScalarAsync());
    }

    /// <summary>Lane 1 with visits; lane 2 with its first row only.</summary>
    private static async Task<SiteParts> FilledAsync(TestFolder folder, TimeProvider? time = null)
    {
        var site = new SiteParts(folder, time ?? new ManualTime(ManualTime.Morning), ["1", "2"]);
        GateLane lane = site.Lanes.Find("1")!;
        for (int card = 0; card < 4; card++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
        }

        await lane.DecideAsync(new StaffOverride(1, "lan", "quên vé"));
        for (int card = 10; card < 13; card++)
        {
            await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()));
        }

        Assert.Equal(Rows, lane.Status.Head!.Sequence);
        return site;
    }

    private static Task<(int Code, string Output)> RunAsync(params string[] arguments) => GateProgram.RunAsync(["verify", .. arguments]);
}
