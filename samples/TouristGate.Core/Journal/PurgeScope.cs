namespace TouristGate.Core.Journal;

/// <summary>What ends at a different time: traces of visits with the site day, holders of tickets with the event.</summary>
public enum PurgeScope
{
    Visits = 0,
    Tickets,
}
