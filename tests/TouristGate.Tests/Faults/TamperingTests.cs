using Microsoft.Data.Sqlite;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Faults;

/// <summary>Every column of every row, every row removed, added or moved: the check finds it.</summary>
public sealed class TamperingTests
{
    private static readonly string[] s_texts = ["lane", "leaves", "enters", "ticket", "staff", "detail", "presence", "holder", "note"];
    private static readonly string[] s_numbers = ["at", "kind", "code", "persons", "heads_used", "ticket_kind", "age_band", "province"];
    private static readonly string[] s_blobs = ["salt", "commitment", "hash"];

    [Fact]
    public async Task Verify_AnyColumnOfAnyRowChanged_FindsIt()
    {
        using var folder = new TestFolder();
        (string journal, JournalHead head) = await MakeAsync(folder);
        Assert.True(Verify(journal).IsIntact);
        int changes = 0;
        for (long row = 1; row <= head.Sequence; row++)
        {
            foreach ((string column, string change) in Changes())
            {
                string copy = Copy(folder, journal);
                if (Execute(copy, $"UPDATE entry SET {column} = {change} WHERE seq = {row} AND {column} IS NOT ({change})") == 0)
                {
                    continue;
                }

                ChainReport report = Verify(copy);
                Assert.False(report.IsIntact, $"Row {row}: {column} = {change} was not found.");
                changes++;
            }
        }

        Assert.True(changes >= head.Sequence * (1 + s_texts.Length + s_numbers.Length + s_blobs.Length), $"{changes} changes");
    }

    [Fact]
    public async Task Verify_RowRemovedAddedOrMoved_FindsIt()
    {
        using var folder = new TestFolder();
        (string journal, JournalHead head) = await MakeAsync(folder);
        for (long row = 1; row <= head.Sequence; row++)
        {
            string[] changes =
            [
                $"DELETE FROM entry WHERE seq = {row}",
                $"DELETE FROM entry WHERE seq >= {row}",
                $"DELETE FROM entry WHERE seq = {row}; UPDATE entry SET seq = seq - 1 WHERE seq > {row}",
                $"UPDATE entry SET seq = -1 WHERE seq = {row}; UPDATE entry SET seq = {row} WHERE seq = {(row % head.Sequence) + 1}; UPDATE entry SET seq = {(row % head.Sequence) + 1} WHERE seq = -1",
                $"INSERT INTO entry SELECT {head.Sequence + 1}, at, kind, lane, code, leaves, enters, persons, heads_used, ticket, ticket_kind, staff, detail, presence, holder, age_band, province, note, salt, commitment, hash FROM entry WHERE seq = {row}",
            ];
            foreach (string change in changes)
            {
                string copy = Copy(folder, journal);
                Execute(copy, change);
                Assert.False(Verify(copy, head).IsIntact, change);
            }
        }
    }

    [Fact]
    public async Task Verify_PersonalColumnsRemovedWithoutPurge_FindsIt()
    {
        using var folder = new TestFolder();
        (string journal, JournalHead head) = await MakeAsync(folder, purge: false);
        int rows = 0;
        for (long row = 1; row <= head.Sequence; row++)
        {
            string copy = Copy(folder, journal);
            rows += Execute(copy, $"UPDATE entry SET presence = NULL, holder = NULL, age_band = NULL, province = NULL, note = NULL, salt = NULL WHERE seq = {row} AND salt IS NOT NULL");
            bool had = Execute(copy, $"UPDATE entry SET seq = seq WHERE seq = {row} AND commitment IS NOT NULL") == 1;
            Assert.Equal(!had, Verify(copy).IsIntact);
        }

        Assert.True(rows > 5);
    }

    [Fact]
    public async Task Verify_ChainMadeAnewAfterAChange_IsFoundByAHeadKeptElsewhere()
    {
        using var folder = new TestFolder();
        (string journal, JournalHead head) = await MakeAsync(folder);
        List<JournalEntry> rows = [.. JournalFile.Read(journal)];
        int changed = rows.FindIndex(row => row.Persons > 0);
        byte[] hash = changed == 0 ? EntryHash.Start : rows[changed - 1].Hash;
        for (int i = changed; i < rows.Count; i++)
        {
            JournalEntry row = rows[i];
            JournalEntry forged = new()
            {
                Sequence = row.Sequence,
                AtMilliseconds = row.AtMilliseconds,
                Kind = row.Kind,
                LaneId = row.LaneId,
                Code = row.Code,
                LeavesZone = row.LeavesZone,
                EntersZone = row.EntersZone,
                Persons = i == changed ? row.Persons + 1 : row.Persons,
                HeadsUsed = row.HeadsUsed,
                TicketId = row.TicketId,
                TicketKind = row.TicketKind,
                Staff = row.Staff,
                Detail = row.Detail,
                Personal = row.Personal,
                Salt = row.Salt,
                Commitment = row.Commitment,
            };
            rows[i] = forged.With(row.Personal, row.Salt, row.Commitment, row.Sequence, EntryHash.Compute(hash, forged));
            hash = rows[i].Hash;
        }

        // This is what nobody can see without a head elsewhere, and what the hub, the mirror or a printed report shows.
        Assert.True(ChainVerifier.Verify(rows).IsIntact);
        Assert.Equal(ChainProblemKind.HistoryRewritten, ChainVerifier.Verify(rows, [head]).Problem?.Kind);
        Assert.Equal(ChainProblemKind.HistoryRewritten, ChainVerifier.Verify(rows, [JournalHead.TryParse(head.ToString())!]).Problem?.Kind);
    }

    internal static int Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    /// <summary>A value that is different, whatever the column holds; IS NOT makes sure of it.</summary>
    private static IEnumerable<(string Column, string Change)> Changes() =>
    [
        ("seq", "seq + 1000"),
        .. s_texts.Select(column => (column, $"coalesce({column}, '') || 'x'")),
        .. s_texts.Select(column => (column, $"CASE WHEN {column} IS NULL THEN '' ELSE substr({column}, 2) END")),
        .. s_numbers.Select(column => (column, $"coalesce({column}, 0) + 1")),
        .. s_numbers.Select(column => (column, $"coalesce({column}, 1) - 1")),
        .. s_blobs.Select(column => (column, $"CASE WHEN {column} IS NULL THEN randomblob(32) ELSE zeroblob(32) END")),
    ];

    private static ChainReport Verify(string path, JournalHead? head = null) => ChainVerifier.Verify(JournalFile.Read(path), head is null ? null : [head]);

    private static string Copy(TestFolder folder, string journal)
    {
        string copy = folder["copy.db"];
        File.Copy(journal, copy, overwrite: true);
        return copy;
    }

    /// <summary>A journal with every kind of row.</summary>
    private static async Task<(string Path, JournalHead Head)> MakeAsync(TestFolder folder, bool purge = true)
    {
        await using var site = new TestSite(folder: folder);
        site.Keys.SetWatchLists([WatchList.Create("ds", [new(TestCard.Adult(2).Number, "hồ sơ 7")])]);
        GateLane lane = site.Entrance();
        var today = new DateOnly(2026, 3, 14);
        await lane.DecideAsync(new CardShown(TestCard.Adult(1).Show()));
        await lane.DecideAsync(new CardShown(TestCard.Adult(2).Show()));
        IssuedTicket ticket = await lane.IssueAsync(new TicketOrder { Kind = TicketKind.Group, Heads = 4, ValidFrom = today, ValidTo = today.AddDays(3), Bill = "17" }, "lan");
        await lane.IssueAsync(new TicketOrder { Kind = TicketKind.BoundToCard, ValidFrom = today, ValidTo = today }, "lan", TestCard.Adult(3).Number);
        await lane.DecideAsync(new TicketShown(ticket.Code!, 2));
        await lane.DecideAsync(new CardShown(TestCard.Adult(3).Show()));
        await lane.DecideAsync(new VisitorsWithoutCard(2, "lan", "khách nước ngoài"));
        site.Clock.Advance(TimeSpan.FromDays(2));
        if (purge)
        {
            await lane.PurgeAsync(new RetentionRule { EventEnds = today.AddDays(5) });
        }

        await lane.DecideAsync(new CardShown(TestCard.Adult(4).Show(today: today)));
        await lane.DecideAsync(new StaffOverride(1, "lan", "quên vé"));
        await lane.VoidAsync(ticket.Ticket.Id, "lan", "trả vé");
        await lane.CorrectCountAsync("site", 3, "lan", "đếm tay");
        site.Clock.Advance(TimeSpan.FromHours(-2));
        await lane.AcceptClockAsync("giám sát", "đồng hồ");
        Assert.Equal(purge, lane.ReadDurable().Any(row => row.Kind == EntryKind.Purge));
        JournalHead head = lane.Status.Head!;
        await lane.DisposeAsync();
        return (folder["A.db"], head);
    }
}
