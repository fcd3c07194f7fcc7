using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Adds the third finder pattern of symbols of which only two were found: dirt or glare lies on it, or blur closed its rings.</summary>
internal sealed class FinderPatternPredictor
{
    /// <summary>Pairs that are tried; each has six places where the third one can be.</summary>
    private const int MaxPairs = 24;

    /// <summary>
    /// Timing of the side between the two patterns that are there; less is texture. A little less than it must have later, as the place of the
    /// third one is only predicted.
    /// </summary>
    private const float LeastTimingOfSide = 0.15f;

    private readonly VersionEstimator _versions = new();
    private readonly List<(FinderPattern First, FinderPattern Second, float Misfit)> _pairs = [];

    /// <summary>Pairs up the patterns of a picture, the likeliest symbols first.</summary>
    /// <param name="patterns">The finder patterns.</param>
    /// <returns>The number of pairs.</returns>
    public int FindPairs(List<FinderPattern> patterns)
    {
        _pairs.Clear();
        Span<float> sizes = stackalloc float[FinderPatternFinder.MaxPatterns];
        for (int j = 0; j < patterns.Count; j++)
        {
            sizes[j] = patterns[j].ModuleSize;
            for (int i = 0; i < j; i++)
            {
                if (FinderTripleFinder.CanBelongTogether(patterns[i], sizes[i], patterns[j], sizes[j]))
                {
                    _pairs.Add((patterns[i], patterns[j], Misfit(patterns[i], sizes[i], patterns[j], sizes[j])));
                }
            }
        }

        _pairs.Sort(static (a, b) => a.Misfit.CompareTo(b.Misfit));
        _pairs.RemoveRange(Math.Min(MaxPairs, _pairs.Count), Math.Max(0, _pairs.Count - MaxPairs));
        return _pairs.Count;
    }

    /// <summary>Makes the triples of one pair.</summary>
    /// <param name="pair">Which one.</param>
    /// <param name="picture">The picture.</param>
    /// <param name="triples">Receives the triples; what was in it is forgotten.</param>
    public void Complete(int pair, in LuminanceView picture, List<FinderTriple> triples)
    {
        triples.Clear();
        (FinderPattern first, FinderPattern second, _) = _pairs[pair];
        AddBeside(first, second, picture, triples);
        AddBetween(first, second, picture, triples);
    }

    // Patterns of one symbol are alike in size and contrast, and print has more contrast than noise.
    private static float Misfit(in FinderPattern a, float sizeOfA, in FinderPattern b, float sizeOfB) =>
        Math.Abs(MathF.Log(sizeOfA / sizeOfB)) + Math.Abs(MathF.Log(a.Contrast / b.Contrast))
        + (10 / MathF.Max(1, Math.Min(a.Contrast, b.Contrast)));

    // The two are at the ends of one side; the third is at a right angle to it, at either end and on either side.
    private void AddBeside(FinderPattern first, FinderPattern second, in LuminanceView picture, List<FinderTriple> triples)
    {
        (float dx, float dy) = (second.X - first.X, second.Y - first.Y);
        float length = (first.LengthInModules(dx, dy) + second.LengthInModules(dx, dy)) / 2;
        foreach (float side in (ReadOnlySpan<float>)[-length, length])
        {
            foreach (FinderPattern corner in (ReadOnlySpan<FinderPattern>)[first, second])
            {
                (float x, float y) = corner.ModuleAcross(dx, dy);
                FinderPattern third = corner with { X = corner.X + (side * x), Y = corner.Y + (side * y) };
                FinderPattern other = corner == first ? second : first;
                if (IsInside(third, picture) && FinderTriple.TryCreate(corner, other, third, out FinderTriple triple)
                    && _versions.ScoreSide(picture, triple, horizontal: triple.TopRight == other) > LeastTimingOfSide)
                {
                    triples.Add(FinderPatternMatch.Improve(picture, triple, third));
                }
            }
        }
    }

    // The two are at the ends of the diagonal; the third is the corner on either side of it.
    private static void AddBetween(FinderPattern first, FinderPattern second, in LuminanceView picture, List<FinderTriple> triples)
    {
        (float dx, float dy) = (second.X - first.X, second.Y - first.Y);
        float length = (first.LengthInModules(dx, dy) + second.LengthInModules(dx, dy)) / 2;
        (float x, float y) = first.ModuleAcross(dx, dy);
        foreach (float side in (ReadOnlySpan<float>)[-length / 2, length / 2])
        {
            FinderPattern corner = first with { X = ((first.X + second.X) / 2) + (side * x), Y = ((first.Y + second.Y) / 2) + (side * y) };
            if (IsInside(corner, picture) && FinderTriple.TryCreate(corner, first, second, out FinderTriple triple))
            {
                triples.Add(FinderPatternMatch.Improve(picture, triple, corner));
            }
        }
    }

    private static bool IsInside(FinderPattern pattern, in LuminanceView picture) =>
        pattern.X > 0 && pattern.Y > 0 && pattern.X < picture.Width && pattern.Y < picture.Height;
}
