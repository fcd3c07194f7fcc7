using CccdSdk.Identity;
using CccdSdk.Insurance;
using CccdSdk.Payload;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Validation;

namespace CccdSdk;

/// <summary>What came of reading one text or one symbol: a card and everything noticed about it, or the reason why there is none.</summary>
/// <remarks>No public property shows a value of the card, so a reading can be logged or serialized as it is.</remarks>
/// <threadsafety>Immutable; safe to share.</threadsafety>
public sealed class CardReading
{
    private readonly DateOnly _date;
    private readonly CardReadingExtras? _extras;

    internal CardReading(CitizenCard card, DocumentKind document, CardExpiry expiry, FindingSet findings, DateOnly date, CardReadingExtras? extras)
    {
        Outcome = ReadOutcome.Card;
        Card = card;
        Document = document;
        Expiry = expiry;
        Findings = findings;
        _date = date;
        _extras = extras;
    }

    internal CardReading(ReadOutcome outcome, DocumentKind? document, ReasonKind reason, CardReadingExtras? extras = null)
    {
        Outcome = outcome;
        Document = document;
        Reason = Reason.For(reason);
        _extras = extras;
    }

    /// <summary>What came of it.</summary>
    public ReadOutcome Outcome { get; }

    /// <summary>The card, or null; then <see cref="Reason"/> says why.</summary>
    public CitizenCard? Card { get; }

    /// <summary>The health insurance card (thẻ BHYT), if the text is one: the outcome is then <see cref="ReadOutcome.OtherDocument"/>, and
    /// <see cref="Reason"/> says so. Null otherwise.</summary>
    public HealthInsuranceCard? Insurance => _extras?.Insurance;

    /// <summary>Which document the text is; null if no text was read.</summary>
    public DocumentKind? Document { get; }

    /// <summary>Why there is no card and what to do next; null if there is one.</summary>
    public Reason? Reason { get; }

    /// <summary>When the card ends: computed, not read.</summary>
    public CardExpiry Expiry { get; }

    /// <summary>Everything noticed about the card; empty if there is none.</summary>
    public FindingSet Findings { get; }

    /// <summary>The symbol in the picture; null for text, and where no symbol was found.</summary>
    public QrSymbol? Symbol => _extras?.Symbol;

    /// <summary>What had happened to the text on its way and how far it was undone; null if nothing was needed. Fields that could not be
    /// restored exactly are missing from the card; what they may have been is here, for a person to choose.</summary>
    public RepairResult? Repair => _extras?.Repair;

    /// <summary>The text as it came, before any repair, if <see cref="CardReaderOptions.KeepText"/> asked for it; else null.</summary>
    /// <returns>The text, or null.</returns>
    public string? RevealText() => _extras?.Text;

    /// <summary>Holds the card against the policy of a site, on the day of the reading.</summary>
    /// <param name="policy">What the site accepts.</param>
    /// <returns>Allowed, or all reasons why not; a reading without a card is never allowed.</returns>
    public AcceptanceResult Accept(AcceptancePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return Card is null ? AcceptanceResult.NoCard : policy.Evaluate(Card, Findings, _date);
    }

    /// <summary>The outcome and the reason, without any value of the card.</summary>
    /// <returns>Such as <c>Card (Cccd2021)</c> or <c>NoSymbol (noFinderPatterns)</c>.</returns>
    public override string ToString() => Reason is null ? $"{Outcome} ({Document})" : $"{Outcome} ({Reason.Code})";
}
