using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>After a doubt the outbox rests, so that a gateway that loses answers does not put every message in doubt; a person who has looked ends the rest.</summary>
public class OutboxPauseTests
{
    [Fact]
    public async Task Run_MessageInDoubt_OthersRestUntilAPersonHasLooked()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        OutboxOptions options = new() { Interval = TimeSpan.FromMilliseconds(20), DoubtPause = TimeSpan.FromHours(1), LongestDoubtPause = TimeSpan.FromHours(1) };
        using OutboxSender sender = new(outbox.Store, gateway.Client, options, TimeProvider.System);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.BrokenConnection);
        outbox.Enqueue(0);
        outbox.Enqueue(1);
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        await UntilAsync(() => outbox.Store.List(OutboxState.HeldInDoubt).Count == 1);

        // The next patient does not end the rest.
        outbox.Enqueue(2);
        await Task.Delay(500);
        Assert.Equal(["LK0000"], gateway.Host.Received);

        Assert.True(outbox.Store.MarkDelivered(outbox.Store.List(OutboxState.HeldInDoubt)[0].Id));
        await UntilAsync(() => outbox.Store.Count()[OutboxState.Delivered] == 3);
        Assert.Equal(["LK0000", "LK0001", "LK0002"], gateway.Host.Received);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Run_EveryAnswerIsLost_PausesDoubleAndHoldFewMessages()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        using OutboxFixture outbox = new();
        OutboxOptions options = new() { Interval = TimeSpan.FromMilliseconds(1), DoubtPause = TimeSpan.FromMilliseconds(200) };
        using OutboxSender sender = new(outbox.Store, gateway.Client, options, TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Always(StandInEndpoint.CheckIn, StandInFault.Error500After);
        using CancellationTokenSource stop = new();
        Task running = sender.RunAsync(stop.Token);
        await Task.Delay(TimeSpan.FromSeconds(4));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        // 0.2 + 0.4 + 0.8 + 1.6 + 3.2 s: five messages fit into four seconds, fewer on a slow machine. With pauses that do not grow it would be all.
        Assert.InRange(outbox.Store.List(OutboxState.HeldInDoubt).Count, 1, 5);
    }

    [Fact]
    public async Task Drain_MessageOfATreatmentInDoubt_LaterMessagesOfItWaitAndItsQuestionsDoNot()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Enqueue(0);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0000#2", "LK0000", OutboxFixture.Content(7));
        outbox.Store.Enqueue(OutboxKind.CardQuery, "visit-1#1", "LK0000", OutboxSender.Content(GatewayFixture.Query));
        outbox.Enqueue(1);
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.BrokenConnection);

        await sender.DrainAsync();
        await sender.DrainAsync();

        Assert.Equal(["LK0000", "LK0001"], gateway.Host.Received);
        Assert.Equal("LK0000#2", Assert.Single(outbox.Store.List(OutboxState.Waiting)).Key);
        Assert.Equal(OutboxState.Delivered, outbox.Store.Find(OutboxKind.CardQuery, "visit-1#1")!.State);
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        for (int i = 0; i < 300 && !condition(); i++)
        {
            await Task.Delay(100);
        }

        Assert.True(condition());
    }
}
