using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Lanes;

namespace TouristGate.Supervision;

/// <summary>Checks every journal from its first row on: at the start, every ten minutes, and when the supervisor asks.</summary>
internal sealed class ChainWatch(SiteLanes lanes, TimeProvider time) : BackgroundService
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
            return _last = await Task.Run(() => lanes.All.Select(View).ToArray(), cancellationToken);
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

    private ChainView View(GateLane lane)
    {
        ChainReport report;
        try
        {
            report = lane.Verify();
        }
        catch (JournalException failure)
        {
            report = new ChainReport(0, null, new ChainProblem(1, ChainProblemKind.Unreadable, failure.Message));
        }

        return new ChainView(
            lane.Settings.LaneId,
            report.IsIntact,
            report.Rows,
            time.GetUtcNow(),
            report.Problem is { } problem ? $"SỔ HỎNG từ dòng {problem.Sequence}" : $"nguyên vẹn, {report.Rows} dòng",
            report.Problem is { } found ? $"damaged from row {found.Sequence}: {found.Text}" : $"whole, {report.Rows} rows");
    }
}
