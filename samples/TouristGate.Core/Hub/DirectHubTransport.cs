using Npgsql;
using TouristGate.Core.Sync;

namespace TouristGate.Core.Hub;

/// <summary>A lane and its hub in one process, or on one database.</summary>
public sealed class DirectHubTransport(GateHub hub, string laneId) : IHubTransport
{
    public Task<PushReceipt> PushAsync(EntryBatch batch, CancellationToken cancellationToken = default) =>
        Guarded(hub.PushAsync(laneId, batch, cancellationToken));

    public Task<FeedPage> PullAsync(long after, CancellationToken cancellationToken = default) =>
        Guarded(hub.PullAsync(laneId, after, cancellationToken));

    private static async Task<T> Guarded<T>(Task<T> call)
    {
        try
        {
            return await call.ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is NpgsqlException or IOException or TimeoutException)
        {
            throw new HubUnreachableException("The hub's database did not answer.", exception);
        }
    }
}
