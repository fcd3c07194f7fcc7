namespace TouristGate.Core.Journal;

/// <summary>What a row of the journal is about. The numbers are written into journals and never change.</summary>
public enum EntryKind
{
    /// <summary>The first row: names the journal.</summary>
    Genesis = 1,
    Decision = 2,
    TicketIssued = 3,
    TicketVoided = 4,

    /// <summary>A silent alarm; only the supervisor sees it.</summary>
    Alarm = 5,
    Purge = 6,

    /// <summary>A supervisor accepted that the clock went back.</summary>
    ClockAccepted = 7,

    /// <summary>A steward counted the people in a zone; the difference is in <see cref="JournalEntry.Persons"/>.</summary>
    CountCorrected = 8,

    /// <summary>A supervisor had a damaged journal built anew from its two copies.</summary>
    Recovered = 9,
}
