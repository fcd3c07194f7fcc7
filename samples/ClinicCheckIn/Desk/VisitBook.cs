using System.Collections.Concurrent;

namespace ClinicCheckIn.Desk;

/// <summary>What belongs to a check-in besides the card: its visit, what the gateway said, its number. In memory, and for a while only.</summary>
internal sealed class VisitBook
{
    private readonly ConcurrentDictionary<string, Page> _pages = new();

    public InsuranceView? InsuranceOf(string checkIn) => _pages.GetValueOrDefault(checkIn)?.Insurance;

    public TicketView? TicketOf(string checkIn) => _pages.GetValueOrDefault(checkIn)?.Ticket;

    public long? VisitOf(string checkIn) => _pages.GetValueOrDefault(checkIn)?.Visit;

    public void Open(string checkIn, long visit) => _pages[checkIn] = new Page { Visit = visit };

    /// <summary>Notes what the gateway said; nothing where the person has gone meanwhile.</summary>
    public void Set(string checkIn, InsuranceView insurance)
    {
        if (_pages.TryGetValue(checkIn, out Page? page))
        {
            page.Insurance = insurance;
        }
    }

    /// <summary>Notes the number; nothing where the person has gone meanwhile.</summary>
    public void Set(string checkIn, TicketView ticket)
    {
        if (_pages.TryGetValue(checkIn, out Page? page))
        {
            page.Ticket = ticket;
        }
    }

    /// <summary>The gateway answered a question that had waited; the desk may still show the visit.</summary>
    public void SetLate(long visit, InsuranceView insurance)
    {
        foreach (Page page in _pages.Values.Where(page => page.Visit == visit))
        {
            page.Insurance = insurance;
        }
    }

    public void Close(string checkIn) => _pages.TryRemove(checkIn, out _);

    /// <summary>Forgets pages whose check-in is gone.</summary>
    public void Keep(Func<string, bool> isOpen)
    {
        foreach (string gone in _pages.Keys.Where(id => !isOpen(id)))
        {
            _pages.TryRemove(gone, out _);
        }
    }

    private sealed class Page
    {
        public long Visit { get; init; }

        public InsuranceView? Insurance { get; set; }

        public TicketView? Ticket { get; set; }
    }
}
