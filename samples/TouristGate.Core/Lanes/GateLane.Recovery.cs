using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Lanes;

/// <content>What a supervisor does about a lane that is out of order. Who did it and why is in the chain.</content>
public sealed partial class GateLane
{
    /// <summary>Builds a damaged journal anew from its two copies; damaged files are kept beside it. What was known of other lanes has to be
    /// brought again where its file was damaged.</summary>
    /// <exception cref="JournalException">A row is in neither copy, or the journal cannot be written: nothing was changed.</exception>
    public async Task<LaneState> RecoverAsync(string staff, string reason)
    {
        Task durable;
        lock (_lock)
        {
            CloseJournal();
            _foreign?.Dispose();
            _foreign = null;
            JournalRecovery.FromMirror(_options.Journal);
            if (_options.ForeignPath is { } path && JournalFile.CheckPages(path) is not null)
            {
                JournalRecovery.PutAside(path, _options.TimeProvider);
            }

            OpenJournal();
            _ = Usable();
            DateTimeOffset at = _clock.TryNow(out DateTimeOffset now) ? now : _journal!.LastAt;
            durable = Append(Draft(EntryKind.Recovered, at, staff, null, TicketKind.None, reason)).Durable;
        }

        await durable.ConfigureAwait(false);
        return Status.State;
    }

    /// <summary>A supervisor accepts that the clock went back: the time as it is now counts.</summary>
    public async Task AcceptClockAsync(string staff, string reason)
    {
        Task durable;
        lock (_lock)
        {
            _ = Usable();
            DateTimeOffset now = _clock.Accept();
            durable = Append(Draft(EntryKind.ClockAccepted, now, staff, null, TicketKind.None, reason)).Durable;
            Known.StartDay(SiteDay.Of(now));
            _recent.Clear();
        }

        await durable.ConfigureAwait(false);
    }
}
