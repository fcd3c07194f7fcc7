using CccdSdk.Qr;

namespace CccdSdk.Tests;

/// <summary>Readers without a clock, bounded by their work alone: what they read does not depend on the load of the machine.</summary>
internal static class Unhurried
{
    /// <summary>Reads symbols.</summary>
    public static QrReader Symbols { get; } = new(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan });

    /// <summary>Reads cards in pictures.</summary>
    public static CardReader Cards { get; } = new(new CardReaderOptions { SymbolReader = Symbols });
}
