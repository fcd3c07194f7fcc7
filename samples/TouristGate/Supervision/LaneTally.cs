using TouristGate.Core.Journal;

namespace TouristGate.Supervision;

/// <summary>What one lane did on a day.</summary>
internal sealed class LaneTally
{
    public int Opened { get; private set; }

    public int Refused { get; private set; }

    /// <summary>The newest decision.</summary>
    public JournalEntry? Last { get; private set; }

    public void Add(JournalEntry decision)
    {
        Opened += decision.Persons > 0 ? 1 : 0;
        Refused += decision.Persons > 0 ? 0 : 1;
        Last = Last is null || (decision.AtMilliseconds, decision.Sequence).CompareTo((Last.AtMilliseconds, Last.Sequence)) >= 0 ? decision : Last;
    }
}
