using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>The outbox goes out in order, when it can, and leaves nothing behind.</summary>
public class OutboxSenderTests
{
    [Fact]
    public async Task Drain_GatewayComesBackLater_EverythingArrivesInOrder()
    {
        using OutboxFixture outbox = new();
        outbox.Fill();
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

        Assert.Equal(OutboxFixture.Messages, outbox.Store.Count()[OutboxState.Waiting]);
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxSender back = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        Assert.Equal(new DrainResult(OutboxFixture.Messages, 0, GatewayOutcome.Answered), await back.DrainAsync());
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Drain_TwoSendersAtOnce_NoMessageArrivesTwice()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        using OutboxSender first = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        using OutboxSender second = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();

        while (outbox.Store.Count().GetValueOrDefault(OutboxState.Delivered) < OutboxFixture.Messages)
        {
            await Task.WhenAll(first.DrainAsync(), second.DrainAsync(), first.DrainAsync());
        }

        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
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
    public async Task Run_SomethingIsQueued_GoesWithoutWaiting()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { Interval = TimeSpan.FromHours(1) }, TimeProvider.System);
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        outbox.Fill();
        for (int i = 0; i < 300 && gateway.Host.CheckIns.Count < OutboxFixture.Messages; i++)
        {
            await Task.Delay(100);
        }

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
        Assert.Equal(OutboxFixture.InOrder, gateway.Host.CheckIns.Select(static message => message.Episode));
    }

    [Fact]
    public async Task Run_Delivered_LeavesNoByteOfItInAnyFile()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new(writeAhead: true);
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions { Interval = TimeSpan.FromMilliseconds(50) }, TimeProvider.System);
        outbox.Fill();
        Assert.True(outbox.Holds(OutboxFixture.Content(3)), "The search does not see what is there.");
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        for (int i = 0; i < 300 && Enumerable.Range(0, OutboxFixture.Messages).Any(visit => outbox.Holds(OutboxFixture.Content(visit))); i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(OutboxFixture.Messages, outbox.Store.Count()[OutboxState.Delivered]);
        Assert.All(Enumerable.Range(0, OutboxFixture.Messages), visit => Assert.False(outbox.Holds(OutboxFixture.Content(visit))));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
