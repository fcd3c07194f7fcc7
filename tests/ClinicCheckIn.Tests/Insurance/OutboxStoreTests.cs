using System.Text;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Tests.Gateway;
using Microsoft.Data.Sqlite;

namespace ClinicCheckIn.Tests.Insurance;

/// <summary>The table of what waits: keys, crashes, content that goes.</summary>
public class OutboxStoreTests
{
    private static readonly OutboxOptions s_options = new();

    [Fact]
    public void Enqueue_SameKey_IsQueuedOnce()
    {
        using OutboxFixture outbox = new();

        Assert.Equal(EnqueueResult.Queued, outbox.Enqueue(1));
        Assert.Equal(EnqueueResult.AlreadyQueued, outbox.Enqueue(1));
        Assert.Equal(EnqueueResult.KeyTaken, outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0001#1", "LK0001", OutboxFixture.Content(2)));

        OutboxClaim claim = outbox.Store.Claim("me", s_options);
        Assert.True(outbox.Store.Finish(claim.Item!.Id, "me", OutboxState.Delivered, "200", "T1", counts: true));
        Assert.Equal(EnqueueResult.AlreadyDone, outbox.Enqueue(1));
    }

    [Fact]
    public void Claim_AnotherSenderHasIt_IsBusyAndNothingOvertakes()
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(1);
        outbox.Enqueue(2);

        Assert.Equal("LK0001#1", outbox.Store.Claim("first", s_options).Item!.Key);
        Assert.Equal(OutboxClaimKind.Busy, outbox.Store.Claim("second", s_options).Kind);
        Assert.False(outbox.Store.Finish(1, "second", OutboxState.Delivered, null, null, counts: true));
    }

    [Theory]
    [InlineData(InDoubtPolicy.SendAgain, "LK0001#1", 0)]
    [InlineData(InDoubtPolicy.Hold, "LK0002#1", 1)]
    public void Claim_AfterACrashWhileSending_IsInDoubt(InDoubtPolicy policy, string next, int held)
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(1);
        outbox.Enqueue(2);
        outbox.Store.Claim("crashed", s_options with { Lease = TimeSpan.Zero });

        Assert.Equal(next, outbox.Store.Claim("next", s_options with { InDoubt = policy }).Item!.Key);
        Assert.Equal(held, outbox.Store.List(OutboxState.HeldInDoubt).Count);
    }

    [Fact]
    public void Finish_Delivered_ContentIsGoneFromTheFile()
    {
        using OutboxFixture outbox = new();
        byte[] secret = Encoding.UTF8.GetBytes("Nguyễn Văn Bí Mật");
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK1#1", "LK1", secret);
        Assert.True(File.ReadAllBytes(outbox.Path).AsSpan().IndexOf(secret) >= 0);

        outbox.Store.Finish(outbox.Store.Claim("me", s_options).Item!.Id, "me", OutboxState.Delivered, "200", "T1", counts: true);

        Assert.True(File.ReadAllBytes(outbox.Path).AsSpan().IndexOf(secret) < 0);
    }

    [Fact]
    public void Enqueue_WithProtector_FileHasNoPlainText()
    {
        using OutboxFixture outbox = new();
        OutboxStore store = new(outbox.Open, TimeProvider.System, new Inverted());
        byte[] secret = Encoding.UTF8.GetBytes("Nguyễn Văn Bí Mật");
        store.Enqueue(OutboxKind.CheckIn, "LK1#1", "LK1", secret);

        Assert.True(File.ReadAllBytes(outbox.Path).AsSpan().IndexOf(secret) < 0);
        Assert.Equal(secret, store.Claim("me", s_options).Content);
    }

    [Fact]
    public void Cancel_HeldItem_LosesItsContentAndFreesItsEpisode()
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(1);
        outbox.Store.Enqueue(OutboxKind.CheckIn, "LK0001#2", "LK0001", OutboxFixture.Content(1));
        outbox.Store.Finish(outbox.Store.Claim("me", s_options).Item!.Id, "me", OutboxState.HeldRejected, "205", null, counts: true);
        Assert.Equal(OutboxClaimKind.Empty, outbox.Store.Claim("me", s_options).Kind);

        Assert.True(outbox.Store.Cancel(1));
        Assert.False(outbox.Store.Release(1));
        Assert.Equal("LK0001#2", outbox.Store.Claim("me", s_options).Item!.Key);
    }

    [Fact]
    public void Purge_OldDelivered_IsForgottenAndWaitingStays()
    {
        using OutboxFixture outbox = new();
        outbox.Enqueue(1);
        outbox.Enqueue(2);
        outbox.Store.Finish(outbox.Store.Claim("me", s_options).Item!.Id, "me", OutboxState.Delivered, "200", "T1", counts: true);

        Assert.Equal(1, outbox.Store.Purge(DateTimeOffset.UtcNow.AddDays(1)));
        Assert.Equal("LK0002#1", Assert.Single(outbox.Store.List(OutboxState.Waiting)).Key);
    }

    [Fact]
    public async Task Enqueue_FromManyThreads_EachKeyOnce()
    {
        using OutboxFixture outbox = new();
        EnqueueResult[] results = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => outbox.Enqueue(i % 10))));

        Assert.Equal(10, results.Count(static result => result == EnqueueResult.Queued));
        Assert.Equal(30, results.Count(static result => result == EnqueueResult.AlreadyQueued));
    }

    /// <summary>Not encryption; enough to see that what is stored went through the protector.</summary>
    private sealed class Inverted : IPayloadProtector
    {
        public byte[] Protect(byte[] content) => [.. content.Select(static value => (byte)~value)];

        public byte[]? Unprotect(byte[] content) => Protect(content);
    }
}
