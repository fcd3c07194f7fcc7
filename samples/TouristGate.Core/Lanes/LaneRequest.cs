using TouristGate.Core.Privacy;

namespace TouristGate.Core.Lanes;

/// <summary>What somebody shows at a lane, or what staff ask for there.</summary>
public abstract record LaneRequest
{
    private protected LaneRequest()
    {
    }

    /// <summary>A card; null where a card was read without its whole number.</summary>
    public sealed record CardShown(VisitorCard? Card) : LaneRequest;

    /// <summary>The code of a ticket, our own or imported. Persons only for groups: null means all who are due.</summary>
    public sealed record TicketShown(string Code, int? Persons = null) : LaneRequest;

    /// <summary>Children without a card; the guardian has passed this gate before them.</summary>
    public sealed record ChildrenWithGuardian(VisitorCard? Guardian, int Children, string Staff) : LaneRequest;

    /// <summary>Visitors without card or ticket, let in by staff.</summary>
    public sealed record VisitorsWithoutCard(int Persons, string Staff, string Reason) : LaneRequest;

    /// <summary>Staff open against the rules. The holder of a card that is given with it counts as inside; a ticket is used up if it is good for so many.</summary>
    public sealed record StaffOverride(int Persons, string Staff, string Reason, VisitorCard? Card = null, string? TicketCode = null) : LaneRequest;

    /// <summary>Something that is neither a card nor a ticket.</summary>
    public sealed record NotUnderstood : LaneRequest;
}
