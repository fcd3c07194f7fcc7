using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>The part of the rules that is about tickets.</summary>
internal sealed class TicketRules(GatePolicy policy, LaneSettings lane)
{
    public static int Left(GateState state, TicketRecord ticket) => Math.Max(0, ticket.Heads - (state.Ticket(ticket.Id)?.Used ?? 0));

    public static Verdict Use(GateState state, TicketRecord ticket) => Left(state, ticket) == 0
        ? Verdict.Refuse(DecisionCode.TicketUsed, ticket)
        : new Verdict(DecisionCode.Welcome, 1, 1, ticket.Id, ticket.Kind);

    public static Verdict Leave(TicketRecord ticket, SubjectState? known, int? persons)
    {
        bool inside = ticket.Kind == TicketKind.Group ? known is { Inside: > 0 } : known is { Zone.Length: > 0 };
        int leaving = ticket.Kind == TicketKind.Group ? persons ?? Math.Max(1, known?.Inside ?? 1) : 1;
        return new Verdict(inside ? DecisionCode.Goodbye : DecisionCode.ExitWithoutEntry, leaving, 0, ticket.Id, ticket.Kind);
    }

    /// <summary>Why a ticket is good for nobody today, or null.</summary>
    public Verdict? Refusal(GateState state, TicketRecord ticket)
    {
        DecisionCode code = ticket.EventId != policy.EventId ? DecisionCode.TicketOtherEvent
            : state.Ticket(ticket.Id) is { IsVoid: true } ? DecisionCode.TicketVoid
            : state.Day < ticket.ValidFrom ? DecisionCode.TicketNotYetValid
            : state.Day > ticket.ValidTo ? DecisionCode.TicketExpired
            : DecisionCode.None;
        return code == DecisionCode.None ? null : Verdict.Refuse(code, ticket);
    }

    /// <summary>The first entry by card today: by a ticket that is bound to it, else free where the site allows.</summary>
    public Verdict First(GateState state, CardSubject card)
    {
        Verdict? refusal = null;
        foreach (TicketRecord ticket in Bound(state, card.Holder))
        {
            Verdict verdict = Refusal(state, ticket) ?? Use(state, ticket);
            if (verdict.Opens)
            {
                return verdict;
            }

            refusal ??= verdict;
        }

        return policy.FreeByCard
            ? new Verdict(DecisionCode.Welcome, 1, 1, null, TicketKind.FreeByCard)
            : refusal ?? Verdict.Refuse(DecisionCode.NoTicketForCard);
    }

    /// <summary>New heads of the ticket first, then those of it who left and come back.</summary>
    public Verdict Group(GateState state, TicketRecord ticket, SubjectState? known, int? persons)
    {
        int inside = Math.Max(0, known?.Inside ?? 0);
        if (!lane.IsEntrance)
        {
            return new Verdict(DecisionCode.WelcomeGroup, persons ?? Math.Max(1, inside), 0, ticket.Id, ticket.Kind);
        }

        int left = Left(state, ticket);
        int back = policy.Reentry == ReentryRule.AfterExit ? Math.Max(0, (known?.UsedToday ?? 0) - inside) : 0;
        int asked = persons ?? (left > 0 ? left : back);
        if (left + back == 0)
        {
            return Verdict.Refuse(DecisionCode.TicketUsed, ticket);
        }

        return asked > left + back
            ? Verdict.Refuse(DecisionCode.GroupTooLarge, ticket)
            : new Verdict(left > 0 ? DecisionCode.WelcomeGroup : DecisionCode.WelcomeBack, asked, Math.Min(asked, left), ticket.Id, ticket.Kind);
    }

    /// <summary>Tickets of a holder, the one that ends first before the others; the id settles the rest on every lane alike.</summary>
    private static IEnumerable<TicketRecord> Bound(GateState state, string holder) => state.TicketsOf(holder)
        .Select(id => state.Ticket(id)?.Record)
        .OfType<TicketRecord>()
        .OrderBy(ticket => ticket.ValidTo)
        .ThenBy(ticket => ticket.Id, StringComparer.Ordinal);
}
