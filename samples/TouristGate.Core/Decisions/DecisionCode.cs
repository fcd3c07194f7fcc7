namespace TouristGate.Core.Decisions;

/// <summary>What the gate decided. The numbers are written into journals and never change.</summary>
public enum DecisionCode
{
    None = 0,

    Welcome = 1,
    WelcomeGroup = 2,
    WelcomeBack = 3,
    WelcomeChild = 4,
    WelcomeVisitor = 5,
    OpenedByStaff = 6,
    Goodbye = 7,
    ExitWithoutEntry = 8,

    /// <summary>The same card or ticket is still held to the reader: neither an error nor another visit, and not journalled.</summary>
    DuplicateScan = 20,

    AlreadyInside = 30,
    ReentryNotAllowed = 31,
    NotFromHere = 32,

    TicketUsed = 40,
    TicketVoid = 41,
    TicketUnknown = 42,
    TicketForged = 43,
    TicketOtherEvent = 44,
    TicketNotYetValid = 45,
    TicketExpired = 46,
    NoTicketForCard = 47,
    GroupTooLarge = 48,

    CardNotAccepted = 60,
    CardUnclear = 61,
    NotACard = 62,

    GuardianNotInside = 70,
    TooManyChildren = 71,

    ZoneFull = 80,

    /// <summary>The clock was set back: no decision can be dated.</summary>
    ClockWrong = 90,

    /// <summary>The decision could not be made durable (disk full, damaged journal), so the gate stays closed.</summary>
    JournalUnavailable = 91,
}
