using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>The outbox as it is set by default, against a gateway that fails and that does not know a repeat: no message is received twice, and each is delivered, in
/// order, or held for a person.</summary>
public class OutboxFaultTests
{
    /// <summary>Faults after which nobody can know whether the gateway has the message.</summary>
    public static TheoryData<StandInFault> Doubtful =>
    [
        StandInFault.Error500Before, StandInFault.Error500After, StandInFault.HalfJson, StandInFault.BrokenConnection, StandInFault.WrongShape, StandInFault.UnknownCode,
    ];

    [Theory]
    [MemberData(nameof(Doubtful))]
    public async Task Drain_NobodyKnowsWhetherItArrived_IsHeldAndTheOthersArriveOnceInOrder(StandInFault fault)
    {
        await using GatewayFixture gateway = await StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.None, fault, StandInFault.None, fault, fault);

        await outbox.DrainAllAsync(sender);

        IReadOnlyList<OutboxItem> held = outbox.Store.List(OutboxState.HeldInDoubt);
        Assert.Equal(["LK0001", "LK0003", "LK0004"], held.Select(static item => item.Episode));
        Assert.Equal(OutboxFixture.Messages - held.Count, outbox.Store.Count()[OutboxState.Delivered]);
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.Received);
        await SettleAsync(gateway, outbox, sender, held);
    }

    [Theory]
    [InlineData(StandInFault.SlowBefore)]
    [InlineData(StandInFault.SlowAfter)]
    public async Task Drain_NoAnswerInTime_IsHeldAndTheOthersArriveOnceInOrder(StandInFault fault)
    {
        await using GatewayFixture gateway = await StartAsync(static options => options with { AttemptTimeout = TimeSpan.FromSeconds(3), TotalTimeout = TimeSpan.FromSeconds(6) });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.None, fault);

        await outbox.DrainAllAsync(sender);

        // A busy machine may be as slow as the gateway, so more may be held.
        IReadOnlyList<OutboxItem> held = outbox.Store.List(OutboxState.HeldInDoubt);
        Assert.Contains("LK0001", held.Select(static item => item.Episode));
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.Received);
        await SettleAsync(gateway, outbox, sender, held);
    }

    [Theory]
    [InlineData(StandInFault.Unavailable)]
    [InlineData(StandInFault.TokenExpires)]
    public async Task Drain_CertainlyNotTaken_GoesAgainByItselfAndArrivesOnceInOrder(StandInFault fault)
    {
        await using GatewayFixture gateway = await StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { MaxAttempts = 1 }, TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, fault, StandInFault.None, fault, fault, fault);

        await outbox.DrainAllAsync(sender);

        Assert.Equal(OutboxFixture.InOrder, gateway.Host.Received);
        Assert.Equal(OutboxFixture.Messages, outbox.Store.Count()[OutboxState.Delivered]);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public async Task Drain_ClocksDiffer_AllArriveOnceInOrder(int hours)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: options => options with { KnowsRepeats = false, ClockDifference = TimeSpan.FromHours(hours) });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();

        Assert.Equal(new DrainResult(OutboxFixture.Messages, 0, GatewayOutcome.Answered), await sender.DrainAsync());
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.Received);
        Assert.Equal(hours, gateway.Client.ClockDifference!.Value.TotalHours, 0.1);
    }

    [Fact]
    public async Task Drain_RandomFaultsOnEveryCall_NothingArrivesTwiceAndAllIsDeliveredOrHeld()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        StandInFault[] faults =
        [
            StandInFault.None, StandInFault.None, StandInFault.None, StandInFault.Error500Before, StandInFault.Error500After, StandInFault.Unavailable,
            StandInFault.HalfJson, StandInFault.BrokenConnection, StandInFault.TokenExpires, StandInFault.WrongShape, StandInFault.UnknownCode, StandInFault.Refused,
        ];
        await using GatewayFixture gateway = await StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, [.. Enumerable.Range(0, 60).Select(_ => random.GetItems(faults, 1)[0])]);
        gateway.Host.Faults.Next(StandInEndpoint.Token, [.. Enumerable.Range(0, 20).Select(_ => random.GetItems(faults, 1)[0])]);

        await outbox.DrainAllAsync(sender);

        IReadOnlyList<string> received = gateway.Host.Received;
        Assert.True(received.Count == received.Distinct().Count(), $"Seed {Seed}: {string.Join(' ', received)}");
        Assert.True(received.SequenceEqual(received.Order(StringComparer.Ordinal)), $"Seed {Seed}");
        IReadOnlyDictionary<OutboxState, int> count = outbox.Store.Count();
        Assert.Equal(OutboxFixture.Messages, count[OutboxState.Delivered] + count[OutboxState.HeldInDoubt] + count.GetValueOrDefault(OutboxState.HeldRejected));
    }

    private static Task<GatewayFixture> StartAsync(Func<InsuranceGatewayOptions, InsuranceGatewayOptions>? change = null) => GatewayFixture.StartAsync(
        options => (change?.Invoke(options) ?? options) with { LoginPause = TimeSpan.Zero },
        static options => options with { KnowsRepeats = false });

    /// <summary>A person looks at the gateway: what is there is done, what is not goes again. Then each treatment is there once.</summary>
    private static async Task SettleAsync(GatewayFixture gateway, OutboxFixture outbox, OutboxSender sender, IReadOnlyList<OutboxItem> held)
    {
        string[] there = [.. gateway.Host.CheckIns.Select(static message => message.Episode)];
        foreach (OutboxItem item in held)
        {
            Assert.True(there.Contains(item.Episode) ? outbox.Store.MarkDelivered(item.Id) : outbox.Store.Release(item.Id));
        }

        await outbox.DrainAllAsync(sender);
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode).Order(StringComparer.Ordinal));
    }
}
