using CccdSdk.Results;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>What came of a card query. What it says about the person comes out through <see cref="Reveal"/> only.</summary>
public sealed class CardAnswer
{
    private readonly CardAnswerValues? _values;

    /// <summary>Makes an answer.</summary>
    public CardAnswer(GatewayOutcome outcome, ResultCode? result, CardAnswerValues? values)
    {
        Outcome = outcome;
        Result = result;
        _values = values;
    }

    /// <summary>How far the call got.</summary>
    public GatewayOutcome Outcome { get; }

    /// <summary>The result code; null unless the gateway sent one.</summary>
    public ResultCode? Result { get; }

    /// <summary>Whether the query is worth queueing: it got no answer, or one that says to ask later.</summary>
    public bool ShouldAskLater => Outcome is GatewayOutcome.NotSent or GatewayOutcome.InDoubt or GatewayOutcome.LoginRefused || Result is { IsTransient: true };

    /// <summary>What it means.</summary>
    public LocalizedText Meaning => Result?.Meaning ?? GatewayOutcomeTexts.Meaning(Outcome);

    /// <summary>What to do next.</summary>
    public LocalizedText NextAction => Result?.NextAction ?? GatewayOutcomeTexts.NextAction(Outcome);

    /// <summary>How it is coloured.</summary>
    public ResultSeverity Severity => Result?.Severity ?? ResultSeverity.Warning;

    /// <summary>What the gateway has on the person; null without an answer.</summary>
    public CardAnswerValues? Reveal() => _values;

    /// <summary>The outcome and the code.</summary>
    public override string ToString() => $"CardAnswer {Outcome} {Result?.Code}";
}
