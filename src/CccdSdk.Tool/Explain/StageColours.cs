using CccdSdk.Qr.Detection;

namespace CccdSdk.Tool.Explain;

/// <summary>The colours of the drawings; each is explained by a legend in the drawing.</summary>
internal static class StageColours
{
    /// <summary>A finder pattern.</summary>
    public const string Finder = "#00a000";

    /// <summary>A finder pattern that is light on dark.</summary>
    public const string InvertedFinder = "#0090ff";

    /// <summary>Three finder patterns that were tried.</summary>
    public const string Triple = "#ffb000";

    /// <summary>The group without a grid that came nearest to one.</summary>
    public const string Refused = "#ff7000";

    /// <summary>A grid that does not fit.</summary>
    public const string PoorGrid = "#ff0060";

    /// <summary>A grid that fits.</summary>
    public const string Grid = "#c000ff";

    /// <summary>A module that is as it must be.</summary>
    public const string Right = "#00c000";

    /// <summary>A module that is not.</summary>
    public const string Wrong = "#ff0000";

    /// <summary>The colour of a finder pattern.</summary>
    public static string Of(in FinderPattern pattern) => pattern.IsInverted ? InvertedFinder : Finder;
}
