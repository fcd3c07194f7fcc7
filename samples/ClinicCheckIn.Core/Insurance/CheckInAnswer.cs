using CccdSdk.Results;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>What came of sending a check-in message.</summary>
public sealed class CheckInAnswer
{
    private readonly string? _message;

    internal CheckInAnswer(GatewayOutcome outcome, string? code = null, string? transactionCode = null, string? receivedAt = null, string? message = null)
    {
        Outcome = outcome;
        Code = code is null ? null : ResultCodes.Shown(code);
        TransactionCode = transactionCode;
        ReceivedAt = receivedAt;
        _message = message;
    }

    /// <summary>How far it got; <see cref="GatewayOutcome.Answered"/> means that the gateway took it.</summary>
    public GatewayOutcome Outcome { get; }

    /// <summary>Whether the gateway took the message.</summary>
    public bool IsAccepted => Outcome == GatewayOutcome.Answered;

    /// <summary>The code as sent (maKetQua), shortened to what can be shown; null without one.</summary>
    public string? Code { get; }

    /// <summary>The gateway's code of the transaction (maGiaoDich), for comparing later.</summary>
    public string? TransactionCode { get; }

    /// <summary>When the gateway took it (thoiGianTiepNhan), as sent.</summary>
    public string? ReceivedAt { get; }

    /// <summary>What happened.</summary>
    public LocalizedText Meaning => GatewayOutcomeTexts.Meaning(Outcome);

    /// <summary>What to do next.</summary>
    public LocalizedText NextAction => GatewayOutcomeTexts.NextAction(Outcome);

    /// <summary>The gateway's message (thongDiep), which may repeat personal data.</summary>
    public string? RevealMessage() => _message;

    /// <summary>The outcome and the code.</summary>
    public override string ToString() => $"CheckInAnswer {Outcome} {Code}";
}
