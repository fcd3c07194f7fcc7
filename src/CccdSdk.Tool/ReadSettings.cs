using CccdSdk.Qr;

namespace CccdSdk.Tool;

/// <summary>The command line of <c>cccd read</c>.</summary>
internal sealed record ReadSettings(string[] Paths, bool Json, bool Reveal, bool Timing, bool Recursive, Language Language)
{
    /// <summary>How much is tried with each picture.</summary>
    public QrReaderEffort Effort { get; init; } = QrReaderEffort.Balanced;

    /// <summary>The folder that receives drawings of how pictures were read; null for none.</summary>
    public string? ExplainFolder { get; init; }

    /// <summary>Whether pictures that were read are drawn too.</summary>
    public bool ExplainAll { get; init; }
}
