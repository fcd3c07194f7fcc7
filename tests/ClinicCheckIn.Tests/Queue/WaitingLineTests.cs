using System.Text.Json;
using CccdSdk.Identity;
using ClinicCheckIn.Core.Queue;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Tests.Queue;

/// <summary>Numbers, calls, slips and the screen.</summary>
public sealed class WaitingLineTests : IDisposable
{
    private static readonly Room[] s_rooms =
    [
        new("P101", "Phòng 101", "Room 101", "noi"), new("P102", "Phòng 102", "Room 102", "noi"), new("P201", "Phòng 201", "Room 201", "nhi", IsOpen: false),
    ];

    private static readonly PriorityDecision s_ordinary = PriorityRule.Decide(default, new DateOnly(2026, 11, 22), PriorityGroup.None);

    private readonly string _folder = Directory.CreateTempSubdirectory("clinic-queue").FullName;
    private readonly Clock _clock = new();
    private readonly ClinicDatabase _database;
    private readonly SqliteTicketStore _store;
    private readonly WaitingLine _line;

    public WaitingLineTests()
    {
        _database = new ClinicDatabase(Path.Combine(_folder, "queue.db"), TimeProvider.System);
        _store = new SqliteTicketStore(_database.Open);
        _line = new WaitingLine(_store, s_rooms, _clock);
    }

    public void Dispose()
    {
        _database.Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void Issue_Visits_GetNumbersInTurnAndTheSameOneAgain()
    {
        Assert.Equal(["001", "002", "001"], new[] { "a", "b", "a" }.Select(visit => _line.Issue("P101", visit, s_ordinary).Label));
        Assert.Equal("001", _line.Issue("P102", "a", s_ordinary).Label);
        _clock.Now = _clock.Now.AddDays(1);
        Assert.Equal("001", _line.Issue("P101", "c", s_ordinary).Label);
    }

    [Fact]
    public async Task Issue_ManyDesksAtOnce_NoNumberTwice()
    {
        Ticket[] tickets = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(() => _line.Issue("P101", $"v{i}", s_ordinary))));
        Assert.Equal(Enumerable.Range(1, 60), tickets.Select(static ticket => ticket.Number).Order());
    }

    [Fact]
    public void CallNext_Classes_GoFirst()
    {
        _line.Issue("P101", "o1", s_ordinary);
        _line.Issue("P101", "p1", new PriorityDecision(PriorityGroup.From80, PriorityGroup.None));
        _line.Issue("P101", "o2", s_ordinary);
        _line.Issue("P101", "e1", new PriorityDecision(PriorityGroup.Emergency, PriorityGroup.None));
        _line.Issue("P101", "p2", new PriorityDecision(PriorityGroup.Pregnant, PriorityGroup.None));

        Assert.Equal(["004", "002", "005", "001", "003", null], Enumerable.Range(0, 6).Select(_ => _line.CallNext("P101")?.Label));
    }

    [Fact]
    public async Task CallNext_TwoDoctors_NeverCallTheSame()
    {
        for (int i = 0; i < 40; i++)
        {
            _line.Issue("P101", $"v{i}", s_ordinary);
        }

        Ticket?[] called = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => Task.Run(() => _line.CallNext("P101"))));
        Assert.Equal(40, called.Select(static ticket => ticket!.Number).Distinct().Count());
    }

    [Fact]
    public void Move_StateChangedMeanwhile_IsRefused()
    {
        _line.Issue("P101", "v", s_ordinary);
        Ticket called = _line.CallNext("P101")!;
        Assert.True(_line.Move(called, TicketState.Absent));
        Assert.False(_line.Move(called, TicketState.Done));
    }

    [Fact]
    public void Choose_Specialty_TakesTheShortestOpenRoom()
    {
        _line.Issue("P101", "v", s_ordinary);
        Assert.Equal("P102", _line.Choose("noi")?.Code);
        Assert.Null(_line.Choose("nhi"));
        Assert.Throws<ArgumentException>(() => _line.Issue("P201", "v", s_ordinary));
    }

    [Fact]
    public void Slip_Ticket_IsMaskedAndCountsThoseBefore()
    {
        _clock.Now = new DateTimeOffset(2026, 11, 22, 18, 5, 0, TimeSpan.Zero);
        _line.Issue("P101", "a", s_ordinary);
        Ticket ticket = _line.Issue("P101", "b", s_ordinary);
        _line.Issue("P101", "c", new PriorityDecision(PriorityGroup.Disabled, PriorityGroup.None));

        SlipData slip = _line.Slip(ticket, new PersonName("Nguyễn Văn Mẫu"), "Phòng khám Mẫu");

        Assert.Equal(("002", "P101", "N. V. Mẫu", 2, "23/11/2026 01:05"), (slip.Number, slip.RoomCode, slip.MaskedName, slip.Before, slip.IssuedAt));
        Assert.DoesNotContain("Mẫu", slip.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void View_WaitingRoom_HasNumbersAndRoomsOnly()
    {
        _line.Issue("P101", "VISIT-SECRET", new PriorityDecision(PriorityGroup.Pregnant, PriorityGroup.None));
        _line.Issue("P101", "VISIT-OTHER", s_ordinary);
        _line.CallNext("P101");

        string json = JsonSerializer.Serialize(_line.View());

        WaitingRoomRow row = _line.View().Rooms[0];
        Assert.Equal(("P101", "001", 1), (row.Code, row.Now, row.WaitingCount));
        Assert.Equal(["002"], row.Next);
        Assert.Equal(["P101", "P102"], _line.View().Rooms.Select(static room => room.Code));
        Assert.All(new[] { "VISIT", "Pregnant", "Priority" }, word => Assert.DoesNotContain(word, json, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Purge_EarlierDays_AreForgotten()
    {
        _line.Issue("P101", "v", s_ordinary);
        Assert.Equal(0, _store.Purge(new DateOnly(2026, 11, 22)));
        Assert.Equal(1, _store.Purge(new DateOnly(2026, 11, 23)));
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
