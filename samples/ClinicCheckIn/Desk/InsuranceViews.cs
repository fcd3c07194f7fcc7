using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Storage;

namespace ClinicCheckIn.Desk;

/// <summary>What the desk shows of an answer of the gateway.</summary>
internal static class InsuranceViews
{
    /// <summary>The patient pays, or shows the card later.</summary>
    public static InsuranceView None { get; } = new(
        "none", "ok", null, "Khám không dùng BHYT", "Without health insurance", "Tiếp đón theo diện thu phí.", "Check in as a paying patient.", null, null, null, null, null);

    /// <summary>The program ended while the gateway was asked.</summary>
    private static InsuranceView BrokenOff { get; } = new(
        VisitStore.Asking, "warning", null, "Đang hỏi cổng thì bị ngắt, chưa có câu trả lời", "The question broke off without an answer", "Hãy hỏi lại cổng.", "Ask the gateway again.", null, null, null, null, null);

    public static InsuranceView Of(CardAnswer answer)
    {
        CardAnswerValues? values = answer.Reveal();
        bool queued = answer.ShouldAskLater;
        return new InsuranceView(
            queued ? "queued" : StateOf(answer.Result),
            answer.Severity switch { ResultSeverity.Ok => "ok", ResultSeverity.Warning => "warning", _ => "error" },
            answer.Result?.Code,
            answer.Meaning.Vietnamese,
            answer.Meaning.English,
            answer.NextAction.Vietnamese,
            answer.NextAction.English,
            values?.NewCardNumber ?? values?.CardNumber,
            DeskDate.Show(Day(values?.ValidFromDate)) is { Length: > 0 } from ? from : null,
            DeskDate.Show(Day(values?.ValidToDate)) is { Length: > 0 } to ? to : null,
            values?.FacilityCode,
            answer.Result?.Verdict == ResultVerdict.Mismatch ? values?.FullName : null);
    }

    /// <summary>What is known of a visit that is taken up again; null if nobody has asked yet.</summary>
    public static InsuranceView? Of(Visit visit) => visit.InsuranceState switch
    {
        "notAsked" => null,
        "none" => None,
        VisitStore.Asking => BrokenOff,
        _ => Of(visit.InsuranceCode is { } code
            ? new CardAnswer(GatewayOutcome.Answered, ResultCodes.For(code), null)
            : new CardAnswer(GatewayOutcome.NotSent, null, null)),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string StateOf(ResultCode? result) => result switch
    {
        { Code: "010" } => "expired",
        { Code: "060" or "061" } => "wrongName",
        { Verdict: ResultVerdict.Valid } => "valid",
        { Verdict: ResultVerdict.ValidWithCare } => "validWithCare",
        { Verdict: ResultVerdict.NotFound } => "notFound",
        { Verdict: ResultVerdict.Mismatch } => "mismatch",
        { Verdict: ResultVerdict.NotValid } => "notValid",
        { Verdict: ResultVerdict.Account } => "account",
        { Verdict: ResultVerdict.Fault } => "queued",
        _ => "unknown",
    };
}
