using System.Text;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Privacy;

/// <summary>What is kept, for how long, and what is never kept.</summary>
public sealed class PrivacyTests
{
    private static readonly DateOnly s_today = new(2026, 3, 14);
    private static readonly RetentionRule s_rule = new() { EventEnds = s_today.AddDays(2) };

    [Fact]
    public async Task Journal_AfterADay_HoldsNoNumberNameAddressOrBirthday()
    {
        using var folder = new TestFolder();
        TestCard[] cards = [.. Enumerable.Range(0, 40).Select(TestCard.Adult)];
        await using (var site = new TestSite(folder: folder))
        {
            GateLane lane = site.Entrance();
            site.Keys.SetWatchLists([WatchList.Create("ds", [new(cards[0].Number, "hồ sơ 7")])]);
            foreach (TestCard card in cards)
            {
                await lane.DecideAsync(new CardShown(card.Show()));
            }

            await lane.IssueAsync(new TicketOrder { Kind = TicketKind.BoundToCard, ValidFrom = s_today, ValidTo = s_today }, "lan", cards[1].Number);
            string files = Files(folder);
            foreach (TestCard card in cards)
            {
                string given = card.Identity.FullName;
                foreach (string secret in (string[])[card.Identity.Number, card.Identity.Number[3..], given, card.Identity.Residence, card.Identity.DateOfBirth.ToString("yyyy-MM-dd", null), card.Identity.DateOfBirth.ToString("ddMMyyyy", null)])
                {
                    Assert.DoesNotContain(secret, files, StringComparison.OrdinalIgnoreCase);
                }
            }

            // What is there, to know that this test would see something.
            Assert.Contains(lane.ReadDurable().Last(row => row.Personal?.Presence is not null).Personal!.Presence!, files, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Pseudonyms_OfOneNumber_AreOthersForEachPurposeDayAndEvent()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        TestCard card = TestCard.Adult(1);
        await lane.DecideAsync(new CardShown(card.Show()));
        await lane.IssueAsync(new TicketOrder { Kind = TicketKind.BoundToCard, ValidFrom = s_today, ValidTo = s_today }, "lan", card.Number);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await lane.DecideAsync(new CardShown(card.Show()));
        string[] all = [.. lane.ReadDurable().SelectMany(row => (string?[])[row.Personal?.Presence, row.Personal?.Holder]).OfType<string>()];
        Assert.Equal(3, all.Length);
        Assert.Equal(3, all.Distinct().Count());
        Assert.Equal(3, all.Select(pseudonym => pseudonym.Split('.')[0]).Distinct().Count());
    }

    [Fact]
    public async Task Purge_WhenItIsTime_RemovesWhatIsPersonalFromEveryFileAndKeepsTheChain()
    {
        using var folder = new TestFolder();
        await using var site = new TestSite(folder: folder);
        GateLane lane = site.Entrance();
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await lane.IssueAsync(new TicketOrder { Kind = TicketKind.BoundToCard, ValidFrom = s_today, ValidTo = s_today.AddDays(2) }, "lan", TestCard.Adult(2).Number);
        await lane.DecideAsync(new StaffOverride(1, "lan", "bà Mẫu quên vé"));
        JournalHead before = lane.Status.Head!;
        string presence = lane.ReadDurable().First(row => row.Personal?.Presence is not null).Personal!.Presence!;
        string holder = lane.ReadDurable().First(row => row.Personal?.Holder is not null).Personal!.Holder!;
        string key = Convert.ToBase64String(site.Keys.Share(s_today, 1, "hoi-xuan-2026").Presence[s_today].Key);
        Assert.Contains(key, Files(folder), StringComparison.Ordinal);
        Assert.Equal((0L, 0L, 0), Counts(await lane.PurgeAsync(s_rule)));

        // The site day ends at 03:00, 17 hours on; 24 hours later its traces go.
        site.Clock.Advance(TimeSpan.FromHours(17));
        Assert.Equal((0L, 0L, 1), Counts(await lane.PurgeAsync(s_rule)));
        site.Clock.Advance(new TimeSpan(23, 59, 0));
        Assert.Equal((0L, 0L, 0), Counts(await lane.PurgeAsync(s_rule)));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((2L, 0L, 0), Counts(await lane.PurgeAsync(s_rule)));
        string files = Files(folder);
        Assert.DoesNotContain(presence, files, StringComparison.Ordinal);
        Assert.DoesNotContain("bà Mẫu", files, StringComparison.Ordinal);
        Assert.DoesNotContain(key, files, StringComparison.Ordinal);
        Assert.Contains(holder, files, StringComparison.Ordinal);
        site.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal((0L, 1L, 0), Counts(await lane.PurgeAsync(s_rule)));
        Assert.DoesNotContain(holder, Files(folder), StringComparison.Ordinal);
        Assert.True(lane.Verify([before]).IsIntact);
        lane = await site.Reopen("A");
        Assert.Equal(LaneState.Open, lane.Status.State);
        Assert.Equal(2, lane.ReadDurable().Count(row => row.Kind == EntryKind.Purge));
    }

    [Fact]
    public async Task Purge_RowsOfOtherLanes_LoseTheirPseudonymsToo()
    {
        using var folder = new TestFolder();
        await using var site = new TestSite(folder: folder);
        (GateLane a, GateLane b) = (site.Entrance("A"), site.Entrance("B"));
        await a.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        string presence = a.ReadDurable().Last().Personal!.Presence!;
        site.Spread();
        site.Clock.Advance(TimeSpan.FromDays(3));
        await a.PurgeAsync(s_rule);
        Assert.Contains(presence, Files(folder), StringComparison.Ordinal);
        await b.PurgeAsync(s_rule);
        Assert.DoesNotContain(presence, Files(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13, AgeBand.Under14)]
    [InlineData(14, AgeBand.From14To17)]
    [InlineData(17, AgeBand.From14To17)]
    [InlineData(18, AgeBand.From18To59)]
    [InlineData(59, AgeBand.From18To59)]
    [InlineData(60, AgeBand.From60)]
    public void BandOf_AgeToday_GivesTheBand(int age, AgeBand band) =>
        Assert.Equal(band, VisitorCard.BandOf(CccdSdk.Identity.CardDate.From(s_today.AddYears(-age)), s_today));

    [Fact]
    public void BandOf_YearAlone_GivesTheBandWhereBothEndsAgree()
    {
        Assert.Equal(AgeBand.From18To59, VisitorCard.BandOf(CccdSdk.Identity.CardDate.Create(1990), s_today));
        Assert.Equal(AgeBand.Unknown, VisitorCard.BandOf(CccdSdk.Identity.CardDate.Create(2008), s_today));
        Assert.Equal(AgeBand.Unknown, VisitorCard.BandOf(null, s_today));
    }

    [Fact]
    public void KeyFile_OnDisk_IsForItsOwnerOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has other permissions.");
        using var folder = new TestFolder();
        using var keys = KeyStore.Open(folder["k"]);
        keys.EnableSigning();
#pragma warning disable CA1416 // Not on Windows, see above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["k"]));
#pragma warning restore CA1416
        Assert.Null(keys.Share(s_today, 3, "e").SigningKey);
        using var again = KeyStore.Open(folder["k"]);
        Assert.Equal(keys.Signer!.PublicKey, again.Signer!.PublicKey);
    }

    private static (long Visits, long Tickets, int Keys) Counts(PurgeReport report) => (report.VisitRows, report.TicketRows, report.KeysDestroyed);

    /// <summary>All bytes of all files as text, so that a value in any page, log or line is found.</summary>
    private static string Files(TestFolder folder)
    {
        var all = new StringBuilder();
        foreach (string path in Directory.GetFiles(folder.Root))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            all.Append(Encoding.UTF8.GetString(bytes)).Append('\n');
        }

        return all.ToString();
    }
}
