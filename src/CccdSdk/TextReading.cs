using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;
using CccdSdk.Insurance;
using CccdSdk.Payload;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Scanning;
using CccdSdk.Validation;

namespace CccdSdk;

/// <summary>Text to reading: fields, values, checks.</summary>
internal sealed class TextReading(CardReaderOptions options)
{
    private const int StackBytes = 512;

    // A UTF-16 unit is at most 3 bytes of UTF-8.
    private const int MaxBytesPerChar = 3;

    [SkipLocalsInit]
    public CardReading Read(ReadOnlySpan<char> text, QrSymbol? symbol)
    {
        if (text.Length > CardPayload.MaxLength)
        {
            return Refuse(ReasonKind.TextTooLong, default, symbol);
        }

        int most = text.Length * MaxBytesPerChar;
        byte[]? rented = most > StackBytes ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> utf8 = rented ?? stackalloc byte[StackBytes];
        OperationStatus status = Utf8.FromUtf16(text, utf8, out _, out int written, replaceInvalidSequences: false);
        CardReading reading = status == OperationStatus.Done
            ? ReadUtf8(utf8[..written], text, symbol)
            : Refuse(ReasonKind.NotUtf8, default, symbol);
        utf8[..written].Clear();
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return reading;
    }

    public CardReading ReadUtf8(ReadOnlySpan<byte> utf8, QrSymbol? symbol) => ReadUtf8(utf8, chars: default, symbol);

    private CardReading ReadUtf8(ReadOnlySpan<byte> utf8, ReadOnlySpan<char> chars, QrSymbol? symbol)
    {
        PayloadOutcome outcome = CardPayload.Read(utf8, out CardPayload payload);
        return options.RepairScans && symbol is null && MayBeDamaged(utf8, outcome, payload) && Repair(utf8) is { } repaired
            ? repaired
            : Read(outcome, payload, utf8, chars, symbol, repair: null);
    }

    // Letters that came in parts, and line ends around the text, are put right by the payload, which reports them as findings.
    private static bool MayBeDamaged(ReadOnlySpan<byte> utf8, PayloadOutcome outcome, scoped in CardPayload payload) =>
        utf8.Length <= CardPayload.MaxLength
        && !payload.Findings.Contains(FindingCode.TextComposed)
        && !ScanRepair.IsSettled(utf8, outcome, payload, trimmedIsClean: true);

    private CardReading? Repair(ReadOnlySpan<byte> utf8)
    {
        RepairResult repair = ScanRepair.Search(CodePages.FromUtf8(utf8) ?? Encoding.Latin1.GetString(utf8));
        if (repair.RevealText() is not { } text)
        {
            return null;
        }

        if (repair.IsCut && ReadCut(utf8, text, repair) is { } cut)
        {
            return cut;
        }

        byte[] repaired = Encoding.UTF8.GetBytes(text);
        PayloadOutcome outcome = CardPayload.Read(repaired, out CardPayload payload);
        CardReading reading = Read(outcome, payload, utf8, chars: default, symbol: null, repair);
        Array.Clear(repaired);
        return reading;
    }

    // What is left of a card may lack its number, or more fields than a text may that is taken for a card.
    private CardReading? ReadCut(ReadOnlySpan<byte> source, string text, RepairResult repair)
    {
        DateOnly today = VietnamCalendar.Today(options.TimeProvider);
        return CutCardBuilder.Build(text, out DocumentKind document, out FindingSet findings) is { } card
            ? new CardReading(card, document, ExpiryRule.Compute(card.Facts), findings | CardValidator.Validate(card.Facts, today), today, CardReadingExtras.Of(null, repair, text: KeptText(source)))
            : null;
    }

    // The text that is kept is the one that came, not the repaired one: the report holds that.
    private CardReading Read(
        PayloadOutcome outcome, scoped in CardPayload payload, ReadOnlySpan<byte> source, ReadOnlySpan<char> chars, QrSymbol? symbol, RepairResult? repair)
    {
        if (outcome != PayloadOutcome.Card)
        {
            ReasonKind reason = repair is null || outcome == PayloadOutcome.OtherDocument ? payload.Reason ?? ReasonKind.NotACard : ReasonKind.DamagedCardText;
            return Refuse(reason, source, symbol, payload.Document, outcome, repair, InsuranceReader.Read(payload));
        }

        DateOnly today = VietnamCalendar.Today(options.TimeProvider);
        return new CardReading(
            CardBuilder.Build(payload, chars), payload.Document, payload.ComputeExpiry(), payload.Validate(today), today, CardReadingExtras.Of(symbol, repair, text: KeptText(source)));
    }

    private CardReading Refuse(
        ReasonKind reason,
        ReadOnlySpan<byte> utf8,
        QrSymbol? symbol,
        DocumentKind document = DocumentKind.Unknown,
        PayloadOutcome outcome = PayloadOutcome.NotUnderstood,
        RepairResult? repair = null,
        HealthInsuranceCard? insurance = null) => new(
            outcome == PayloadOutcome.OtherDocument ? ReadOutcome.OtherDocument : ReadOutcome.NotUnderstood,
            document,
            reason,
            CardReadingExtras.Of(symbol, repair, insurance, KeptText(utf8)));

    private string? KeptText(ReadOnlySpan<byte> utf8) => options.KeepText ? Encoding.UTF8.GetString(utf8) : null;
}
