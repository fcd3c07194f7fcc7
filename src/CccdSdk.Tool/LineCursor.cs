namespace CccdSdk.Tool;

/// <summary>A line in a <see cref="LineBatch"/>: where it starts, how long it is, and where the next one starts.</summary>
internal readonly record struct LineCursor(int Start, int Length, int Next);
