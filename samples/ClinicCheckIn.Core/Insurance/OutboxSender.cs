using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Empties the outbox in order, one item at a time; stops when the gateway is down and goes on where it stopped.</summary>
/// <remarks>
/// <para>What is guaranteed: a message that was taken, or may have been, is never sent again by itself (unless <see cref="InDoubtPolicy.SendAgain"/>
/// asks for it); what certainly did not reach the gateway is sent again; items leave in the order they were queued, and no message overtakes
/// another of its treatment. A message in doubt is held, and the messages of other treatments go on after a pause.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use; only one item is under way at a time.</threadsafety>
public sealed class OutboxSender : IDisposable
{
    private readonly OutboxStore _store;
    private readonly IInsuranceGateway _gateway;
    private readonly OutboxOptions _options;
    private readonly TimeProvider _time;
    private readonly Func<OutboxItem, CardAnswer, ValueTask> _answered;
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private readonly SemaphoreSlim _released = new(0, 1);
    private readonly string _owner = Guid.NewGuid().ToString("N");
    private int _doubts;

    /// <summary>Makes a sender.</summary>
    /// <param name="store">The items.</param>
    /// <param name="gateway">Where they go.</param>
    /// <param name="options">How.</param>
    /// <param name="time">Gives the instant.</param>
    /// <param name="answered">Gets the answers of queued card queries; called again if the program ends before it is noted.</param>
    public OutboxSender(OutboxStore store, IInsuranceGateway gateway, OutboxOptions options, TimeProvider time, Func<OutboxItem, CardAnswer, ValueTask>? answered = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(gateway);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxAttempts);
        _store = store;
        _gateway = gateway;
        _options = options;
        _time = time;
        _answered = answered ?? (static (_, _) => default);
        _store.Changed += Wake;
        _store.Released += EndPause;
    }

    /// <summary>The content of a card query as it is queued.</summary>
    public static byte[] Content(CardQuery query) => JsonSerializer.SerializeToUtf8Bytes(query);

    /// <summary>Sends what may go, until nothing is left or the gateway gives no answer.</summary>
    public async Task<DrainResult> DrainAsync(CancellationToken cancellation = default)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            int delivered = 0, held = 0;
            while (_store.Claim(_owner, _options) is { Item: { } item, Content: { } content })
            {
                (OutboxState state, GatewayOutcome outcome) = await SendAsync(item, content).ConfigureAwait(false);
                _doubts = state == OutboxState.Delivered ? 0 : _doubts;
                delivered += state == OutboxState.Delivered ? 1 : 0;
                held += state is OutboxState.HeldInDoubt or OutboxState.HeldRejected ? 1 : 0;
                if (outcome is GatewayOutcome.NotSent or GatewayOutcome.InDoubt or GatewayOutcome.LoginRefused)
                {
                    return new DrainResult(delivered, held, outcome);
                }

                cancellation.ThrowIfCancellationRequested();
            }

            return new DrainResult(delivered, held, GatewayOutcome.Answered);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Empties the outbox whenever something is queued and every <see cref="OutboxOptions.Interval"/>, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        // A program that ended before it could do so may have left pages behind.
        bool traces = true;
        while (!cancellation.IsCancellationRequested)
        {
            DrainResult drained = await DrainAsync(cancellation).ConfigureAwait(false);
            int forgotten = _store.Purge(_time.GetUtcNow() - _options.Remember);
            traces |= drained.Delivered > 0 || forgotten > 0;
            traces = traces && !_store.Checkpoint();
            await RestAsync(drained, cancellation).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _store.Changed -= Wake;
        _store.Released -= EndPause;
        _one.Dispose();
        _wake.Dispose();
        _released.Dispose();
    }

    /// <summary>Until something is queued or the interval is over; after a doubt until the pause is over or a person sends something again.</summary>
    private async Task RestAsync(DrainResult drained, CancellationToken cancellation)
    {
        bool inDoubt = drained is { Held: > 0, Stop: GatewayOutcome.InDoubt };
        await (inDoubt ? _released.WaitAsync(NextPause(), cancellation) : _wake.WaitAsync(_options.Interval, cancellation)).ConfigureAwait(false);
    }

    private TimeSpan NextPause()
    {
        // What a person sent again before this doubt does not end its pause.
        _released.Wait(TimeSpan.Zero);
        TimeSpan pause = _options.DoubtPause * Math.Pow(2, Math.Min(_doubts++, 20));
        return pause < _options.LongestDoubtPause ? pause : _options.LongestDoubtPause;
    }

    /// <summary>Not cancelled by the caller: an item that is under way gets its answer, within the gateway's time-outs.</summary>
    private async Task<(OutboxState State, GatewayOutcome Outcome)> SendAsync(OutboxItem item, byte[] content)
    {
        try
        {
            return item.Kind == OutboxKind.CheckIn ? await SendMessageAsync(item, content).ConfigureAwait(false) : await AskAsync(item, content).ConfigureAwait(false);
        }
        finally
        {
            Array.Clear(content);
        }
    }

    private async Task<(OutboxState State, GatewayOutcome Outcome)> SendMessageAsync(OutboxItem item, byte[] content)
    {
        CheckInAnswer answer = await _gateway.SendCheckInAsync(content).ConfigureAwait(false);

        // The gateway is there, and would say the same of it again.
        bool isUnknown = answer is { Outcome: GatewayOutcome.InDoubt, Code: { } code } && !ResultCodes.For(code).IsKnown;
        OutboxState state = answer.Outcome switch
        {
            GatewayOutcome.Answered => OutboxState.Delivered,
            GatewayOutcome.Rejected => OutboxState.HeldRejected,
            GatewayOutcome.InDoubt when isUnknown || _options.InDoubt == InDoubtPolicy.Hold || item.Attempts >= _options.MaxAttempts => OutboxState.HeldInDoubt,
            _ => OutboxState.Waiting,
        };
        Finish(item, state, answer.Outcome, answer.Code, answer.TransactionCode);
        return (state, isUnknown ? GatewayOutcome.Answered : answer.Outcome);
    }

    private async Task<(OutboxState State, GatewayOutcome Outcome)> AskAsync(OutboxItem item, byte[] content)
    {
        if (Query(content) is not { } query)
        {
            return Finish(item, OutboxState.HeldRejected, GatewayOutcome.Rejected, null, null);
        }

        CardAnswer answer = await _gateway.CheckCardAsync(query).ConfigureAwait(false);
        GatewayOutcome outcome = answer is { Outcome: GatewayOutcome.Answered, ShouldAskLater: true } ? GatewayOutcome.InDoubt : answer.Outcome;
        if (outcome is GatewayOutcome.Answered)
        {
            await _answered(item, answer).ConfigureAwait(false);
        }

        OutboxState state = outcome switch
        {
            GatewayOutcome.Answered => OutboxState.Delivered,
            GatewayOutcome.Rejected => OutboxState.HeldRejected,
            GatewayOutcome.InDoubt when item.Attempts >= _options.MaxAttempts => OutboxState.HeldInDoubt,
            _ => OutboxState.Waiting,
        };
        return Finish(item, state, outcome, answer.Result?.Code, null);
    }

    private static CardQuery? Query(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<CardQuery>(content);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private (OutboxState State, GatewayOutcome Outcome) Finish(OutboxItem item, OutboxState state, GatewayOutcome outcome, string? code, string? transaction)
    {
        bool counts = outcome is not (GatewayOutcome.NotSent or GatewayOutcome.LoginRefused);
        _store.Finish(item.Id, _owner, state, code, transaction, counts);
        return (state, outcome);
    }

    private void Wake() => Raise(_wake);

    private void EndPause() => Raise(_released);

    private static void Raise(SemaphoreSlim signal)
    {
        try
        {
            signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }
}
