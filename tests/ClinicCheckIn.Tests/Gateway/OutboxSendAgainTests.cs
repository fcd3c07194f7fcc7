using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>Where the clinic lets what may have arrived go again by itself: a gateway that knows a repeat by MA_LK and STT holds each message once, in order.</summary>
public class OutboxSendAgainTests
{
    private static readonly OutboxOptions s_again = new() { InDoubt = InDoubtPolicy.SendAgain };

    [Theory]
    [ClassData(typeof(PassingFaults))]
    public async Task Drain_FaultsInBetween_AllArriveOnceInOrder(StandInFault fault)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with { LoginPause = TimeSpan.Zero });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, s_again, TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.None, fault, fault, StandInFault.None, fault);

        await outbox.DrainAllAsync(sender);

        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
        Assert.Equal(OutboxFixture.Messages, outbox.Store.Count()[OutboxState.Delivered]);
    }

    [Fact]
    public async Task Drain_NoAnswerInTimeAfterItWasTaken_CountsOnce()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using HttpClient http = InsuranceGateway.CreateHttpClient();
        using InsuranceGateway hasty = new(http, gateway.Options with { AttemptTimeout = TimeSpan.FromMilliseconds(1500), TotalTimeout = TimeSpan.FromSeconds(3) }, TimeProvider.System);
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, hasty, s_again, TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.SlowAfter, StandInFault.None, StandInFault.SlowBefore);

        await outbox.DrainAllAsync(sender);

        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_RandomFaultsOnEveryCall_AllArriveOnceInOrder()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        StandInFault[] faults = [StandInFault.None, StandInFault.None, .. new PassingFaults().Select(static row => row.Data)];
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with { LoginPause = TimeSpan.Zero });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, s_again with { MaxAttempts = 1000 }, TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, [.. Enumerable.Range(0, 60).Select(_ => random.GetItems(faults, 1)[0])]);
        gateway.Host.Faults.Next(StandInEndpoint.Token, [.. Enumerable.Range(0, 20).Select(_ => random.GetItems(faults, 1)[0])]);

        await outbox.DrainAllAsync(sender);

        Assert.True(OutboxFixture.InOrder.SequenceEqual(gateway.Host.CheckIns.Select(static message => message.Episode)), $"Seed {Seed}");
    }
}
