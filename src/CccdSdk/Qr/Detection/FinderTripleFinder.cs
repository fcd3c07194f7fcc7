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

    /// <summary>The triples found by the last <see cref="Find"/>.</summary>
    public List<FinderTriple> Triples { get; } = new(64);

    /// <summary>Forms every plausible triple.</summary>
    /// <param name="patterns">The finder patterns of a picture.</param>
    /// <param name="known">How many of them were there before; triples without a new one are left out.</param>
    public void Find(List<FinderPattern> patterns, int known)
    {
        Triples.Clear();
        for (int i = 0; i < patterns.Count; i++)
        {
            for (int j = i + 1; j < patterns.Count; j++)
            {
                if (!CanBelongTogether(patterns[i], patterns[j]))
                {
                    continue;
                }

                for (int k = Math.Max(j + 1, known); k < patterns.Count; k++)
                {
                    if (CanBelongTogether(patterns[i], patterns[k]) && CanBelongTogether(patterns[j], patterns[k]))
                    {
                        Add(patterns[i], patterns[j], patterns[k]);
                    }
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
    public static bool CanBelongTogether(FinderPattern a, FinderPattern b)
    {
        float ratio = a.ModuleSize / b.ModuleSize;
        float contrast = a.Contrast / b.Contrast;
        return a.IsInverted == b.IsInverted && contrast is < MaxContrastRatio and > 1 / MaxContrastRatio && ratio is < MaxSizeRatio and > 1 / MaxSizeRatio;
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
