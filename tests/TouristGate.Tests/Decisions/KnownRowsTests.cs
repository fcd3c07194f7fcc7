using Microsoft.Data.Sqlite;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Decisions;

/// <summary>Cards and tickets are found on the disk, and by an index: not by reading the journal.</summary>
public sealed class KnownRowsTests
{
    [Theory]
    [InlineData("A.db", "SELECT * FROM entry WHERE presence = 'x' AND persons > 0 AND seq <= 5", "entry_presence")]
    [InlineData("A.db", "SELECT * FROM entry WHERE ticket = 'x' AND (persons > 0 OR kind > 2) AND seq <= 5", "entry_ticket")]
    [InlineData("A.db", "SELECT * FROM entry WHERE holder = 'x' AND seq <= 5", "entry_holder")]
    [InlineData("A.others.db", "SELECT row FROM foreign_entry WHERE row ->> '$.personal.presence' = 'x'", "foreign_presence")]
    [InlineData("A.others.db", "SELECT row FROM foreign_entry WHERE row ->> '$.ticketId' = 'x'", "foreign_ticket")]
    [InlineData("A.others.db", "SELECT row FROM foreign_entry WHERE row ->> '$.personal.holder' = 'x'", "foreign_holder")]
    public async Task Find_ByKey_UsesItsIndex(string file, string query, string index)
    {
        await using var site = new TestSite();
        site.Entrance();
        using var connection = new SqliteConnection($"Data Source={site.Folder[file]};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using SqliteCommand explain = connection.CreateCommand();
#pragma warning disable CA2100 // The queries are above.
        explain.CommandText = "EXPLAIN QUERY PLAN " + query;
#pragma warning restore CA2100
        using SqliteDataReader plan = explain.ExecuteReader();
        Assert.True(plan.Read());
        Assert.Contains("USING INDEX " + index, plan.GetString(3), StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartDay_ClockAheadAndBack_CountsEachDayFromItsRows()
    {
        await using var site = new TestSite();
        (GateLane a, GateLane b) = (site.Entrance("A"), site.Entrance("B"));
        await a.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        site.Spread();
        site.Clock.Advance(TimeSpan.FromDays(1));
        await a.DecideAsync(new CardShown(TestCard.Adult(2).Show()));
        await a.DecideAsync(new CardShown(TestCard.Adult(3).Show()));
        Assert.Equal(2, a.Status.InsideByZone["site"]);
        site.Spread();
        Assert.Equal(1, b.Status.InsideByZone["site"]);

        // The clock was a day ahead: back on the right day, the one who came on it counts, and only that one.
        site.Clock.Advance(TimeSpan.FromDays(-1));
        await a.AcceptClockAsync("giám sát", "giờ sai");
        Assert.Equal(1, a.Status.InsideByZone["site"]);
        site.Clock.Advance(TimeSpan.FromDays(1));
        await b.DecideAsync(new CardShown(TestCard.Adult(4).Show()));
        Assert.Equal(3, b.Status.InsideByZone["site"]);
        Assert.Equal(Core.Decisions.DecisionCode.AlreadyInside, (await b.DecideAsync(new CardShown(TestCard.Adult(2).Show()))).Code);
    }

    [Fact]
    public async Task Decide_OthersFileDamagedWhileOpen_StopsTheLaneInsteadOfGuessing()
    {
        await using var site = new TestSite();
        (GateLane a, GateLane b) = (site.Entrance("A"), site.Entrance("B"));
        for (int i = 0; i < 300; i++)
        {
            await a.DecideAsync(new CardShown(TestCard.Adult(i).Show()));
        }

        site.Spread();
        b = await site.Reopen("B");
        using (var file = new FileStream(site.Folder["B.others.db"], FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            for (long page = 2; page < file.Length / 4096; page++)
            {
                file.Seek(page * 4096, SeekOrigin.Begin);
                file.Write(Enumerable.Repeat((byte)0xA5, 4096).ToArray());
            }
        }

        Assert.Equal(Core.Decisions.DecisionCode.JournalUnavailable, (await b.DecideAsync(new CardShown(TestCard.Adult(1).Show()))).Code);
        Assert.Equal(LaneState.JournalDamaged, b.Status.State);
        Assert.Equal(LaneState.Open, await b.RecoverAsync("giám sát", "ổ đĩa lỗi"));
        Assert.Equal(0, b.FeedPosition);
        Assert.Equal(0, b.Status.InsideByZone.GetValueOrDefault("site"));
        site.SpreadAgain();
        Assert.Equal(300, b.Status.InsideByZone["site"]);
        Assert.Equal(Core.Decisions.DecisionCode.AlreadyInside, (await b.DecideAsync(new CardShown(TestCard.Adult(1).Show()))).Code);
    }
}
