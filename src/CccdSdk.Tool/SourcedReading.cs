namespace CccdSdk.Tool;

/// <summary>A reading, where it came from and how long it took.</summary>
internal readonly record struct SourcedReading(string Source, CardReading Reading, TimeSpan? Elapsed);
