using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Tests.Support;
using static TouristGate.Core.Lanes.LaneRequest;

namespace TouristGate.Tests.Decisions;

/// <summary>Each rule of the gate once, by name.</summary>
public sealed class DecisionTests
{
    private static readonly DateOnly s_today = new(2026, 3, 14);

    [Fact]
    public async Task Decide_FreeCard_WelcomesOnceThenRepeatsThenSaysInside()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        CardShown card = new(TestCard.Adult(1).Show());
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(card)).Code);
        site.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(DecisionCode.DuplicateScan, (await lane.DecideAsync(card)).Code);
        site.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(DecisionCode.DuplicateScan, (await lane.DecideAsync(card)).Code);
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        GateDecision inside = await lane.DecideAsync(card);
        Assert.Equal(DecisionCode.AlreadyInside, inside.Code);
        Assert.False(inside.Opens);
        Assert.Equal(1, lane.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Decide_LeftAndCameBack_IsAnotherEntryButNoOtherTicket()
    {
        await using var site = new TestSite();
        (GateLane lane, GateLane exit) = (site.Entrance(), site.Exit());
        CardShown card = new(TestCard.Adult(2).Show());
        await lane.DecideAsync(card);
        site.Spread();
        site.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(DecisionCode.Goodbye, (await exit.DecideAsync(card)).Code);
        site.Spread();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        GateDecision back = await lane.DecideAsync(card);
        Assert.Equal(DecisionCode.WelcomeBack, back.Code);
        Assert.Equal(0, lane.ReadDurable().Last().HeadsUsed);
    }

    [Fact]
    public async Task Decide_ReentryNever_RefusesAfterExit()
    {
        await using var site = new TestSite(TestSite.DefaultPolicy with { Reentry = ReentryRule.Never });
        (GateLane lane, GateLane exit) = (site.Entrance(), site.Exit());
        CardShown card = new(TestCard.Adult(3).Show());
        await lane.DecideAsync(card);
        site.Spread();
        await exit.DecideAsync(card);
        site.Spread();
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DecisionCode.ReentryNotAllowed, (await lane.DecideAsync(card)).Code);
    }

    [Fact]
    public async Task Decide_AtThreeInTheMorning_EveryCardIsNewAgain()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        CardShown card = new(TestCard.Adult(4).Show());
        await lane.DecideAsync(card);

        // 10:00 in Vietnam; 16 h 59 min later the site day has a minute left.
        site.Clock.Advance(new TimeSpan(16, 59, 0));
        Assert.Equal(DecisionCode.AlreadyInside, (await lane.DecideAsync(card)).Code);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(card)).Code);
        Assert.Equal(1, lane.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Decide_ZoneFull_WaitsUntilSomebodyLeavesOrStaffOpen()
    {
        await using var site = new TestSite(TestSite.DefaultPolicy with { ZoneCapacity = new Dictionary<string, int> { ["site"] = 1 } });
        (GateLane lane, GateLane exit) = (site.Entrance(), site.Exit());
        await lane.DecideAsync(new CardShown(TestCard.Adult(5).Show()));
        CardShown next = new(TestCard.Adult(6).Show());
        Assert.Equal(DecisionCode.ZoneFull, (await lane.DecideAsync(next)).Code);
        site.Spread();
        await exit.DecideAsync(new CardShown(TestCard.Adult(5).Show()));
        site.Spread();
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(next)).Code);
        Assert.Equal(DecisionCode.ZoneFull, (await lane.DecideAsync(new CardShown(TestCard.Adult(7).Show()))).Code);
        GateDecision opened = await lane.DecideAsync(new StaffOverride(1, "lan", "khách đi cùng đoàn"));
        Assert.True(opened.Opens);
        Assert.Equal(2, lane.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Decide_CardAloneWhereTicketsAreNeeded_AsksForOneAndTakesTheBoundOne()
    {
        await using var site = new TestSite(TestSite.DefaultPolicy with { FreeByCard = false });
        GateLane lane = site.Entrance();
        TestCard visitor = TestCard.Adult(8);
        Assert.Equal(DecisionCode.NoTicketForCard, (await lane.DecideAsync(new CardShown(visitor.Show()))).Code);
        IssuedTicket ticket = await lane.IssueAsync(Order(TicketKind.BoundToCard), "lan", visitor.Number);
        Assert.Null(ticket.Code);
        GateDecision welcome = await lane.DecideAsync(new CardShown(visitor.Show()));
        Assert.Equal((DecisionCode.Welcome, ticket.Ticket.Id), (welcome.Code, welcome.TicketId));
        Assert.Equal(DecisionCode.NoTicketForCard, (await lane.DecideAsync(new CardShown(TestCard.Adult(9).Show()))).Code);
    }

    [Fact]
    public async Task Decide_TooYoung_NamesTheReason()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        GateDecision decision = await lane.DecideAsync(new CardShown(TestCard.OfAge(10, 15).Show(new() { MinimumAge = 18, RejectExpired = false })));
        Assert.Equal((DecisionCode.CardNotAccepted, "tooYoung"), (decision.Code, decision.Reasons));
    }

    [Fact]
    public async Task Decide_SingleTicket_WorksOnceAndNotAfterVoiding()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        IssuedTicket used = await lane.IssueAsync(Order(TicketKind.Single), "lan");
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new TicketShown(used.Code!))).Code);
        site.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(DecisionCode.AlreadyInside, (await lane.DecideAsync(new TicketShown(used.Code!))).Code);
        Assert.Equal(VoidResult.AlreadyUsed, await lane.VoidAsync(used.Ticket.Id, "lan", "trả vé"));
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(DecisionCode.TicketExpired, (await lane.DecideAsync(new TicketShown(used.Code!))).Code);
        IssuedTicket other = await lane.IssueAsync(Order(TicketKind.Single, days: 3), "lan");
        Assert.Equal(VoidResult.Voided, await lane.VoidAsync(other.Ticket.Id, "lan", "trả vé"));
        Assert.Equal(VoidResult.AlreadyVoid, await lane.VoidAsync(other.Ticket.Id, "lan", "trả vé"));
        Assert.Equal(DecisionCode.TicketVoid, (await lane.DecideAsync(new TicketShown(other.Code!))).Code);
        Assert.Equal(VoidResult.Unknown, await lane.VoidAsync("000000000000", "lan", "trả vé"));
    }

    [Fact]
    public async Task Decide_TicketOfTwoDays_WorksOnOneOfThem()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        IssuedTicket ticket = await lane.IssueAsync(Order(TicketKind.Single, days: 3), "lan");
        await lane.DecideAsync(new TicketShown(ticket.Code!));
        site.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(DecisionCode.TicketUsed, (await lane.DecideAsync(new TicketShown(ticket.Code!))).Code);
    }

    [Fact]
    public async Task Decide_Group_ComesInPartsAndNotMoreThanItPaidFor()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        IssuedTicket group = await lane.IssueAsync(Order(TicketKind.Group) with { Heads = 10 }, "lan");
        Assert.Equal(DecisionCode.GroupTooLarge, (await lane.DecideAsync(new TicketShown(group.Code!, 11))).Code);
        GateDecision first = await lane.DecideAsync(new TicketShown(group.Code!, 6));
        Assert.Equal((DecisionCode.WelcomeGroup, 6), (first.Code, first.Persons));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        GateDecision rest = await lane.DecideAsync(new TicketShown(group.Code!));
        Assert.Equal((DecisionCode.WelcomeGroup, 4), (rest.Code, rest.Persons));
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(DecisionCode.TicketUsed, (await lane.DecideAsync(new TicketShown(group.Code!))).Code);
        Assert.Equal(10, lane.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Decide_Children_NeedAGuardianInsideAndCountWithTheGuardian()
    {
        await using var site = new TestSite(TestSite.DefaultPolicy with { MaxChildrenPerGuardian = 2 });
        (GateLane lane, GateLane exit) = (site.Entrance(), site.Exit());
        TestCard guardian = TestCard.Adult(11);
        Assert.Equal(DecisionCode.GuardianNotInside, (await lane.DecideAsync(new ChildrenWithGuardian(guardian.Show(), 2, "lan"))).Code);
        await lane.DecideAsync(new CardShown(guardian.Show()));
        Assert.Equal(DecisionCode.WelcomeChild, (await lane.DecideAsync(new ChildrenWithGuardian(guardian.Show(), 2, "lan"))).Code);
        Assert.Equal(DecisionCode.TooManyChildren, (await lane.DecideAsync(new ChildrenWithGuardian(guardian.Show(), 1, "lan"))).Code);
        Assert.Equal(3, lane.Status.InsideByZone["site"]);
        site.Spread();
        Assert.Equal(3, (await exit.DecideAsync(new CardShown(guardian.Show()))).Persons);
        Assert.Equal(0, exit.Status.InsideByZone["site"]);
    }

    [Fact]
    public async Task Decide_InnerZone_AsksForTheGateBefore()
    {
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        GateLane tower = site.Open(new LaneSettings { LaneId = "T", LeavesZone = "site", EntersZone = "tower" });
        CardShown card = new(TestCard.Adult(12).Show());
        Assert.Equal(DecisionCode.NotFromHere, (await tower.DecideAsync(card)).Code);
        await lane.DecideAsync(card);
        site.Spread();
        Assert.Equal(DecisionCode.Welcome, (await tower.DecideAsync(card)).Code);
        site.Spread();
        Assert.Equal((0, 1), (lane.Status.InsideByZone["site"], lane.Status.InsideByZone["tower"]));
    }

    [Fact]
    public async Task Decide_WatchedNumber_AnswersAsAlwaysAndRaisesOneSilentAlarm()
    {
        await using var site = new TestSite();
        (TestCard watched, TestCard other) = (TestCard.Adult(13), TestCard.Adult(14));
        site.Keys.SetWatchLists([Core.Privacy.WatchList.Create("ds-1", [new(watched.Number, "hồ sơ 12")])]);
        GateLane lane = site.Entrance();
        List<WatchAlarm> alarms = [];
        lane.AlarmRaised += (_, alarm) => alarms.Add(alarm);
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(other.Show()))).Code);
        Assert.Empty(alarms);
        Assert.Equal(DecisionCode.Welcome, (await lane.DecideAsync(new CardShown(watched.Show()))).Code);
        Assert.Equal("hồ sơ 12", Assert.Single(alarms).Reference);
        Assert.Single(lane.ReadDurable(), entry => entry.Kind == Core.Journal.EntryKind.Alarm);
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("A", 1_000_000)]
    [InlineData("9", 1_000_000)]
    [InlineData("<script>alert(1)</script>", 0)]
    [InlineData("'; DROP TABLE entry; --", 0)]
    [InlineData("123456789012", 0)]
    [InlineData("..", 0)]
    public async Task Decide_NoTicketAtAll_AnswersAndWritesNothing(string text, int times)
    {
        text = times == 0 ? text : string.Concat(Enumerable.Repeat(text, times));
        await using var site = new TestSite();
        GateLane lane = site.Entrance();
        GateDecision decision = await lane.DecideAsync(new TicketShown(text));
        Assert.Equal((DecisionCode.NotACard, 0L), (decision.Code, decision.Sequence));
        Assert.Equal(DecisionCode.TicketForged, (await lane.DecideAsync(new TicketShown(new string('7', 200)))).Code);
        Assert.Equal(DecisionCode.TicketUnknown, (await lane.DecideAsync(new TicketShown("ABCD-1234"))).Code);
        Assert.Equal(DecisionCode.NotACard, (await lane.DecideAsync(new NotUnderstood())).Code);
        Assert.Equal(DecisionCode.CardUnclear, (await lane.DecideAsync(new CardShown(null))).Code);
        Assert.Single(lane.ReadDurable());
    }

    [Fact]
    public void All_EveryCode_HasTextsInBothLanguages()
    {
        DecisionCode[] codes = [.. Enum.GetValues<DecisionCode>().Where(code => code != DecisionCode.None)];
        Assert.Equal(codes.Order(), DecisionInfo.All.Select(info => info.Code).Order());
        Assert.All(DecisionInfo.All, info => Assert.EndsWith(".", info.Text.Vietnamese, StringComparison.Ordinal));
        Assert.All(DecisionInfo.All, info => Assert.EndsWith(".", info.Text.English, StringComparison.Ordinal));
    }

    private static TicketOrder Order(TicketKind kind, int days = 1) =>
        new() { Kind = kind, ValidFrom = s_today, ValidTo = s_today.AddDays(days - 1), Price = 50_000, Bill = "0001" };
}
