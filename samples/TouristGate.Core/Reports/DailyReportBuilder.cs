using TouristGate.Core.Decisions;
using TouristGate.Core.Journal;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;

namespace TouristGate.Core.Reports;

/// <summary>Makes the account of a day of journal rows, which come one by one in any order.</summary>
public sealed class DailyReportBuilder(DateOnly day)
{
    private readonly Dictionary<(string Lane, int Hour, TicketKind Kind), (int Entered, int Left, int Heads, int Refused)> _rows = [];
    private readonly Dictionary<DecisionCode, int> _refusals = [];
    private readonly Dictionary<AgeBand, int> _bands = [];
    private readonly Dictionary<int, int> _provinces = [];
    private readonly int[] _arrivals = new int[24 * 60 / DailyReport.MinutesPerBucket];
    private readonly TicketLedger _ledger = new();
    private int _entered;
    private int _left;
    private int _openedByStaff;

    public static DailyReport Create(DateOnly day, IEnumerable<JournalEntry> entries, IReadOnlyList<JournalHead>? heads = null)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var builder = new DailyReportBuilder(day);
        foreach (JournalEntry entry in entries)
        {
            builder.Add(entry);
        }

        return builder.Build(heads);
    }

    /// <summary>Rows of days before count for the tickets; rows of days after do not count.</summary>
    public void Add(JournalEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        DateOnly entryDay = SiteDay.Of(entry.At);
        if (entryDay > day)
        {
            return;
        }

        _ledger.Add(entry);
        if (entryDay == day && entry.Kind == EntryKind.Decision)
        {
            Count(entry);
        }
    }

    public DailyReport Build(IReadOnlyList<JournalHead>? heads = null)
    {
        ReportRow[] rows = [.. _rows.OrderBy(row => row.Key.Lane, StringComparer.Ordinal).ThenBy(row => row.Key.Hour).ThenBy(row => row.Key.Kind)
            .Select(row => new ReportRow(row.Key.Lane, row.Key.Hour, row.Key.Kind, row.Value.Entered, row.Value.Left, row.Value.Heads, row.Value.Refused))];
        IReadOnlyList<TicketTally> tickets = _ledger.Tally();
        return new DailyReport
        {
            Day = day,
            Rows = rows,
            Tickets = tickets,
            Refusals = _refusals,
            Arrivals = _arrivals,
            ByAgeBand = _bands,
            ByProvince = _provinces,
            Entered = _entered,
            Left = _left,
            OpenedByStaff = _openedByStaff,
            Checks = Check(rows, tickets),
            Heads = heads ?? [],
        };
    }

    private void Count(JournalEntry entry)
    {
        bool opens = entry.Persons > 0;
        int entered = entry.LeavesZone.Length == 0 ? entry.Persons : 0;
        int left = entry.EntersZone.Length == 0 ? entry.Persons : 0;
        (string, int, TicketKind) key = (entry.LaneId, SiteDay.HourOf(entry.At), entry.TicketKind);
        (int Entered, int Left, int Heads, int Refused) row = _rows.GetValueOrDefault(key);
        _rows[key] = (row.Entered + entered, row.Left + left, row.Heads + entry.HeadsUsed, row.Refused + (opens ? 0 : 1));
        _entered += entered;
        _left += left;
        _arrivals[(int)(entry.At - SiteDay.Start(day)).TotalMinutes / DailyReport.MinutesPerBucket] += entered;
        _openedByStaff += entry.Code == DecisionCode.OpenedByStaff ? entry.Persons : 0;
        if (!opens)
        {
            _refusals[entry.Code] = _refusals.GetValueOrDefault(entry.Code) + 1;
        }

        if (entry.HeadsUsed > 0 && entry.Personal is { } personal)
        {
            Describe(personal, entry.HeadsUsed);
        }
    }

    private void Describe(PersonalColumns personal, int heads)
    {
        if (personal.AgeBand is { } band)
        {
            _bands[band] = _bands.GetValueOrDefault(band) + heads;
        }

        if (personal.Province is { } province)
        {
            _provinces[province] = _provinces.GetValueOrDefault(province) + heads;
        }
    }

    private ReportCheck[] Check(ReportRow[] rows, IReadOnlyList<TicketTally> tickets) =>
    [
        Check("entered", "Tổng lượt vào theo làn và giờ = tổng lượt vào", "Entries by lane and hour = all entries", rows.Sum(row => (long)row.Entered), _entered),
        Check("arrivals", "Tổng các cột của biểu đồ = tổng lượt vào", "Columns of the plot = all entries", _arrivals.Sum(count => (long)count), _entered),
        Check("left", "Tổng lượt ra theo làn và giờ = tổng lượt ra", "Exits by lane and hour = all exits", rows.Sum(row => (long)row.Left), _left),
        Check("refused", "Tổng lượt từ chối theo lý do = theo làn và giờ", "Refusals by reason = by lane and hour", rows.Sum(row => (long)row.Refused), _refusals.Values.Sum(count => (long)count)),
        .. tickets.Select(tally => Check($"{DailyReport.TicketCheck}{tally.Kind}", "Phát hành = đã dùng + hủy + chưa dùng", "Issued = used + void + unused",
            tally.Issued, tally.Used + tally.Void + tally.Unused)),
    ];

    private static ReportCheck Check(string name, string vietnamese, string english, long left, long right) =>
        new(name, new CccdSdk.Results.LocalizedText(vietnamese, english), left == right, left, right);
}
