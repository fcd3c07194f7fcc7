namespace TouristGate.Core.Decisions;

/// <summary>The few answers that a screen shows large enough for three metres; each has its own shape, word and sound.</summary>
public enum GateSignal
{
    Welcome = 0,
    Goodbye,

    /// <summary>As the answer before: the card is still held to the reader.</summary>
    Repeat,
    AlreadyInside,
    TicketUsed,
    Wait,
    AskStaff,
    NotACard,
    OutOfOrder,
}
