using CccdSdk.Imaging;

namespace CccdSdk.Qr.Detection;

/// <summary>Finds out where exactly the modules of a symbol are, from its three finder patterns and a guess of its version.</summary>
internal sealed class SymbolLocator
{
    private const int EdgePasses = 3;

    /// <summary>With fewer edges in place there is no symbol of which a part could be missing.</summary>
    private const float LeastAgreement = 0.7f;

    private readonly AlignmentPatternFinder _alignment;
    private readonly EdgeRefiner _edges;
    private readonly SymbolTransform _before = new();

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
        int found = _alignment.Refine(picture, patterns, inverted, again: false);
        float agreement = _edges.Refine(picture, patterns, inverted, EdgePasses);
        return found < patterns.AlignmentCount && agreement >= LeastAgreement
            ? LocateAgain(picture, patterns, inverted, found, agreement)
            : agreement;
    }

    // An alignment pattern is missing, because dirt is on it or because the card is bent. It was bent if more of the symbol comes into place.
    private float LocateAgain(in LuminanceView picture, FunctionPatterns patterns, bool inverted, int found, float agreement)
    {
        _before.CopyFrom(Transform);
        if (_alignment.Refine(picture, patterns, inverted, again: true) > found
            && _edges.Refine(picture, patterns, inverted, EdgePasses, ShiftFit.BentStiffness) is float better && better > agreement)
        {
            return better;
        }

        Transform.CopyFrom(_before);
        return agreement;
    }
}
