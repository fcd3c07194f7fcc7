using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;

namespace TouristGate.Core.Decisions;

/// <summary>The rules of the gate: state and question in, verdict out. It changes nothing.</summary>
internal sealed class DecisionEngine(GatePolicy policy, LaneSettings lane)
{
    private readonly TicketRules _tickets = new(policy, lane);

    public Verdict DecideCard(GateState state, CardSubject card)
    {
        SubjectState? known = state.OfCard(card.Presence);
        int persons = 1 + (known?.Children ?? 0);
        if (lane.IsExit)
        {
            return Leave(known, persons, DecisionCode.Goodbye);
        }

        if (!card.Accepted)
        {
            return Verdict.Refuse(DecisionCode.CardNotAccepted);
        }

        if (Misplaced(known) is { } misplaced)
        {
            return Verdict.Refuse(misplaced);
        }

        Verdict verdict = !lane.IsEntrance
            ? new Verdict(DecisionCode.Welcome, persons)
            : known is { Entries: > 0 }
                ? Return(known, new Verdict(DecisionCode.WelcomeBack, persons))
                : _tickets.First(state, card);
        return IfRoom(state, verdict);
    }

    public Verdict DecideTicket(GateState state, TicketRecord ticket, int? persons)
    {
        SubjectState? known = state.OfTicket(ticket.Id);
        if (lane.IsExit)
        {
            return TicketRules.Leave(ticket, known, persons);
        }

        if (_tickets.Refusal(state, ticket) is { } refusal)
        {
            return refusal;
        }

        if (ticket.Kind == TicketKind.Group)
        {
            return IfRoom(state, _tickets.Group(state, ticket, known, persons));
        }

        if (persons > 1)
        {
            return Verdict.Refuse(DecisionCode.GroupTooLarge, ticket);
        }

        if (Misplaced(known) is { } misplaced)
        {
            return Verdict.Refuse(misplaced, ticket);
        }

        var verdict = new Verdict(DecisionCode.WelcomeBack, 1, 0, ticket.Id, ticket.Kind);
        return IfRoom(state, !lane.IsEntrance
            ? verdict with { Code = DecisionCode.Welcome }
            : known is { Entries: > 0 } ? Return(known, verdict) : TicketRules.Use(state, ticket));
    }

    /// <summary>Children without a card: the guardian must be where the children want to go.</summary>
    public Verdict DecideChildren(GateState state, CardSubject guardian, int children)
    {
        SubjectState? known = state.OfCard(guardian.Presence);
        if (lane.IsExit)
        {
            return new Verdict(DecisionCode.Goodbye, children, 0, null, TicketKind.Visitor);
        }

        if (known is null || known.Zone != lane.EntersZone)
        {
            return Verdict.Refuse(DecisionCode.GuardianNotInside);
        }

        if (!lane.IsEntrance)
        {
            // Children who are on the site already go on with a guardian, but are no new admissions.
            return IfRoom(state, new Verdict(DecisionCode.WelcomeChild, children, 0, null, TicketKind.Visitor));
        }

        return known.Children + children > policy.MaxChildrenPerGuardian
            ? Verdict.Refuse(DecisionCode.TooManyChildren)
            : IfRoom(state, new Verdict(DecisionCode.WelcomeChild, children, children, null, TicketKind.Child));
    }

    /// <summary>People without a card or ticket whom staff let in by the rules.</summary>
    public Verdict DecideVisitors(GateState state, int persons) => lane.IsExit
        ? new Verdict(DecisionCode.Goodbye, persons, 0, null, TicketKind.Visitor)
        : IfRoom(state, new Verdict(DecisionCode.WelcomeVisitor, persons, lane.IsEntrance ? persons : 0, null, TicketKind.Visitor));

    /// <summary>Staff open against the rules; it counts, and it uses up a ticket only where that ticket has heads left.</summary>
    public Verdict DecideOverride(GateState state, TicketRecord? ticket, int persons)
    {
        bool pays = lane.IsEntrance && ticket is not null && _tickets.Refusal(state, ticket) is null && TicketRules.Left(state, ticket) >= persons;
        return pays
            ? new Verdict(DecisionCode.OpenedByStaff, persons, persons, ticket!.Id, ticket.Kind)
            : new Verdict(DecisionCode.OpenedByStaff, persons, lane.IsEntrance ? persons : 0, null, TicketKind.StaffOverride);
    }

    private static Verdict Leave(SubjectState? known, int persons, DecisionCode code) =>
        known is { Zone.Length: > 0 } ? new Verdict(code, persons) : new Verdict(DecisionCode.ExitWithoutEntry, 1);

    private DecisionCode? Misplaced(SubjectState? known)
    {
        string zone = known?.Zone ?? LaneSettings.Outside;
        return zone == lane.LeavesZone ? null
            : zone == lane.EntersZone || lane.IsEntrance ? DecisionCode.AlreadyInside : DecisionCode.NotFromHere;
    }

    private Verdict Return(SubjectState known, Verdict verdict) =>
        policy.Reentry == ReentryRule.AfterExit && known.Entries < policy.MaxEntriesPerDay
            ? verdict
            : verdict with { Code = DecisionCode.ReentryNotAllowed, Persons = 0 };

    private Verdict IfRoom(GateState state, Verdict verdict) =>
        verdict.Opens && policy.ZoneCapacity.TryGetValue(lane.EntersZone, out int most) && state.Inside(lane.EntersZone) + verdict.Persons > most
            ? verdict with { Code = DecisionCode.ZoneFull, Persons = 0, HeadsUsed = 0 }
            : verdict;
}
