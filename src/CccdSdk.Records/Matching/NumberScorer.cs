using CccdSdk.Records.Storage;
using CccdSdk.Records.Text;

namespace CccdSdk.Records.Matching;

/// <summary>Compares the numbers of identity cards.</summary>
internal readonly struct NumberScorer
{
    private readonly long _number;
    private readonly long _cancelled;
    private readonly int _previous;

    /// <summary>Prepares numbers; -1 stands for none.</summary>
    public NumberScorer(long number, long cancelled, int previous)
    {
        _number = number;
        _cancelled = cancelled;
        _previous = previous;
    }

    /// <summary>Compares the 12-digit number of a record.</summary>
    public Evidence Score(in StoredPerson listed, RoundedNumber rounded)
    {
        if (rounded != default && _number >= 0)
        {
            return ScoreRounded(rounded);
        }

        if (listed.Number < 0 || _number < 0)
        {
            return default;
        }

        bool repaired = listed.NumberForm != ListedNumberForm.Citizen;
        if (listed.Number == _number)
        {
            return repaired
                ? new Evidence(MatchEvidence.RepairedNumber, Weights.RepairedNumber)
                : new Evidence(MatchEvidence.SameNumber, Weights.SameNumber);
        }

        return listed.Number == _cancelled ? new Evidence(MatchEvidence.CancelledNumber, Weights.CancelledNumber)
            : AreNear(_number, listed.Number) ? new Evidence(MatchEvidence.NearNumber, Weights.NearNumber)
            : new Evidence(MatchEvidence.OtherNumber, repaired ? Weights.OtherRepairedNumber : Weights.OtherNumber);
    }

    /// <summary>Compares the 9-digit number of a record.</summary>
    public Evidence ScorePrevious(in StoredPerson listed)
    {
        if (listed.Previous < 0 || _previous < 0)
        {
            return default;
        }

        bool repaired = listed.PreviousForm != ListedNumberForm.Previous;
        if (listed.Previous == _previous)
        {
            return new Evidence(MatchEvidence.SamePreviousNumber, repaired ? Weights.RepairedPreviousNumber : Weights.SamePreviousNumber);
        }

        return AreNear(_previous, listed.Previous)
            ? new Evidence(MatchEvidence.NearPreviousNumber, Weights.NearPreviousNumber)
            : new Evidence(MatchEvidence.OtherPreviousNumber, Weights.OtherPreviousNumber);
    }

    /// <summary>Whether one digit differs, or two neighbours changed places.</summary>
    public static bool AreNear(long one, long other)
    {
        int differing = 0;
        long firstOne = 0;
        long firstOther = 0;
        bool neighbours = false;
        int lastPlace = -2;
        for (int place = 0; one > 0 || other > 0; place++, one /= 10, other /= 10)
        {
            if (one % 10 == other % 10)
            {
                continue;
            }

            differing++;
            neighbours = differing == 2 && place == lastPlace + 1 && one % 10 == firstOther && other % 10 == firstOne;
            (firstOne, firstOther, lastPlace) = (one % 10, other % 10, place);
        }

        return differing == 1 || (differing == 2 && neighbours);
    }

    // The first digits after the lost zero are province, century, sex and year; only those behind are random.
    private Evidence ScoreRounded(RoundedNumber rounded)
    {
        const int RandomDigits = 6;
        int length = RoundedNumber.LengthOf(_number);
        if (RoundedNumber.Of(_number, length, rounded.KnownDigits) != rounded)
        {
            return new Evidence(MatchEvidence.OtherNumber, Weights.OtherRepairedNumber);
        }

        int random = Math.Max(0, rounded.KnownDigits - (rounded.Length - RandomDigits));
        return new Evidence(MatchEvidence.NumberStart, Weights.NumberStart + (random * Weights.RandomDigit));
    }
}
