using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Finds out where exactly the modules of a symbol are, from its three finder patterns and a guess of its version.</summary>
internal sealed class SymbolLocator
{
    private const int EdgePasses = 3;

    private readonly AlignmentPatternFinder _alignment;
    private readonly EdgeRefiner _edges;

    /// <summary>Makes a locator.</summary>
    public SymbolLocator()
    {
        _alignment = new AlignmentPatternFinder(Transform);
        _edges = new EdgeRefiner(Transform);
    }

    /// <summary>Where the modules are, after <see cref="Locate"/>.</summary>
    public SymbolTransform Transform { get; } = new();

    /// <summary>Fits <see cref="Transform"/> to the function modules.</summary>
    /// <returns>The part of their edges that are where they should be, 0 to 1; 0 when the finder patterns contradict each other.</returns>
    public float Locate(in LuminanceView picture, in FinderTriple triple, int version)
    {
        FunctionPatterns patterns = FunctionPatterns.Of(version);
        if (!InitialTransform.TryCreate(triple, patterns.Size, Transform))
        {
            return 0;
        }

        bool inverted = triple.TopLeft.IsInverted;
        _alignment.Refine(picture, patterns, inverted);
        return _edges.Refine(picture, patterns, inverted, EdgePasses);
    }
}
