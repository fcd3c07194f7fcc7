namespace CccdSdk.Qr.Symbol;

/// <summary>The two readings of the format information that agree best with soft bits. Equal scores mean that nothing is known.</summary>
/// <param name="Best">The best reading.</param>
/// <param name="BestScore">Its correlation: the sum of all magnitudes where every bit agrees.</param>
/// <param name="Next">The second best.</param>
/// <param name="NextScore">Its correlation.</param>
internal readonly record struct FormatRanking(FormatInformation Best, int BestScore, FormatInformation Next, int NextScore);
