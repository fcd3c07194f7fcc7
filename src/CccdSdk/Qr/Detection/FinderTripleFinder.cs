using System.Numerics;

namespace CccdSdk.Qr.Detection;

/// <summary>Groups finder patterns by three, the likeliest symbols first.</summary>
internal sealed class FinderTripleFinder
{
    /// <summary>In one symbol the modules differ by less, even when it is tilted by 50 degrees.</summary>
    private const float MaxSizeRatio = 1.9f;

    /// <summary>A shadow leaves an eighth of the light, and the luminance of cameras is about the square root of it.</summary>
    private const float MaxContrastRatio = 5;

    /// <summary>Triples of one look that are tried; beyond lies noise.</summary>
    private const int MaxTriples = 200;

    private readonly ulong[] _alike = new ulong[FinderPatternFinder.MaxPatterns];

    /// <summary>The triples found by the last <see cref="Find"/>.</summary>
    public List<FinderTriple> Triples { get; } = new(64);

    /// <summary>Forms every plausible triple.</summary>
    /// <param name="patterns">The finder patterns of a picture.</param>
    /// <param name="added">Those that are new, as bits; triples without a new one are left out.</param>
    public void Find(List<FinderPattern> patterns, ulong added)
    {
        Triples.Clear();
        Compare(patterns);
        for (int i = 0; i < patterns.Count; i++)
        {
            for (ulong others = _alike[i] & After(i); others != 0; others &= others - 1)
            {
                int j = BitOperations.TrailingZeroCount(others);
                ulong wanted = (added & ((1UL << i) | (1UL << j))) != 0 ? ulong.MaxValue : added;
                for (ulong thirds = _alike[i] & _alike[j] & After(j) & wanted; thirds != 0; thirds &= thirds - 1)
                {
                    Add(patterns[i], patterns[j], patterns[BitOperations.TrailingZeroCount(thirds)]);
                }
            }
        }

        Triples.Sort(static (a, b) => a.Misfit.CompareTo(b.Misfit));
        if (Triples.Count > MaxTriples)
        {
            Triples.RemoveRange(MaxTriples, Triples.Count - MaxTriples);
        }
    }

    /// <summary>Whether two patterns are alike enough.</summary>
    public static bool CanBelongTogether(in FinderPattern a, float sizeOfA, in FinderPattern b, float sizeOfB) =>
        a.IsInverted == b.IsInverted
        && sizeOfA < MaxSizeRatio * sizeOfB && sizeOfB < MaxSizeRatio * sizeOfA
        && a.Contrast < MaxContrastRatio * b.Contrast && b.Contrast < MaxContrastRatio * a.Contrast;

    private static ulong After(int index) => index >= FinderPatternFinder.MaxPatterns - 1 ? 0 : ulong.MaxValue << (index + 1);

    // Which patterns are alike enough, each pair once, as bits.
    private void Compare(List<FinderPattern> patterns)
    {
        Span<float> sizes = stackalloc float[FinderPatternFinder.MaxPatterns];
        for (int i = 0; i < patterns.Count; i++)
        {
            sizes[i] = patterns[i].ModuleSize;
            _alike[i] = 0;
            for (int j = 0; j < i; j++)
            {
                if (CanBelongTogether(patterns[i], sizes[i], patterns[j], sizes[j]))
                {
                    _alike[i] |= 1UL << j;
                    _alike[j] |= 1UL << i;
                }
            }
        }
    }

    private void Add(FinderPattern a, FinderPattern b, FinderPattern c)
    {
        AddCorner(a, b, c);
        AddCorner(b, c, a);
        AddCorner(c, a, b);
    }

    private void AddCorner(FinderPattern corner, FinderPattern first, FinderPattern second)
    {
        if (FinderTriple.TryCreate(corner, first, second, out FinderTriple triple))
        {
            Triples.Add(triple);
        }
    }
}
