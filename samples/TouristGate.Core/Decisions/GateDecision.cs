using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>The answer to one request. If the gate opens, the decision is on the disk already.</summary>
/// <param name="Code">What was decided.</param>
/// <param name="Persons">How many may pass; 0 if the gate stays closed.</param>
/// <param name="Sequence">Number of the row in the lane's journal, or 0 where nothing was written.</param>
/// <param name="At">When.</param>
/// <param name="TicketId">The ticket, if there is one.</param>
/// <param name="TicketKind">By which right.</param>
/// <param name="Reasons">Names of the acceptance reasons, separated by commas, for <see cref="DecisionCode.CardNotAccepted"/>.</param>
public sealed record GateDecision(DecisionCode Code, int Persons, long Sequence, DateTimeOffset At, string? TicketId, TicketKind TicketKind, string? Reasons)
{
    public DecisionInfo Info => DecisionInfo.For(Code);

    public bool Opens => Info.Opens;
}
