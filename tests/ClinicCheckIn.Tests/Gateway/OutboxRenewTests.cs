using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>A record is corrected while its message has not been delivered: no message goes that is known to be wrong.</summary>
public class OutboxRenewTests
{
    [Fact]
    public async Task Renew_RefusedMessage_GoesWithItsNewContentAndIsLeftAloneOnceDelivered()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0000#1", "LK0000", "no xml"u8.ToArray());
        await sender.DrainAsync();
        Assert.Single(outbox.Store.List(OutboxState.HeldRejected));

        Assert.True(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(0)));
        Assert.Equal(new DrainResult(1, 0, GatewayOutcome.Answered), await sender.DrainAsync());
        Assert.Equal("LK0000", Assert.Single(gateway.Host.CheckIns).Episode);
        Assert.False(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(1)));
    }

    [Fact]
    public async Task Renew_MessageThatNeverLeft_GoesOnceWithTheCorrection()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0000#1", "LK0000", OutboxFixture.Content(7));
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, [.. Enumerable.Repeat(StandInFault.Unavailable, 4)]);
        Assert.Equal(GatewayOutcome.NotSent, (await sender.DrainAsync()).Stop);

        Assert.True(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(0)));
        Assert.False(outbox.Store.List(OutboxState.Waiting)[0].IsRenewed);
        await outbox.DrainAllAsync(sender);

        Assert.Equal(["LK0000"], gateway.Host.Received);
    }

    [Fact]
    public async Task Renew_MessageInDoubt_StaysHeldAndIsSentCorrectedIfAPersonSaysSo()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0000#1", "LK0000", OutboxFixture.Content(7));
        gateway.Host.Faults.Next(StandInEndpoint.CheckIn, StandInFault.Error500Before);
        await outbox.DrainAllAsync(sender);
        OutboxItem held = Assert.Single(outbox.Store.List(OutboxState.HeldInDoubt));
        Assert.False(held.IsRenewed);

        Assert.True(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(0)));
        await outbox.DrainAllAsync(sender);
        Assert.True(Assert.Single(outbox.Store.List(OutboxState.HeldInDoubt)).IsRenewed);
        Assert.Equal(["LK0007"], gateway.Host.Received);

        Assert.True(outbox.Store.Release(held.Id));
        await outbox.DrainAllAsync(sender);
        Assert.Equal(["LK0007", "LK0000"], gateway.Host.Received);
        Assert.Equal("LK0000", Assert.Single(gateway.Host.CheckIns).Episode);
    }

    [Theory]
    [InlineData(OutboxState.Waiting, false)]
    [InlineData(OutboxState.HeldInDoubt, true)]
    public void Renew_MessageUnderWay_TheCorrectionIsWhatGoesNext(OutboxState state, bool isRenewed)
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(0);
        long id = outbox.Store.Claim("me", new OutboxOptions()).Item!.Id;
        Assert.True(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(1)));
        Assert.True(outbox.Store.Finish(id, "me", state, null, null, counts: false));
        Assert.Equal((state, isRenewed), (outbox.Store.Find(id)!.State, outbox.Store.Find(id)!.IsRenewed));
        outbox.Store.Release(id);
        Assert.Equal(OutboxFixture.Content(1), outbox.Store.Claim("me", new OutboxOptions()).Content);
    }

    [Fact]
    public void Renew_Delivered_IsLeftAlone()
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(0);
        outbox.Store.Finish(outbox.Store.Claim("me", new OutboxOptions()).Item!.Id, "me", OutboxState.Delivered, "200", "T1", counts: true);
        Assert.False(outbox.Store.Renew(OutboxKind.CheckIn, "LK0000#1", OutboxFixture.Content(1)));
    }
}
