namespace TouristGate.Core.Tickets;

/// <summary>By which right somebody passes. The numbers are written into journals and tickets and never change.</summary>
public enum TicketKind
{
    None = 0,

    /// <summary>Free admission by card: issued and used in one.</summary>
    FreeByCard = 1,

    /// <summary>Bound to the number of a card; the card is the ticket.</summary>
    BoundToCard = 2,
    Single = 3,
    Dated = 4,
    Group = 5,

    /// <summary>A child without a card who comes with a guardian: issued and used in one.</summary>
    Child = 6,

    /// <summary>A visitor without a card, let in by staff: issued and used in one.</summary>
    Visitor = 7,

    /// <summary>Opened by staff against the decision, with a reason: issued and used in one.</summary>
    StaffOverride = 8,
}
