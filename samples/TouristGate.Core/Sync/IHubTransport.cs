namespace TouristGate.Core.Sync;

/// <summary>How a lane reaches its hub.</summary>
public interface IHubTransport
{
    /// <exception cref="HubUnreachableException">The hub did not answer.</exception>
    public Task<PushReceipt> PushAsync(EntryBatch batch, CancellationToken cancellationToken = default);

    /// <exception cref="HubUnreachableException">The hub did not answer.</exception>
    public Task<FeedPage> PullAsync(long after, CancellationToken cancellationToken = default);
}
