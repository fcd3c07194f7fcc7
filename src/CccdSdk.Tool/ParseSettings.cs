namespace CccdSdk.Tool;

/// <summary>The command line of <c>cccd parse</c>.</summary>
internal sealed record ParseSettings(bool Reveal, bool Timing, bool Quiet, int Threads);
