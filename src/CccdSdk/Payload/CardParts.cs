using CccdSdk.Identity;
using CccdSdk.Results;

namespace CccdSdk.Payload;

/// <summary>What was read of the fields of a card.</summary>
internal struct CardParts
{
    /// <summary>Which field holds what.</summary>
    public PayloadLayout? Layout;

    /// <summary>Number, dates, sex and edition.</summary>
    public CardFacts Facts;

    /// <summary>The number of the older card, or the default.</summary>
    public PreviousNumber PreviousNumber;

    /// <summary>The fields that have a value.</summary>
    public CardFieldSet Present;

    /// <summary>What was noticed.</summary>
    public FindingSet Findings;
}
