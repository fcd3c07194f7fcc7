using System.Diagnostics;
using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Faults;

/// <summary>Disks fill, pages rot, clocks run back: the lane says so, and what it acknowledged stays.</summary>
public sealed class JournalFaultTests
{
    [Fact]
    public async Task Open_DamagedPage_SaysSoAndRecoversEveryRow()
    {
        await using var site = new TestSite();
        JournalEntry[] before = await FillAsync(site, 600);
        SpoilPages(site.Folder["A.db"]);
        GateLane lane = site.Open(LaneSettings.Entrance("A"));
        Assert.Equal(LaneState.JournalDamaged, lane.Status.State);
        GateDecision refused = await lane.DecideAsync(new CardShown(TestCard.Adult(5000).Show()));
        Assert.Equal(DecisionCode.JournalUnavailable, refused.Code);
        Assert.Equal(LaneState.Open, await lane.RecoverAsync("giám sát", "mất điện"));
        Assert.Equal(before.Select(row => Convert.ToHexString(row.Hash)), lane.ReadDurable().SkipLast(1).Select(row => Convert.ToHexString(row.Hash)));
        JournalEntry recovered = lane.ReadDurable().Last();
        Assert.Equal((EntryKind.Recovered, "giám sát", "mất điện"), (recovered.Kind, recovered.Staff, recovered.Personal?.Note));
        Assert.Equal(DecisionCode.AlreadyInside, (await lane.DecideAsync(new CardShown(TestCard.Adult(3).Show()))).Code);
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(TestCard.Adult(5000).Show()))).Code);
        Assert.True(lane.Verify().IsIntact);
    }

    [Fact]
    public async Task Recover_BothCopiesDamagedInDifferentPlaces_JoinsThem()
    {
        await using var site = new TestSite();
        JournalEntry[] before = await FillAsync(site, 600);
        SpoilPages(site.Folder["A.db"]);
        string[] lines = await File.ReadAllLinesAsync(site.Folder["A.db.mirror"]);
        lines[550] = new string('#', 80);
        await File.WriteAllLinesAsync(site.Folder["A.db.mirror"], lines);
        GateLane lane = site.Open(LaneSettings.Entrance("A"));
        Assert.Equal(LaneState.Open, await lane.RecoverAsync("giám sát", "mất điện"));
        Assert.Equal(before.Length + 1, lane.ReadDurable().Count());
        Assert.True(lane.Verify().IsIntact);
    }

    [Fact]
    public async Task Open_TornMirror_IsBroughtUpFromTheJournal()
    {
        await using var site = new TestSite();
        JournalEntry[] before = await FillAsync(site, 20);
        string[] lines = await File.ReadAllLinesAsync(site.Folder["A.db.mirror"]);
        await File.WriteAllTextAsync(site.Folder["A.db.mirror"], string.Join('\n', lines[..^3]) + "\n" + lines[^3][..40]);
        await using (GateLane lane = GateLane.Open(site.Options(LaneSettings.Entrance("A"))))
        {
            Assert.Equal(LaneState.Open, lane.Status.State);
        }

        Assert.Equal(before.Length, JournalMirror.Check(site.Folder["A.db.mirror"]).Rows);
        Assert.Equal(lines, await File.ReadAllLinesAsync(site.Folder["A.db.mirror"]));
    }

    [Fact]
    public async Task Open_LastRowsRemovedFromTheJournal_IsTampering()
    {
        await using var site = new TestSite();
        await FillAsync(site, 20);
        TamperingTests.Execute(site.Folder["A.db"], "DELETE FROM entry WHERE seq > 15");
        GateLane lane = site.Open(LaneSettings.Entrance("A"));
        Assert.Equal(LaneState.JournalTampered, lane.Status.State);
        Assert.Equal(DecisionCode.JournalUnavailable, (await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()))).Code);
    }

    [Fact]
    public async Task Decide_DiskFull_StopsAndGoesOnWhenThereIsSpace()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A small file system can be mounted by root only.");
        using var folder = new TestFolder();
        string mounted = Directory.CreateDirectory(folder["small"]).FullName;
        Assert.SkipUnless(Run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", mounted) == 0, "This machine lets nobody mount a file system.");
        try
        {
            await using var site = new TestSite();
            GateLaneOptions options = site.Options(LaneSettings.Entrance("F"));
            options = options with { Journal = options.Journal with { Path = Path.Combine(mounted, "lane.db") } };
            await File.WriteAllBytesAsync(Path.Combine(mounted, "filler"), new byte[300_000]);
            await using var lane = GateLane.Open(options);
            List<long> acknowledged = [];
            GateDecision last;
            int card = 0;
            do
            {
                last = await lane.DecideAsync(new CardShown(TestCard.Adult(card++).Show()));
                if (last.Opens)
                {
                    acknowledged.Add(last.Sequence);
                }
            }
            while (last.Code != DecisionCode.JournalUnavailable && card < 20_000);

            Assert.Equal(DecisionCode.JournalUnavailable, last.Code);
            Assert.Equal(LaneState.CannotWrite, lane.Status.State);
            Assert.NotEmpty(acknowledged);
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(DecisionCode.JournalUnavailable, (await lane.DecideAsync(new CardShown(TestCard.Adult(card).Show()))).Code);
            File.Delete(Path.Combine(mounted, "filler"));
            site.Clock.Advance(TimeSpan.FromSeconds(2));
            Assert.True((await lane.DecideAsync(new CardShown(TestCard.Adult(30_000).Show()))).Opens);
            Assert.Equal(LaneState.Open, lane.Status.State);
            Assert.True(lane.Verify().IsIntact);
            HashSet<long> rows = [.. lane.ReadDurable().Where(row => row.Persons > 0).Select(row => row.Sequence)];
            Assert.All(acknowledged, sequence => Assert.Contains(sequence, rows));
        }
        finally
        {
            Run("umount", mounted);
        }
    }

    [Fact]
    public async Task Decide_ClockSetBack_StopsUntilItIsRightOrAccepted()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        site.Clock.Advance(TimeSpan.FromSeconds(-3));
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(TestCard.Adult(2).Show()))).Code);
        site.Clock.Advance(TimeSpan.FromHours(-1));
        Assert.Equal(DecisionCode.ClockWrong, (await lane.DecideAsync(new CardShown(TestCard.Adult(3).Show()))).Code);
        Assert.Equal(LaneState.ClockWrong, lane.Status.State);
        await Assert.ThrowsAsync<JournalException>(() => lane.CorrectCountAsync("site", 1, "lan", "đếm"));
        site.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(TestCard.Adult(3).Show()))).Code);
        Assert.Equal(LaneState.Open, lane.Status.State);
        site.Clock.Advance(TimeSpan.FromHours(-1));
        lane = await site.Reopen("A");
        Assert.Equal(DecisionCode.ClockWrong, (await lane.DecideAsync(new CardShown(TestCard.Adult(4).Show()))).Code);
        await lane.AcceptClockAsync("giám sát", "pin CMOS hết");
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(TestCard.Adult(4).Show()))).Code);
        Assert.True(lane.Verify().IsIntact);
        Assert.Equal(4, lane.Status.InsideByZone["site"]);
    }

    /// <summary>Pages among those that hold rows and indexes.</summary>
    internal static void SpoilPages(string path, int count = 1)
    {
        const int PageLength = 4096;
        using FileStream file = File.OpenWrite(path);
        file.Seek(10 * PageLength, SeekOrigin.Begin);
        file.Write(Enumerable.Repeat((byte)0xA5, count * PageLength).ToArray());
    }

    private static async Task<JournalEntry[]> FillAsync(TestSite site, int cards)
    {
        GateLane lane = site.Entrance();
        await Task.WhenAll(Enumerable.Range(0, cards).Select(i => lane.DecideAsync(new CardShown(TestCard.Adult(i).Show()))));
        JournalEntry[] rows = [.. lane.ReadDurable()];
        await lane.DisposeAsync();
        return rows;
    }

    private static int Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
