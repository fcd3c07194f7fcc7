using CccdSdk.Imaging;
using CccdSdk.Qr.Detection;

namespace CccdSdk.Qr.Tracking;

/// <summary>Three peaks that may be the finder patterns of a symbol, and a version that it may have.</summary>
/// <param name="Corner">The one at the right angle.</param>
/// <param name="Right">The one clockwise from it.</param>
/// <param name="Below">The third one.</param>
/// <param name="Version">The version.</param>
/// <param name="Score">The correlation of the finder and timing patterns with the picture.</param>
internal readonly record struct RingGuess(RingPeak Corner, RingPeak Right, RingPeak Below, int Version, float Score)
{
    /// <summary>Modules of a finder pattern with its separator (ISO/IEC 18004:2015, 6.3.3 and 6.3.4).</summary>
    private const int FinderSide = 8;

    /// <summary>Correlation of 64 modules that one finder pattern must reach; 1 / √64 is chance.</summary>
    private const float LeastOfOne = 0.2f;

    /// <summary>Row and column of the timing patterns (6.3.5).</summary>
    private const int Timing = 6;

    /// <summary>Whether the first finder pattern is turned as the two sides are; noise makes two of three wrong ones fail.</summary>
    public bool IsTurnedRight(in LuminanceView frame)
    {
        FunctionPatterns patterns = FunctionPatterns.Of(Version);
        Correlation sum = default;
        for (int i = 0; i < FinderSide * FinderSide; i++)
        {
            Add(frame, patterns, i % FinderSide, i / FinderSide, ref sum);
        }

        return (Corner.IsInverted ? sum.Value : -sum.Value) > LeastOfOne;
    }

    /// <summary>Measures the score: finder patterns with their separators, and the timing patterns between them.</summary>
    public RingGuess Measure(in LuminanceView frame)
    {
        FunctionPatterns patterns = FunctionPatterns.Of(Version);
        int far = patterns.Size - FinderSide;
        Correlation sum = default;
        for (int i = 0; i < FinderSide * FinderSide; i++)
        {
            (int u, int v) = (i % FinderSide, i / FinderSide);
            Add(frame, patterns, u, v, ref sum);
            Add(frame, patterns, far + u, v, ref sum);
            Add(frame, patterns, u, far + v, ref sum);
        }

        for (int i = FinderSide; i < far; i++)
        {
            Add(frame, patterns, i, Timing, ref sum);
            Add(frame, patterns, Timing, i, ref sum);
        }

        return this with { Score = Corner.IsInverted ? sum.Value : -sum.Value };
    }

    /// <summary>The plane through the three finder patterns, without perspective.</summary>
    public bool TryGetTransform(SymbolTransform transform)
    {
        int size = FunctionPatterns.Of(Version).Size;
        double near = FinderTriple.CenterInModules, far = size - near;
        ReadOnlySpan<Correspondence> points =
        [
            new(near, near, Corner.X, Corner.Y),
            new(far, near, Right.X, Right.Y),
            new(near, far, Below.X, Below.Y),
            new(far, far, Right.X + Below.X - Corner.X, Right.Y + Below.Y - Corner.Y),
        ];
        bool fits = PerspectiveTransform.TryFit(points, out PerspectiveTransform plane);
        transform.Reset(size, plane);
        return fits;
    }

    private void Add(in LuminanceView frame, FunctionPatterns patterns, int u, int v, ref Correlation sum)
    {
        float between = patterns.Size - (2 * FinderTriple.CenterInModules);
        float right = (u + 0.5f - FinderTriple.CenterInModules) / between;
        float down = (v + 0.5f - FinderTriple.CenterInModules) / between;
        float x = Corner.X + (right * (Right.X - Corner.X)) + (down * (Below.X - Corner.X));
        float y = Corner.Y + (right * (Right.Y - Corner.Y)) + (down * (Below.Y - Corner.Y));
        sum.Add(LuminanceSampler.At(frame, x, y), patterns.Colour(u, v));
    }
}
