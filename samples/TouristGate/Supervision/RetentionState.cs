using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Time;
using TouristGate.Hub;
using TouristGate.Setup;

namespace TouristGate.Supervision;

/// <summary>The report on what was removed when its time was over: from the journals, where each purge is a row of the chain.</summary>
internal sealed class RetentionState(SiteTally tally, SiteHub hub, RetentionService retention, SiteOptions options)
{
    /// <param name="Lane">Null for the hub.</param>
    /// <param name="What">Kind of rows, in words.</param>
    public sealed record PurgeView(DateTimeOffset At, string? Lane, SupervisorState.Sentence What, DateTimeOffset? Before, long Rows, long Number);

    /// <param name="At">When the last run ended; null before the first.</param>
    /// <param name="Missed">Lanes, or the hub, that could not be purged then.</param>
    public sealed record View(IReadOnlyList<SupervisorState.Sentence> Rules, DateTimeOffset? At, IReadOnlyList<string> Missed, IReadOnlyList<PurgeView> Purges);

    public View Look()
    {
        IEnumerable<PurgeNote> notes = hub.Overview is { } all ? all.Purges : tally.Purges();
        RetentionService.Run? last = retention.Last;
        return new View([.. Rules()], last?.At, last?.Missed ?? [],
            [.. notes.Select(note => new PurgeView(note.At, note.Lane, Words(note.Scope), note.Before, note.Rows, note.Number))]);
    }

    private IEnumerable<SupervisorState.Sentence> Rules()
    {
        RetentionRule rule = retention.Rule;
        yield return new($"Lượt vào ra: mã giả danh, nhóm tuổi, tỉnh xóa sau {rule.Visits.TotalHours:0} giờ kể từ khi hết ngày ({SiteDay.Local(SiteDay.Start(options.EventEnds)):HH:mm}); khóa của ngày xóa ngay khi hết ngày.",
            $"Visits: pseudonym, age band and province go {rule.Visits.TotalHours:0} hours after the site day ends; the day's key goes with the day.");
        yield return options.HasEnd
            ? new($"Người giữ vé: xóa sau {rule.Tickets.TotalDays:0} ngày kể từ khi sự kiện kết thúc ({options.EventEnds:dd/MM/yyyy}).", $"Holders of tickets go {rule.Tickets.TotalDays:0} days after the event ends ({options.EventEnds:yyyy-MM-dd}).")
            : new("Người giữ vé: CHƯA CÓ HẠN XÓA, vì chưa đặt ngày kết thúc (--event-ends).", "Holders of tickets: NO TIME IS SET, because the end of the event is not (--event-ends).");
    }

    private static SupervisorState.Sentence Words(PurgeScope scope) => scope == PurgeScope.Visits
        ? new("lượt vào ra", "visits")
        : new("người giữ vé", "holders of tickets");
}
