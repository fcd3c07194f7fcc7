using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;

namespace TouristGate.Core.Reports;

/// <summary>The account of one site day: sums only, so it may be kept and published.</summary>
public sealed record DailyReport
{
    /// <summary>Length of one bucket of <see cref="Arrivals"/>.</summary>
    public const int MinutesPerBucket = 5;

    /// <summary>How the name of a check of one kind of ticket begins; its kind follows.</summary>
    public const string TicketCheck = "tickets:";

    public required DateOnly Day { get; init; }

    public required IReadOnlyList<ReportRow> Rows { get; init; }

    public required IReadOnlyList<TicketTally> Tickets { get; init; }

    public required IReadOnlyDictionary<DecisionCode, int> Refusals { get; init; }

    /// <summary>People who came in, in buckets of five minutes from 03:00 on; 288 of them.</summary>
    public required IReadOnlyList<int> Arrivals { get; init; }

    public required IReadOnlyDictionary<AgeBand, int> ByAgeBand { get; init; }

    /// <summary>First entries by code of the place of birth registration; purged rows and visitors without a card are not in it.</summary>
    public required IReadOnlyDictionary<int, int> ByProvince { get; init; }

    public required int Entered { get; init; }

    public required int Left { get; init; }

    public required int OpenedByStaff { get; init; }

    public required IReadOnlyList<ReportCheck> Checks { get; init; }

    /// <summary>The last rows of the journals that the report was made of. On paper, they bind the journals to it.</summary>
    public IReadOnlyList<JournalHead> Heads { get; init; } = [];

    public bool AddsUp => Checks.All(check => check.IsRight);
}
