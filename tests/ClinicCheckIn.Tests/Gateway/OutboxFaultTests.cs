using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>The outbox against a gateway that fails: nothing counts twice, everything arrives in order.</summary>
public class OutboxFaultTests
{
    private const int Messages = 12;

    private static readonly string[] s_inOrder = [.. Enumerable.Range(0, Messages).Select(static visit => $"LK{visit:D4}")];

    [Theory]
    [InlineData(StandInFault.Error500Before)]
    [InlineData(StandInFault.Error500After)]
    [InlineData(StandInFault.Unavailable)]
    [InlineData(StandInFault.HalfJson)]
    [InlineData(StandInFault.BrokenConnection)]
    [InlineData(StandInFault.WrongShape)]
    [InlineData(StandInFault.TokenExpires)]
    public async Task Drain_FaultsInBetween_AllArriveOnceInOrder(StandInFault fault)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with { LoginPause = TimeSpan.Zero });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        Fill(outbox);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.None, fault, fault, StandInFault.None, fault);

        await DrainAllAsync(sender, outbox);

        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
        Assert.Equal(Messages, outbox.Store.Count()[OutboxState.Delivered]);
    }

    [Theory]
    [InlineData(StandInFault.Unavailable)]
    [InlineData(StandInFault.TokenExpires)]
    public async Task Drain_CertainlyNotTaken_NoMessageArrivesTwice(StandInFault fault)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(
            static options => options with { LoginPause = TimeSpan.Zero },
            static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        Fill(outbox);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, fault, StandInFault.None, fault, fault, fault);

        await DrainAllAsync(sender, outbox);

        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
        Assert.Equal(Messages, gateway.Host.CheckInArrivals);
    }

    [Theory]
    [InlineData(StandInFault.Error500After)]
    [InlineData(StandInFault.HalfJson)]
    [InlineData(StandInFault.BrokenConnection)]
    [InlineData(StandInFault.Error500Before)]
    public async Task Drain_DoubtIsHeld_GatewayNeverGetsAMessageTwice(StandInFault fault)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { InDoubt = InDoubtPolicy.Hold }, TimeProvider.System);
        Fill(outbox);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.None, fault, StandInFault.None, fault);

        await DrainAllAsync(sender, outbox);

        IReadOnlyList<OutboxItem> held = outbox.Store.List(OutboxState.HeldInDoubt);
        Assert.Equal(["LK0001", "LK0003"], held.Select(static item => item.Episode));
        string[] arrived = [.. gateway.Host.CheckIns.Select(static message => message.Episode)];
        Assert.Equal(arrived.Distinct(), arrived);
        Assert.Equal(arrived.Order(StringComparer.Ordinal), arrived);

        // A person looks: what is missing goes, what arrived is marked.
        foreach (OutboxItem item in held)
        {
            Assert.True(arrived.Contains(item.Episode) ? outbox.Store.MarkDelivered(item.Id) : outbox.Store.Release(item.Id));
        }

        await DrainAllAsync(sender, outbox);
        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Drain_NoAnswerInTimeAfterItWasTaken_CountsOnce()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using HttpClient http = InsuranceGateway.CreateHttpClient();
        using InsuranceGateway hasty = new(http, gateway.Options with { AttemptTimeout = TimeSpan.FromMilliseconds(1500), TotalTimeout = TimeSpan.FromSeconds(3) }, TimeProvider.System);
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, hasty, new OutboxOptions(), TimeProvider.System);
        Fill(outbox);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.SlowAfter, StandInFault.None, StandInFault.SlowBefore);

        await DrainAllAsync(sender, outbox);

        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_RandomFaultsOnEveryCall_AllArriveOnceInOrder()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        StandInFault[] faults =
        [
            StandInFault.None, StandInFault.None, StandInFault.Error500Before, StandInFault.Error500After, StandInFault.Unavailable,
            StandInFault.HalfJson, StandInFault.BrokenConnection, StandInFault.TokenExpires, StandInFault.WrongShape,
        ];
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with { LoginPause = TimeSpan.Zero });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { MaxAttempts = 1000 }, TimeProvider.System);
        Fill(outbox);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, [.. Enumerable.Range(0, 60).Select(_ => random.GetItems(faults, 1)[0])]);
        gateway.Host.Faults.Next(StandInEndpoint.Token, [.. Enumerable.Range(0, 20).Select(_ => random.GetItems(faults, 1)[0])]);

        await DrainAllAsync(sender, outbox);

        Assert.True(s_inOrder.SequenceEqual(gateway.Host.CheckIns.Select(static message => message.Episode)), $"Seed {Seed}");
    }

    [Fact]
    public async Task Drain_GatewayComesBackLater_EverythingArrivesInOrder()
    {
        using OutboxFixture outbox = new();
        Fill(outbox);
        GatewayFixture away = await GatewayFixture.StartAsync();
        await away.DisposeAsync();
        using HttpClient http = InsuranceGateway.CreateHttpClient();
        using (InsuranceGateway unreachable = new(http, away.Options, TimeProvider.System))
        using (OutboxSender sender = new(outbox.Store, unreachable, new OutboxOptions { MaxAttempts = 1 }, TimeProvider.System))
        {
            for (int i = 0; i < 3; i++)
            {
                Assert.Equal(new DrainResult(0, 0, GatewayOutcome.NotSent), await sender.DrainAsync());
            }
        }

        Assert.Equal(Messages, outbox.Store.Count()[OutboxState.Waiting]);
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxSender back = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        Assert.Equal(new DrainResult(Messages, 0, GatewayOutcome.Answered), await back.DrainAsync());
        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_TwoSendersAtOnce_NoMessageArrivesTwice()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        using OutboxSender first = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        using OutboxSender second = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        Fill(outbox);

        while (outbox.Store.Count().GetValueOrDefault(OutboxState.Delivered) < Messages)
        {
            await Task.WhenAll(first.DrainAsync(), second.DrainAsync(), first.DrainAsync());
        }

        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_MessageIsRefused_IsHeldAndOthersGoOn()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Enqueue(0);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK9999#1", "LK9999", "no xml"u8.ToArray());
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK9999#2", "LK9999", OutboxFixture.Content(7));
        outbox.Enqueue(1);

        DrainResult result = await sender.DrainAsync();

        Assert.Equal(new DrainResult(2, 1, GatewayOutcome.Answered), result);
        Assert.Equal("205", Assert.Single(outbox.Store.List(OutboxState.HeldRejected)).Code);
        Assert.Equal("LK9999#2", Assert.Single(outbox.Store.List(OutboxState.Waiting)).Key);
        Assert.Equal(["LK0000", "LK0001"], gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_QueuedCardQuery_AnswerReachesTheDesk()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        var answers = new List<(string Key, string? Code)>();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System, (item, answer) =>
        {
            answers.Add((item.Key, answer.Result?.Code));
            return default;
        });
        outbox.Store.Enqueue(OutboxKind.CardQuery, "visit-1", "visit-1", OutboxSender.Content(GatewayFixture.Query));
        gateway.Host.Faults.Next(StandInEndpoint.Card, [.. Enumerable.Repeat(StandInFault.Error500Before, 6)]);

        await DrainAllAsync(sender, outbox);

        Assert.Equal([("visit-1", "000")], answers);
    }

    [Fact]
    public async Task Run_SomethingIsQueued_GoesWithoutWaiting()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { Interval = TimeSpan.FromHours(1) }, TimeProvider.System);
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        Fill(outbox);
        for (int i = 0; i < 300 && gateway.Host.CheckIns.Count < Messages; i++)
        {
            await Task.Delay(100);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(s_inOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Run_Delivered_LeavesNoByteOfItInAnyFile()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new(writeAhead: true);
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { Interval = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        Fill(outbox);
        Assert.True(outbox.Holds(OutboxFixture.Content(3)), "The search does not see what is there.");
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        for (int i = 0; i < 300 && Enumerable.Range(0, Messages).Any(visit => outbox.Holds(OutboxFixture.Content(visit))); i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(Messages, outbox.Store.Count()[OutboxState.Delivered]);
        Assert.All(Enumerable.Range(0, Messages), visit => Assert.False(outbox.Holds(OutboxFixture.Content(visit))));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Renew_RefusedMessage_GoesWithItsNewContentAndOthersAreLeftAlone()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0000#1", "LK0000", "no xml"u8.ToArray());
        Assert.False(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(0)));
        await sender.DrainAsync();
        Assert.Single(outbox.Store.List(OutboxState.HeldRejected));

        Assert.True(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(0)));
        Assert.Equal(new DrainResult(1, 0, GatewayOutcome.Answered), await sender.DrainAsync());
        Assert.Equal("LK0000", Assert.Single(gateway.Host.CheckIns).Episode);
        Assert.False(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(1)));
    }

    [Fact]
    public async Task Withdraw_QuestionsOfAVisit_AreNotAskedAndOthersAre()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        List<string> answered = [];
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System, (item, _) =>
        {
            answered.Add(item.Key);
            return default;
        });
        foreach (string key in (string[])["visit-1#1", "visit-1#2", "visit-12#1"])
        {
            outbox.Store.Enqueue(OutboxKind.CardQuery, key, key, OutboxSender.Content(GatewayFixture.Query));
        }

        Assert.Equal(2, outbox.Store.Withdraw(OutboxKind.CardQuery, "visit-1#"));
        await DrainAllAsync(sender, outbox);

        Assert.Equal(["visit-12#1"], answered);
        Assert.Equal(2, outbox.Store.Count()[OutboxState.Cancelled]);
    }

    private static void Fill(OutboxFixture outbox)
    {
        for (int visit = 0; visit < Messages; visit++)
        {
            Assert.Equal(EnqueueResult.Queued, outbox.Enqueue(visit));
        }
    }

    private static async Task DrainAllAsync(OutboxSender sender, OutboxFixture outbox)
    {
        for (int i = 0; i < 200; i++)
        {
            await sender.DrainAsync();
            if (outbox.Store.Count().GetValueOrDefault(OutboxState.Waiting) == 0)
            {
                return;
            }
        }

        Assert.Fail("The outbox does not get empty.");
    }
}
