using CccdSdk;
using CccdSdk.Identity;
using CccdSdk.Privacy;
using CccdSdk.Results;
using TouristGate.Core.Decisions;

namespace TouristGate.Lanes;

/// <summary>What the screen of a lane shows: a code, a signal, sentences, and a masked name for whom the gate opens.</summary>
internal sealed record LaneAnswer(string Code, string Signal, bool Opens, int Persons, string Vi, string En, string? Name, DateTimeOffset At)
{
    public static LaneAnswer Of(GateDecision decision, CardReading? reading, GatePolicy policy)
    {
        DecisionInfo info = decision.Info;
        LocalizedText text = TextOf(decision, reading, policy);
        bool named = decision.Opens || info.Signal == GateSignal.Repeat;
        return new LaneAnswer(info.Name, SignalName(info.Signal), decision.Opens, decision.Persons, text.Vietnamese, text.English, named ? NameOf(reading) : null, decision.At);
    }

    private static string? NameOf(CardReading? reading) =>
        reading?.Card?.FullName is PersonName name ? CardMask.Mask(name, MaskProfile.Screen) : null;

    /// <summary>Where the SDK knows better, such as that this is a health insurance card or that the card has expired, its sentence says so.</summary>
    private static LocalizedText TextOf(GateDecision decision, CardReading? reading, GatePolicy policy)
    {
        if (decision.Code == DecisionCode.NotACard && reading?.Reason is { } reason)
        {
            return reason.Text;
        }

        if (decision.Code == DecisionCode.CardNotAccepted && reading is not null && reading.Accept(policy.Acceptance).Reasons is { Count: > 0 } reasons)
        {
            LocalizedText first = reasons.First().Text;
            return new LocalizedText($"{first.Vietnamese} Hãy hỏi nhân viên.", $"{first.English} Ask the staff.");
        }

        return decision.Info.Text;
    }

    private static string SignalName(GateSignal signal) => char.ToLowerInvariant($"{signal}"[0]) + $"{signal}"[1..];

    /// <summary>The code; the name stays out of logs.</summary>
    public override string ToString() => Code;
}
