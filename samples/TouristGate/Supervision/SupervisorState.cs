using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Hub;
using TouristGate.Lanes;
using TouristGate.Setup;

namespace TouristGate.Supervision;

/// <summary>Everything on the supervisor's screen, made anew for each look.</summary>
internal sealed class SupervisorState(SiteLanes lanes, SiteTally tally, ChainWatch chains, LaneScreens screens, HubState state, SiteHub hub, SiteReports reports, RetentionState retention, SiteOptions options, HubAddress address, TimeProvider time)
{
    private static readonly TimeSpan s_silence = TimeSpan.FromSeconds(10);

    public sealed record Sentence(string Vi, string En);

    public sealed record ZoneView(string Name, int Inside, int? Capacity);

    public sealed record LastView(DateTimeOffset At, string Vi, string En);

    /// <param name="Mend">What the supervisor can do about the fault: <c>clock</c>, <c>recover</c>, or nothing.</param>
    public sealed record LaneView(string Id, bool IsExit, int? Screens, Sentence? Fault, string? Mend, int Opened, int Refused, LastView? Last);

    public sealed record RefusalView(string Code, string Vi, string En, int Count);

    public sealed record AlarmView(DateTimeOffset At, string Lane, string List, string Reference);

    public sealed record ChainSummary(bool Good, long Rows, DateTimeOffset At, string? Vi, string? En);

    public sealed record View(
        DateTimeOffset At, bool Demo, bool IsHub, string? Fingerprint, string Hub, IReadOnlyList<ZoneView> Zones, int Entries, MinuteCount? Peak, IReadOnlyList<MinuteCount> Minutes,
        IReadOnlyList<LaneView> Lanes, IReadOnlyList<RefusalView> Refusals, IReadOnlyList<AlarmView> Alarms, IReadOnlyList<Sentence> Conflicts,
        IReadOnlyList<SiteReports.KindView> Tickets, bool Reconciled, ChainSummary Chain, RetentionState.View Retention);

    public View Look()
    {
        HubOverview? all = hub.Overview;
        DaySnapshot today = all is not null && all.Day == reports.Today ? all.Today : tally.Look();
        IReadOnlyList<SiteReports.KindView> tickets = reports.Tickets();
        return new View(
            time.GetUtcNow(),
            options.Demo,
            options.Hub is not null,
            address.Fingerprint,
            state.Word,
            Zones(),
            today.Minutes.Sum(minute => minute.In),
            today.Minutes.Where(minute => minute.In > 0).MaxBy(minute => minute.In),
            today.Minutes,
            [.. lanes.All.Select(lane => LaneOf(lane, today)), .. Others(all, today)],
            [.. today.Refusals.Select(refusal => RefusalOf(refusal.Code, refusal.Count))],
            [.. today.Alarms.Select(AlarmOf)],
            [.. HubTexts.Of(all)],
            tickets,
            tickets.All(kind => kind.Agrees),
            Chain(),
            retention.Look());
    }

    public static RefusalView RefusalOf(DecisionCode code, int count)
    {
        var info = DecisionInfo.For(code);
        return new RefusalView(info.Name, info.Text.Vietnamese, info.Text.English, count);
    }

    private ZoneView[] Zones()
    {
        IReadOnlyDictionary<string, int> inside = lanes.Desk.Status.InsideByZone;
        IEnumerable<string> names = lanes.All.SelectMany(lane => (string[])[lane.Settings.EntersZone, lane.Settings.LeavesZone])
            .Where(zone => zone != LaneSettings.Outside).Distinct();
        return [.. names.Select(name => new ZoneView(name, inside.GetValueOrDefault(name), options.Policy.ZoneCapacity.TryGetValue(name, out int capacity) ? capacity : null))];
    }

    private LaneView LaneOf(GateLane lane, DaySnapshot today)
    {
        string id = lane.Settings.LaneId;
        LaneStatus status = lane.Status;
        LaneCount? count = today.Lanes.GetValueOrDefault(id);
        return new LaneView(
            id,
            lane.Settings.IsExit,
            screens.CountOf(id),
            status.State == LaneState.Open ? null : new Sentence(status.Text.Vietnamese, status.Text.English),
            status.State switch { LaneState.ClockWrong => "clock", LaneState.JournalDamaged => "recover", _ => null },
            count?.Opened ?? 0,
            count?.Refused ?? 0,
            LastOf(count));
    }

    /// <summary>Lanes on other machines; one that was not heard of for a while shows as offline.</summary>
    private IEnumerable<LaneView> Others(HubOverview? all, DaySnapshot today) => (all?.Lanes ?? [])
        .Where(lane => lanes.Find(lane.LaneId) is null && !lane.IsRevoked)
        .Select(lane =>
        {
            LaneCount? count = today.Lanes.GetValueOrDefault(lane.LaneId);
            bool heard = lane.SeenAt is { } seen && time.GetUtcNow() - seen < s_silence;
            return new LaneView(lane.LaneId, count?.Last?.EntersZone.Length == 0, null, heard ? null : new Sentence("ngoại tuyến", "offline"), null, count?.Opened ?? 0, count?.Refused ?? 0, LastOf(count));
        });

    private static LastView? LastOf(LaneCount? count) => count?.Last is { } last
        ? new LastView(last.At, DecisionInfo.For(last.Code).Text.Vietnamese, DecisionInfo.For(last.Code).Text.English)
        : null;

    private static AlarmView AlarmOf(JournalEntry entry)
    {
        string[] note = (entry.Personal?.Note ?? string.Empty).Split(": ", 2);
        return new AlarmView(entry.At, entry.LaneId, note[0], note.Length > 1 ? note[1] : string.Empty);
    }

    private ChainSummary Chain()
    {
        IReadOnlyList<ChainWatch.ChainView> last = chains.Last;
        ChainWatch.ChainView? bad = last.FirstOrDefault(chain => !chain.Good);
        return new ChainSummary(bad is null, last.Sum(chain => chain.Rows), last.Count == 0 ? time.GetUtcNow() : last.Max(chain => chain.At),
            bad is null ? null : $"Làn {bad.Lane}: {bad.Vi}", bad is null ? null : $"Lane {bad.Lane}: {bad.En}");
    }
}
