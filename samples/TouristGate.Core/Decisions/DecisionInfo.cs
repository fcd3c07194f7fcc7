using CccdSdk.Results;

namespace TouristGate.Core.Decisions;

/// <summary>One code with the words that an attendant can read aloud. <see cref="Name"/> is what JSON and metrics use.</summary>
public sealed record DecisionInfo(DecisionCode Code, string Name, GateSignal Signal, bool Opens, LocalizedText Text)
{
    public static DecisionInfo For(DecisionCode code) => DecisionTable.For(code);

    public static IReadOnlyList<DecisionInfo> All => DecisionTable.All;
}
