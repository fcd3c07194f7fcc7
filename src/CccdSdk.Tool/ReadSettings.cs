using CccdSdk.Qr;

namespace CccdSdk.Tool;

/// <summary>The command line of <c>cccd read</c>.</summary>
internal sealed record ReadSettings(string[] Paths, bool Json, bool Reveal, bool Timing, bool Recursive, Language Language)
{
    /// <summary>
    /// How pictures are read: without a clock, for a file has no next frame to wait for, and what is read from it must not depend on what else
    /// the machine does. The work of the effort ends the search all the same.
    /// </summary>
    public required QrReaderOptions Reader { get; init; }

    /// <summary>The folder that receives drawings of how pictures were read; null for none.</summary>
    public string? ExplainFolder { get; init; }

    /// <summary>Whether pictures that were read are drawn too.</summary>
    public bool ExplainAll { get; init; }
}
