using CccdSdk.Payload;
using CccdSdk.Results;

namespace CccdSdk;

/// <summary>One line of JSON; the order of the properties is that of the contract.</summary>
internal sealed record CardJsonReading(
    string? Source,
    string Outcome,
    string? Document,
    CardJsonReason? Reason,
    CardJsonCard? Card,
    CardJsonInsurance? Insurance,
    CardJsonFinding[] Findings,
    CardJsonSymbol? Symbol,
    CardJsonRepair? Repair,
    string? Text,
    double? ElapsedMs)
{
    /// <summary>Digits of a time in milliseconds after the point: microseconds.</summary>
    private const int MillisecondDigits = 3;

    private static readonly string[] s_outcomes = Names<ReadOutcome>();
    private static readonly string[] s_documents = Names<DocumentKind>();

    /// <summary>Takes over what a reading says, masked unless asked.</summary>
    public static CardJsonReading Create(CardReading reading, in CardJsonOptions options) => new(
        options.Source,
        s_outcomes[(int)reading.Outcome],
        reading.Document is { } document ? s_documents[(int)document] : null,
        CardJsonReason.Of(reading.Reason),
        reading.Card is { } card ? CardJsonCard.Create(card, reading.Expiry, options.Reveal) : null,
        reading.Insurance is { } insurance ? CardJsonInsurance.Create(insurance, options.Reveal) : null,
        CardJsonFinding.Of(reading.Findings),
        CardJsonSymbol.Of(reading.Symbol),
        CardJsonRepair.Of(reading.Repair, options.Reveal),
        options.Reveal ? reading.RevealText() : null,
        options.Elapsed is { } elapsed ? Math.Round(elapsed.TotalMilliseconds, MillisecondDigits) : null);

    /// <summary>A record would print all; this prints nothing of a card.</summary>
    public override string ToString() => $"CardJsonReading ({Outcome})";

    private static string[] Names<TEnum>()
        where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(CodeNames.Of)];
}
