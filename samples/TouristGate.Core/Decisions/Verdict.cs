using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>What the engine answers: a code and what it will change once it is in the journal.</summary>
internal readonly record struct Verdict(DecisionCode Code, int Persons = 0, int HeadsUsed = 0, string? TicketId = null, TicketKind TicketKind = TicketKind.None)
{
    public bool Opens => DecisionInfo.For(Code).Opens;

    public static Verdict Refuse(DecisionCode code, TicketRecord? ticket = null) =>
        new(code, 0, 0, ticket?.Id, ticket?.Kind ?? TicketKind.None);
}
