using CccdSdk.Insurance;
using CccdSdk.Qr;
using CccdSdk.Scanning;

namespace CccdSdk;

/// <summary>What a reading of clean text does not have. A gate makes one reading for every visitor: without these it is a third shorter.</summary>
/// <param name="Symbol">The symbol in the picture.</param>
/// <param name="Repair">What had happened to the text.</param>
/// <param name="Insurance">The health insurance card.</param>
/// <param name="Text">The text as it came.</param>
internal sealed record CardReadingExtras(QrSymbol? Symbol, RepairResult? Repair, HealthInsuranceCard? Insurance, string? Text)
{
    /// <summary>Those that there are; null if there are none.</summary>
    public static CardReadingExtras? Of(QrSymbol? symbol, RepairResult? repair = null, HealthInsuranceCard? insurance = null, string? text = null) =>
        symbol is null && repair is null && insurance is null && text is null ? null : new(symbol, repair, insurance, text);

    /// <summary>Nothing: these are a reading's values.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(CardReadingExtras);
}
