using CccdSdk.Imaging;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>Tells the version of a symbol from its finder patterns: by their distance, the timing patterns and the version information.</summary>
internal sealed class VersionEstimator
{
    /// <summary>The most versions that are tried for one symbol.</summary>
    public const int MaxVersions = 3;

    /// <summary>The distance of the finder patterns in modules is off by no more than this part: perspective and bend.</summary>
    private const float Uncertainty = 0.09f;

    /// <summary>With less along one line, both together cannot be <see cref="SymbolCandidateReader.LeastTiming"/>, even if the other one is perfect.</summary>
    private const float LeastOfLine = (2 * SymbolCandidateReader.LeastTiming) - 1;

    /// <summary>What version information that is there adds to the score of the timing patterns.</summary>
    private const float InformationBonus = 1;

    /// <summary>Modules on each side of version 40 (ISO/IEC 18004:2015, 6.3.1).</summary>
    private const int MaxSize = 177;

    private PerspectiveTransform _plane;

    /// <summary>How well the timing pattern between two finder patterns fits the version that fits best, when the third one is only a guess.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="triple">The finder patterns.</param>
    /// <param name="horizontal">Whether it is the one from the first to the second pattern; else from the first to the third.</param>
    /// <returns>1 is perfect, 0 is chance.</returns>
    public float ScoreSide(in LuminanceView picture, in FinderTriple triple, bool horizontal)
    {
        (int lowest, int highest) = Range(triple);
        float best = -1;
        for (int version = lowest; version <= highest; version++)
        {
            int size = SymbolVersion.SizeOf(version);
            best = InitialTransform.TryCreate(triple, size, out _plane)
                ? Math.Max(best, ScoreLine(picture, size, horizontal, triple.TopLeft.IsInverted ? 1 : -1))
                : best;
        }

        return best;
    }

    /// <summary>Ranks the versions that a symbol can have.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="triple">The finder patterns.</param>
    /// <param name="versions">Receives the versions, the likeliest first.</param>
    /// <param name="score">How well the timing patterns fit the first one: 1 is perfect, 0 is chance.</param>
    /// <returns>The number of versions.</returns>
    public int Rank(in LuminanceView picture, in FinderTriple triple, Span<int> versions, out float score)
    {
        int middle = Middle(triple);
        (int lowest, int highest) = Range(triple);
        int stated = ReadInformation(picture, triple, middle);
        Span<float> scores = stackalloc float[MaxVersions];
        int count = 0;
        for (int version = lowest; version <= highest; version++)
        {
            float timing = ScoreTiming(picture, triple, version, version == stated) - (0.05f * Math.Abs(version - middle));
            count = Insert(versions, scores, count, version, timing + (version == stated ? InformationBonus : 0));
        }

        score = count == 0 ? 0 : Math.Min(scores[0], 1);
        return count;
    }

    private static int Middle(in FinderTriple triple) =>
        Math.Clamp((int)MathF.Round((triple.Size - 17) / 4), SymbolVersion.Lowest, SymbolVersion.Highest);

    private static (int Lowest, int Highest) Range(in FinderTriple triple)
    {
        int around = Math.Max(1, (int)MathF.Ceiling(triple.Size * Uncertainty / 4));
        return (Math.Max(SymbolVersion.Lowest, Middle(triple) - around), Math.Min(SymbolVersion.Highest, Middle(triple) + around));
    }

    private static int Insert(Span<int> versions, Span<float> scores, int count, int version, float score)
    {
        int place = count;
        while (place > 0 && scores[place - 1] < score)
        {
            place--;
        }

        if (place == MaxVersions)
        {
            return count;
        }

        count = Math.Min(count + 1, MaxVersions);
        for (int i = count - 1; i > place; i--)
        {
            (versions[i], scores[i]) = (versions[i - 1], scores[i - 1]);
        }

        (versions[place], scores[place]) = (version, score);
        return count;
    }

    // The modules 8 to size - 9 of row 6 and column 6 alternate (6.3.5): each against the mean of its neighbours.
    private float ScoreTiming(in LuminanceView picture, in FinderTriple triple, int version, bool isStated)
    {
        int size = SymbolVersion.SizeOf(version);
        if (!InitialTransform.TryCreate(triple, size, out _plane))
        {
            return -1;
        }

        float sign = triple.TopLeft.IsInverted ? 1 : -1;
        float across = ScoreLine(picture, size, horizontal: true, sign);
        float down = isStated || across > LeastOfLine ? ScoreLine(picture, size, horizontal: false, sign) : across;
        return (across + down) / 2;
    }

    private float ScoreLine(in LuminanceView picture, int size, bool horizontal, float sign)
    {
        Span<(float X, float Y)> points = stackalloc (float X, float Y)[MaxSize];
        points = points[..(size - 14)];
        _plane.MapLine(horizontal ? 7.5 : 6.5, horizontal ? 6.5 : 7.5, horizontal, points);
        float agreement = 0;
        float all = 1;
        float before = LuminanceSampler.At(picture, points[0].X, points[0].Y);
        float current = LuminanceSampler.At(picture, points[1].X, points[1].Y);
        for (int i = 2; i < points.Length; i++)
        {
            float after = LuminanceSampler.At(picture, points[i].X, points[i].Y);
            float contrast = sign * (current - ((before + after) / 2));
            agreement += (i & 1) == 0 ? contrast : -contrast;
            all += Math.Abs(contrast);
            (before, current) = (current, after);
        }

        return agreement / all;
    }

    private int ReadInformation(in LuminanceView picture, in FinderTriple triple, int middle)
    {
        int size = SymbolVersion.SizeOf(middle);
        if (middle < VersionInformation.LowestVersion - 1 || !InitialTransform.TryCreate(triple, size, out _plane))
        {
            return 0;
        }

        Span<short> first = stackalloc short[VersionInformation.BitCount];
        Span<short> second = stackalloc short[VersionInformation.BitCount];
        int magnitude = ReadCopy(picture, size, 0, triple.TopLeft.IsInverted, first) + ReadCopy(picture, size, 1, triple.TopLeft.IsInverted, second);
        VersionRanking ranking = VersionInformation.ReadSoft(first, second);

        // Words differ in 8 of 18 bits, so a true one leads by far.
        return ranking.BestScore > 0.5f * magnitude && ranking.BestScore - ranking.NextScore > 0.3f * magnitude ? ranking.Best : 0;
    }

    private int ReadCopy(in LuminanceView picture, int size, int copy, bool inverted, Span<short> bits)
    {
        Span<float> grey = stackalloc float[VersionInformation.BitCount];
        float darkest = 255, lightest = 0;
        for (int bit = 0; bit < grey.Length; bit++)
        {
            (int u, int v) = VersionInformation.ModuleAt(size, copy, bit);
            (float x, float y) = _plane.Map(u + 0.5, v + 0.5);
            grey[bit] = LuminanceSampler.At(picture, x, y);
            darkest = Math.Min(darkest, grey[bit]);
            lightest = Math.Max(lightest, grey[bit]);
        }

        int magnitude = 0;
        for (int bit = 0; bit < grey.Length; bit++)
        {
            float darkness = ((darkest + lightest) / 2) - grey[bit];
            bits[bit] = (short)((inverted ? -darkness : darkness) * 8);
            magnitude += Math.Abs(bits[bit]);
        }

        return magnitude;
    }
}
