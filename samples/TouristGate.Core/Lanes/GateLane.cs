using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Sync;
using TouristGate.Core.Time;

namespace TouristGate.Core.Lanes;

/// <summary>One lane: it decides, writes the decision to its journal, and answers when the decision is on the disk. Safe for concurrent use.</summary>
/// <remarks>Whatever happens to the journal, the lane can be asked: it then answers that it is out of order, and its status says why.</remarks>
public sealed partial class GateLane : IAsyncDisposable
{
    /// <summary>A journal that could not be written is tried again this often.</summary>
    private static readonly TimeSpan s_retry = TimeSpan.FromSeconds(1);

    private readonly GateLaneOptions _options;
    private readonly DecisionEngine _engine;
    private readonly LaneClock _clock;
    private readonly DuplicateMemory _recent;
    private readonly Lock _lock = new();
    private GateState? _state;
    private KnownRows? _rows;
    private LaneJournal? _journal;
    private ForeignStore? _foreign;
    private JournalFault _fault;
    private long _triedAt;
    private bool _closed;

    private GateLane(GateLaneOptions options)
    {
        _options = options;
        _engine = new DecisionEngine(options.Policy, options.Lane);
        _clock = new LaneClock(options.TimeProvider, options.ClockTolerance);
        _recent = new DuplicateMemory(options.Policy.DuplicateWindow);
    }

    /// <summary>A silent alarm, after it is on the disk. Handlers run on the thread that decided; they must be quick and not throw.</summary>
    public event EventHandler<WatchAlarm>? AlarmRaised;

    public LaneSettings Settings => _options.Lane;

    public GatePolicy Policy => _options.Policy;

    public LaneStatus Status
    {
        get
        {
            lock (_lock)
            {
                LaneState state = State;
                return new LaneStatus(state, LaneTexts.For(state), _journal?.DurableHead, _state?.Day ?? SiteDay.Of(_options.TimeProvider.GetUtcNow()),
                    _state?.Zones.ToDictionary(zone => zone.Key, zone => Math.Max(0, zone.Value)) ?? []);
            }
        }
    }

    /// <summary>What the rows add up to; there once a journal was opened.</summary>
    private GateState Known => _state ?? throw new JournalException("The journal is not available.");

    private LaneState State => _closed ? LaneState.Closed
        : (_journal?.Fault?.Fault ?? _fault) switch
        {
            JournalFault.CannotWrite => LaneState.CannotWrite,
            JournalFault.Damaged => LaneState.JournalDamaged,
            JournalFault.Tampered => LaneState.JournalTampered,
            _ => _clock.IsSetBack ? LaneState.ClockWrong : LaneState.Open,
        };

    /// <summary>Opens a lane; a journal that cannot be used gives a lane that is out of order, not an exception.</summary>
    public static GateLane Open(GateLaneOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Lane.Validate();
        var lane = new GateLane(options);
        lock (lane._lock)
        {
            lane.OpenJournal();
        }

        return lane;
    }

    /// <summary>Decides, and answers when the decision is durable. A refusal to write is an answer too.</summary>
    public async Task<GateDecision> DecideAsync(LaneRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        PendingDecision pending;
        try
        {
            lock (_lock)
            {
                pending = BeginGuarded(request);
            }

            await pending.Durable.ConfigureAwait(false);
        }
        catch (JournalException)
        {
            return OutOfOrder(DecisionCode.JournalUnavailable);
        }

        foreach (WatchAlarm alarm in pending.Alarms)
        {
            AlarmRaised?.Invoke(this, alarm);
        }

        return pending.Decision;
    }

    /// <summary>Tries a journal again that could not be used, such as after space was made.</summary>
    public LaneState Retry()
    {
        lock (_lock)
        {
            if (!_closed && (_journal is null || _journal.Fault is not null))
            {
                CloseJournal();
                OpenJournal();
            }

            return State;
        }
    }

    public async ValueTask DisposeAsync()
    {
        LaneJournal? journal;
        lock (_lock)
        {
            _closed = true;
            (journal, _journal) = (_journal, null);
            _rows?.Dispose();
            _rows = null;
            _foreign?.Dispose();
            _foreign = null;
        }

        if (journal is not null)
        {
            await journal.DisposeAsync().ConfigureAwait(false);
        }

        _importing.Dispose();
    }

    /// <summary>What is on the disk is the truth: rows that were not acknowledged and did not get there are forgotten.</summary>
    private void OpenJournal()
    {
        _triedAt = _options.TimeProvider.GetTimestamp();
        try
        {
            _journal = LaneJournal.Open(_options.Journal);
            _foreign ??= _options.ForeignPath is { } path ? ForeignStore.Open(path) : null;
            _rows = new KnownRows(_journal, _foreign);
            _state = new GateState(SiteDay.Of(_options.TimeProvider.GetUtcNow()), _rows);
            _fault = JournalFault.None;
            _clock.Start(_journal.LastAt);
            _recent.Clear();
        }
        catch (JournalException exception)
        {
            CloseJournal();
            _fault = exception.Fault;
        }
    }

    /// <summary>A journal that cannot be read is as bad as one that cannot be written.</summary>
    private PendingDecision BeginGuarded(LaneRequest request)
    {
        try
        {
            return Begin(request);
        }
        catch (JournalException exception) when (_journal is { Fault: null })
        {
            CloseJournal();
            _fault = exception.Fault;
            throw;
        }
    }

    private void CloseJournal()
    {
        _rows?.Dispose();
        _rows = null;
        _journal?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _journal = null;
    }

    private bool Ready()
    {
        bool broken = _journal is null || _journal.Fault is not null;
        if (broken && !_closed && State == LaneState.CannotWrite && _options.TimeProvider.GetElapsedTime(_triedAt) >= s_retry)
        {
            CloseJournal();
            OpenJournal();
        }

        return !_closed && _journal is { Fault: null };
    }

    private GateDecision OutOfOrder(DecisionCode code) =>
        new(code, 0, 0, _options.TimeProvider.GetUtcNow(), null, Tickets.TicketKind.None, null);
}
