using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Tracking;

/// <summary>Groups peaks by three and keeps the groups that look most like a symbol.</summary>
internal sealed class RingGuesses
{
    /// <summary>Guesses that are looked at closely.</summary>
    private const int MaxGuesses = 5;

    /// <summary>The best of some thousand guesses reaches less by chance: about 260 modules are compared, and 4 / √260 = 0.25.</summary>
    private const float LeastScore = 0.25f;

    /// <summary>In one symbol sizes of modules, as they are measured in noise, differ by no more than this.</summary>
    private const float MaxModuleRatio = 1.35f;

    /// <summary>The sides differ by less, as a ratio, and their angle from a right one, as a cosine: a card that somebody wants to be read.</summary>
    private const float MaxSideRatio = 1.3f, MaxCosine = 0.3f;

    /// <summary>Modules between finder patterns: from version 2 to the largest that a card's text needs, 14, with a tolerance.</summary>
    private const float NearestFinders = 16, FarthestFinders = 72;

    /// <summary>The distance of the two patterns that are not at the right angle, against a side.</summary>
    private const float Diagonal = 1.6f;

    /// <summary>No chance gives this; what is left to look at is weaker.</summary>
    private const float CertainScore = 0.65f;

    /// <summary>The size of modules is off by this part at the most, so that this is also the uncertainty of the number of modules.</summary>
    private const float SizeUncertainty = 0.11f;

    private readonly RingGuess[] _guesses = new RingGuess[MaxGuesses];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>A guess; the likeliest come first.</summary>
    public RingGuess this[int index] => _guesses[index];

    /// <summary>Forms every plausible group.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="peaks">The peaks, the strongest first.</param>
    /// <param name="deadline">Says when to stop.</param>
    public void Find(in LuminanceView frame, RingPeaks peaks, FrameCollector deadline)
    {
        Count = 0;
        for (int last = 2; last < peaks.Count && !deadline.IsLate && !(Count > 0 && _guesses[0].Score > CertainScore); last++)
        {
            for (int middle = 1; middle < last && !deadline.IsLate; middle++)
            {
                for (int first = 0; CanBelongTogether(peaks[middle], peaks[last]) && first < middle; first++)
                {
                    if (CanBelongTogether(peaks[first], peaks[middle]) && CanBelongTogether(peaks[first], peaks[last]))
                    {
                        TryCorner(frame, peaks[first], peaks[middle], peaks[last]);
                        TryCorner(frame, peaks[middle], peaks[last], peaks[first]);
                        TryCorner(frame, peaks[last], peaks[first], peaks[middle]);
                    }
                }
            }
        }
    }

    private static bool CanBelongTogether(in RingPeak a, in RingPeak b)
    {
        float ratio = a.Module / b.Module;
        float distance = MathF.Sqrt(((a.X - b.X) * (a.X - b.X)) + ((a.Y - b.Y) * (a.Y - b.Y))) * 2 / (a.Module + b.Module);
        return a.IsInverted == b.IsInverted && ratio is < MaxModuleRatio and > 1 / MaxModuleRatio && distance is > NearestFinders and < FarthestFinders * Diagonal;
    }

    private void TryCorner(in LuminanceView frame, in RingPeak corner, in RingPeak first, in RingPeak second)
    {
        (float ax, float ay, float bx, float by) = (first.X - corner.X, first.Y - corner.Y, second.X - corner.X, second.Y - corner.Y);
        (float a, float b) = (MathF.Sqrt((ax * ax) + (ay * ay)), MathF.Sqrt((bx * bx) + (by * by)));
        float cosine = ((ax * bx) + (ay * by)) / (a * b);
        float modules = (a + b) * 1.5f / (corner.Module + first.Module + second.Module);
        if (Math.Abs(cosine) > MaxCosine || a > MaxSideRatio * b || b > MaxSideRatio * a || modules is < NearestFinders or > FarthestFinders)
        {
            return;
        }

        bool clockwise = (ax * by) - (ay * bx) > 0;
        RingGuess guess = clockwise ? new RingGuess(corner, first, second, 0, 0) : new RingGuess(corner, second, first, 0, 0);
        if (!(guess with { Version = VersionOf(modules) }).IsTurnedRight(frame))
        {
            return;
        }

        for (int version = VersionOf(modules * (1 - SizeUncertainty)); version <= VersionOf(modules * (1 + SizeUncertainty)); version++)
        {
            Insert((guess with { Version = version }).Measure(frame));
        }
    }

    private static int VersionOf(float modulesBetween) =>
        Math.Clamp((int)MathF.Round((modulesBetween + (2 * FinderTriple.CenterInModules) - 17) / 4), SymbolVersion.Lowest, SymbolVersion.Highest);

    private void Insert(in RingGuess guess)
    {
        int place = Count;
        while (place > 0 && _guesses[place - 1].Score < guess.Score)
        {
            place--;
        }

        if (guess.Score >= LeastScore && place < MaxGuesses)
        {
            Count = Math.Min(Count + 1, MaxGuesses);
            for (int i = Count - 1; i > place; i--)
            {
                _guesses[i] = _guesses[i - 1];
            }

            _guesses[place] = guess;
        }
    }
}
