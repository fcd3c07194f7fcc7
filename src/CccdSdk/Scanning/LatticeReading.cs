namespace CccdSdk.Scanning;

/// <summary>One way through a <see cref="Lattice"/>.</summary>
/// <param name="Text">The text.</param>
/// <param name="WordStart">Where its last word begins.</param>
/// <param name="PreviousStart">Where the word before begins, or -1 at the beginning of a part.</param>
/// <param name="PreviousLength">The length of the word before.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Implausible">How many of its words are implausible.</param>
internal readonly record struct LatticeReading(string Text, int WordStart, int PreviousStart, int PreviousLength, int Cost, int Implausible);
