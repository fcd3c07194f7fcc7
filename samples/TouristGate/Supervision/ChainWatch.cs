using TouristGate.Core.Hub;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Hub;
using TouristGate.Lanes;

namespace TouristGate.Supervision;

/// <summary>Checks every journal from its first row on: at the start, every ten minutes, and when the supervisor asks. A hub also compares the
/// lanes of this process with what it has of them, and checks what it has of the others.</summary>
internal sealed class ChainWatch(SiteLanes lanes, SiteHub hub, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _one = new(1, 1);
    private volatile IReadOnlyList<ChainView> _last = [];

    public sealed record ChainView(string Lane, bool Good, long Rows, DateTimeOffset At, string Vi, string En);

    public IReadOnlyList<ChainView> Last => _last;

    public async Task<IReadOnlyList<ChainView>> VerifyAsync(CancellationToken cancellationToken)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            return _last = await Task.Run(VerifyAllAsync, cancellationToken);
        }
        finally
        {
            _one.Release();
        }
    }

    public override void Dispose()
    {
        _one.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await VerifyAsync(stoppingToken);
                await Task.Delay(s_interval, time, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The application stops.
        }
    }

    private async Task<IReadOnlyList<ChainView>> VerifyAllAsync()
    {
        GateHub? known = hub.Current;
        try
        {
            ILookup<string, JournalHead> heads = known is null ? NoHeads() : await known.HeadsAsync();
            List<ChainView> views = [.. lanes.All.Select(lane => View(lane.Settings.LaneId, OwnReport(lane, heads[lane.Settings.LaneId])))];
            foreach ((string lane, JournalHead head) in heads.Where(lane => lanes.Find(lane.Key) is null).SelectMany(lane => lane.Select(head => (lane.Key, head))))
            {
                views.Add(View(lane, await known!.VerifyAsync(head.JournalId)));
            }

            return views;
        }
        catch (Exception failure) when (SiteHub.IsAway(failure))
        {
            return [.. lanes.All.Select(lane => View(lane.Settings.LaneId, OwnReport(lane, [])))];
        }
    }

    private static ILookup<string, JournalHead> NoHeads() => Array.Empty<JournalHead>().ToLookup(_ => string.Empty);

    /// <summary>Heads of another journal are of a disk that was replaced.</summary>
    private static ChainReport OwnReport(GateLane lane, IEnumerable<JournalHead> heads)
    {
        try
        {
            string? journal = lane.Status.Head?.JournalId;
            return lane.Verify(heads.Where(head => head.JournalId == journal));
        }
        catch (JournalException failure)
        {
            return new ChainReport(0, null, new ChainProblem(1, ChainProblemKind.Unreadable, failure.Message));
        }
    }

    private ChainView View(string lane, ChainReport report) => new(
        lane,
        report.IsIntact,
        report.Rows,
        time.GetUtcNow(),
        ChainTexts.Of(report).Vietnamese,
        ChainTexts.Of(report).English);
}
