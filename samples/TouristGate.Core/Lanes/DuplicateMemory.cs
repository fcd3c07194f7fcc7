namespace TouristGate.Core.Lanes;

/// <summary>What this lane answered a moment ago, so that a card that is held too long is neither an error nor another row.</summary>
internal sealed class DuplicateMemory(TimeSpan window)
{
    /// <summary>Far more than pass one reader within any sensible window.</summary>
    private const int Most = 256;

    private readonly Dictionary<string, (DateTimeOffset Seen, PendingDecision Pending)> _recent = [];

    /// <summary>What was answered to the same card or ticket within the window; asking starts the window again.</summary>
    public PendingDecision? Recall(string subject, DateTimeOffset now)
    {
        if (!_recent.TryGetValue(subject, out (DateTimeOffset Seen, PendingDecision Pending) last) || now - last.Seen >= window)
        {
            return null;
        }

        _recent[subject] = (now, last.Pending);
        return last.Pending;
    }

    public void Remember(string subject, DateTimeOffset now, PendingDecision pending)
    {
        if (_recent.Count >= Most)
        {
            foreach (string old in _recent.Where(entry => now - entry.Value.Seen >= window).Select(entry => entry.Key).ToArray())
            {
                _recent.Remove(old);
            }
        }

        _recent[subject] = (now, pending with { Alarms = [] });
    }

    public void Clear() => _recent.Clear();
}
