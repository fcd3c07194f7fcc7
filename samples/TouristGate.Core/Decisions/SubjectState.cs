using TouristGate.Core.Journal;

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
    public int Children { get; set; }

    public void Pass(JournalEntry entry)
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

        (long, string, long) now = (entry.AtMilliseconds, entry.LaneId, entry.Sequence);
        if (now.CompareTo(_last) > 0)
        {
            _last = now;
            Zone = entry.EntersZone;
        }
    }
}
