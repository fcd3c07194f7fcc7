namespace CccdSdk.Qr.Symbol;

/// <summary>The two versions whose version information agrees best with soft bits. Equal scores mean that nothing is known.</summary>
/// <param name="Best">The best version.</param>
/// <param name="BestScore">Its correlation: the sum of all magnitudes where every bit agrees.</param>
/// <param name="Next">The second best.</param>
/// <param name="NextScore">Its correlation.</param>
internal readonly record struct VersionRanking(int Best, int BestScore, int Next, int NextScore);
