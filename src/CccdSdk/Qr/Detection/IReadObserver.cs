using CccdSdk.Imaging;
using CccdSdk.Qr.Symbol;

namespace CccdSdk.Qr.Detection;

/// <summary>
/// Watches the stages of one reading: for video, which adds up what the stages saw, and for the diagnosis. Without an observer the stages
/// pay one test for null each.
/// </summary>
/// <remarks>What it is given is working memory that is cleared after the call, and personal data: copies are the observer's to clear.</remarks>
internal interface IReadObserver
{
    /// <summary>Whether to end the search: the time is up, or enough was seen.</summary>
    public bool ShouldStop { get; }

    /// <summary>Whether a look that comes next is not worth its time.</summary>
    public bool ShouldSkip(in FinderLook look) => false;

    /// <summary>Whether the time is up, so that even a step that has begun is broken off.</summary>
    public bool IsLate => false;

    /// <summary>The thresholds of a look were measured.</summary>
    /// <param name="view">What is looked at: the picture, or a smoothed or scaled copy.</param>
    /// <param name="threshold">Its thresholds.</param>
    public void OnThresholds(in LuminanceView view, LocalThreshold threshold)
    {
    }

    /// <summary>A look at the picture is over.</summary>
    /// <param name="look">Which one.</param>
    /// <param name="threshold">Its thresholds.</param>
    /// <param name="patterns">All finder patterns so far.</param>
    public void OnLook(FinderLook look, LocalThreshold threshold, IReadOnlyList<FinderPattern> patterns);

    /// <summary>Three finder patterns are going to be read.</summary>
    public void OnCandidate(in FinderTriple triple);

    /// <summary>The timing patterns of the candidate were looked for.</summary>
    /// <param name="timing">How much there is of them: below <see cref="SymbolCandidateReader.LeastTiming"/> it is no symbol.</param>
    public void OnTiming(float timing)
    {
    }

    /// <summary>A candidate was located.</summary>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="version">The version that was assumed.</param>
    /// <param name="agreement">The part of the edges of function modules that are in place.</param>
    public void OnLocated(SymbolTransform transform, int version, float agreement);

    /// <summary>The modules of a candidate were sampled.</summary>
    /// <param name="picture">The picture.</param>
    /// <param name="transform">Where the modules are.</param>
    /// <param name="version">The version.</param>
    /// <param name="inverted">Whether the symbol is light on dark.</param>
    /// <param name="grey">Grey values, row by row.</param>
    /// <param name="darkness">The same against the neighbourhood: 1 is dark, -1 is light, 0 is unknown.</param>
    public void OnSampled(
        in LuminanceView picture, SymbolTransform transform, int version, bool inverted, ReadOnlySpan<float> grey, ReadOnlySpan<float> darkness);

    /// <summary>Sampled modules were rated: what <see cref="OnDecoded"/> tells next was decoded with it.</summary>
    /// <param name="odds">How sure each module is, row by row: see <see cref="ModuleOdds"/>.</param>
    public void OnRated(ReadOnlySpan<byte> odds)
    {
    }

    /// <summary>Sampled modules were decoded, once as they are and once for every way of improving them.</summary>
    /// <param name="darkness">What was decoded.</param>
    /// <param name="status">How far it came.</param>
    /// <param name="decoded">What it says, or null.</param>
    /// <param name="mirrored">Whether it was read with rows and columns exchanged.</param>
    public void OnDecoded(ReadOnlySpan<float> darkness, QrReadStatus status, DecodedSymbol? decoded, bool mirrored);
}
