using TouristGate.Core.Journal;

namespace TouristGate.Core.Hub;

/// <summary>Follows the rows that the hub merges: each is read once, and conflicts are asked for again only where a new row touches them.</summary>
/// <remarks>Not safe for concurrent use. Where the database fails midway, the next look goes on from there.</remarks>
public sealed class HubFollower(GateHub hub)
{
    private readonly HashSet<string> _touchedTickets = [];
    private readonly HashSet<string> _touchedCards = [];
    private readonly Dictionary<(bool IsCard, string Subject), List<HubConflict>> _conflicts = [];
    private long _position;

    /// <summary>Rows read since the start.</summary>
    public long Rows { get; private set; }

    /// <summary>Gives every row since the last look.</summary>
    public async Task ReadAsync(Action<JournalEntry> onEntry)
    {
        ArgumentNullException.ThrowIfNull(onEntry);
        await foreach ((long position, JournalEntry entry) in hub.ReadAfterAsync(_position).ConfigureAwait(false))
        {
            onEntry(entry);
            _position = position;
            Rows++;
            _ = entry.TicketId is { } ticket && _touchedTickets.Add(ticket);
            _ = entry.Personal?.Presence is { } card && _touchedCards.Add(card);
        }
    }

    /// <summary>All conflicts of the rows that were read.</summary>
    public async Task<IReadOnlyList<HubConflict>> ConflictsAsync()
    {
        if (_touchedTickets.Count + _touchedCards.Count > 0)
        {
            IReadOnlyList<(string Subject, HubConflict Conflict)> found = await hub.ConflictsAsync([.. _touchedTickets], [.. _touchedCards]).ConfigureAwait(false);
            Forget(isCard: false, _touchedTickets);
            Forget(isCard: true, _touchedCards);
            foreach ((string subject, HubConflict conflict) in found)
            {
                (bool, string) key = (conflict.Kind == ConflictKind.CardInsideTwice, subject);
                (_conflicts.TryGetValue(key, out List<HubConflict>? known) ? known : _conflicts[key] = []).Add(conflict);
            }
        }

        return HubConflict.Ordered(_conflicts.Values.SelectMany(conflicts => conflicts));
    }

    private void Forget(bool isCard, HashSet<string> touched)
    {
        foreach (string subject in touched)
        {
            _conflicts.Remove((isCard, subject));
        }

        touched.Clear();
    }
}
