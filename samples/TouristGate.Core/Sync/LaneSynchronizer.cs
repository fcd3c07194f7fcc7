using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;

namespace TouristGate.Core.Sync;

/// <summary>Brings a lane's rows to the hub and those of the others to the lane. The lane never waits for it.</summary>
/// <remarks>The hub says how far it has this journal, so nothing has to be remembered here: after any crash on either side, rows are sent
/// again and count once.</remarks>
public sealed class LaneSynchronizer(GateLane lane, IHubTransport transport, TimeProvider? timeProvider = null) : IDisposable
{
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;
    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset? _lastContact;
    private long _pushedThrough;
    private SyncProblem? _problem;

    public SyncStatus Status => new(_lastContact, _pushedThrough, Math.Max(0, (lane.Status.Head?.Sequence ?? 0) - _pushedThrough), _problem);

    /// <summary>Synchronises until it is stopped: at once when it goes well, ever more slowly up to 15 s while it does not.</summary>
    public async Task RunAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        int failures = 0;
        while (!cancellationToken.IsCancellationRequested)
        {
            bool done = await SynchronizeAsync(cancellationToken).ConfigureAwait(false);
            failures = done ? 0 : Math.Min(failures + 1, 5);
            TimeSpan pause = done ? interval : TimeSpan.FromMilliseconds(Math.Min(15_000, 500 * (1 << failures)));
            await Task.Delay(pause, _time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Sends everything that the hub lacks, and takes everything that is new there.</summary>
    /// <returns>Whether both agree now.</returns>
    public async Task<bool> SynchronizeAsync(CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            bool pushed = await PushAllAsync(cancellationToken).ConfigureAwait(false);
            await PullAllAsync(cancellationToken).ConfigureAwait(false);
            return pushed;
        }
        catch (HubUnreachableException exception)
        {
            _problem = exception.IsTokenRefused ? SyncProblem.TokenRefused : SyncProblem.Unreachable;
            return false;
        }
        catch (JournalException)
        {
            // The lane's own state says what is wrong with its journal.
            return false;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return false;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<bool> PushAllAsync(CancellationToken cancellationToken)
    {
        if (lane.Status.Head is not { Sequence: > 0 } head)
        {
            return false;
        }

        PushReceipt receipt = await transport.PushAsync(new EntryBatch(head.JournalId, [], head), cancellationToken).ConfigureAwait(false);
        while (Noted(receipt) && receipt.KnownSequence < (head = lane.Status.Head ?? head).Sequence)
        {
            JournalEntry[] rows = [.. lane.ReadDurable(receipt.KnownSequence + 1, EntryBatch.MaxEntries)];
            if (rows.Length == 0)
            {
                return false;
            }

            receipt = await transport.PushAsync(new EntryBatch(head.JournalId, rows), cancellationToken).ConfigureAwait(false);
        }

        return _problem is null;
    }

    private bool Noted(PushReceipt receipt)
    {
        _lastContact = _time.GetUtcNow();
        _pushedThrough = receipt.KnownSequence;
        _problem = receipt.Status switch
        {
            PushStatus.ChainBroken => SyncProblem.ChainBroken,
            PushStatus.RowsMissing => SyncProblem.RowsMissing,
            PushStatus.WrongLane => SyncProblem.WrongLane,
            PushStatus.Refused => SyncProblem.Refused,
            _ => null,
        };
        return _problem is null;
    }

    private async Task PullAllAsync(CancellationToken cancellationToken)
    {
        FeedPage page;
        do
        {
            page = await transport.PullAsync(lane.FeedPosition, cancellationToken).ConfigureAwait(false);
            lane.ApplyFeed(page);
            _lastContact = _time.GetUtcNow();
        }
        while (page.More);
    }
}
