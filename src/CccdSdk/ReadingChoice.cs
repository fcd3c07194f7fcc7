using CccdSdk.Results;

namespace CccdSdk;

/// <summary>Which of several readings of one picture answers for the picture.</summary>
internal static class ReadingChoice
{
    /// <summary>The one card; else the reading that tells the person most. Two different cards are a reason, never a choice.</summary>
    public static CardReading One(IReadOnlyList<CardReading> readings)
    {
        CardReading best = readings[0];
        for (int i = 1; i < readings.Count; i++)
        {
            CardReading next = readings[i];
            if (best.Card is not null && next.Card is not null && next.Card.Number != best.Card.Number)
            {
                return new CardReading(ReadOutcome.NotUnderstood, document: null, ReasonKind.SeveralCards);
            }

            best = Rank(next) < Rank(best) ? next : best;
        }

        return best;
    }

    // A symbol that could not be read says more than none; another document says more than text that nobody knows.
    private static int Rank(CardReading reading) => reading.Outcome switch
    {
        ReadOutcome.Card => 0,
        ReadOutcome.OtherDocument => 1,
        ReadOutcome.NotUnderstood => 2,
        ReadOutcome.UnreadableSymbol => 3,
        _ => 4,
    };
}
