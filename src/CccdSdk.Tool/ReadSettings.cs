namespace CccdSdk.Tool;

/// <summary>The command line of <c>cccd read</c>.</summary>
internal sealed record ReadSettings(string[] Paths, bool Json, bool Reveal, bool Timing, bool Recursive, Language Language);
