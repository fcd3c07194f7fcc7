using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>Where a card or ticket is on this site day. Rows may come in any order; the result is the same.</summary>
internal sealed class SubjectState
{
    private (long At, string Lane, long Sequence) _last = (long.MinValue, "", 0);

    /// <summary>The zone that the newest passage led into; outside if there was none.</summary>
    public string Zone { get; private set; } = "";

    /// <summary>Passages from outside.</summary>
    public int Entries { get; private set; }

    /// <summary>People on the site by this ticket: those who came in less those who left.</summary>
    public int Inside { get; private set; }

    /// <summary>Heads of the ticket first used today.</summary>
    public int UsedToday { get; private set; }

    /// <summary>Children who came with this card.</summary>
    public int Children { get; private set; }

    /// <summary>Takes a passage.</summary>
    public void Take(JournalEntry entry)
    {
        if (entry.TicketKind == TicketKind.Child)
        {
            Children += entry.Persons;
        }
        else
        {
            Pass(entry);
        }
    }

    private void Pass(JournalEntry entry)
    {
        if (entry.LeavesZone.Length == 0)
        {
            Entries++;
            Inside += entry.Persons;
            UsedToday += entry.HeadsUsed;
        }

        if (entry.EntersZone.Length == 0)
        {
            Inside -= entry.Persons;
        }

        if (IsNewer(entry))
        {
            _last = (entry.AtMilliseconds, entry.LaneId, entry.Sequence);
            Zone = entry.EntersZone;
        }
    }

    private bool IsNewer(JournalEntry entry) => entry.AtMilliseconds != _last.At ? entry.AtMilliseconds > _last.At
        : string.CompareOrdinal(entry.LaneId, _last.Lane) is not 0 and var order ? order > 0
        : entry.Sequence > _last.Sequence;
}
