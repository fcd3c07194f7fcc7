using CccdSdk;
using CounterDevices;
using TouristGate.Core.Decisions;
using TouristGate.Core.Lanes;
using TouristGate.Core.Privacy;
using TouristGate.Core.Tickets;

namespace TouristGate.Lanes;

/// <summary>From what a device read to what a lane is asked.</summary>
internal static class LaneRequests
{
    /// <summary>Own tickets have 200 digits, those of others at most 32 letters.</summary>
    private const int LongestTicket = 256;

    public static LaneRequest Of(CounterInput input, GatePolicy policy, DateOnly today)
    {
        if (input.Reading.Card is not null)
        {
            return new LaneRequest.CardShown(VisitorCard.From(input.Reading, policy.Acceptance, today));
        }

        return TicketOf(input) is { } code ? new LaneRequest.TicketShown(code) : new LaneRequest.NotUnderstood();
    }

    /// <summary>The text, if it may be a ticket; a bare number of a person never is.</summary>
    public static string? TicketOf(CounterInput input) =>
        input.RevealText()?.Trim() is { Length: > 0 and <= LongestTicket } text && (TicketCode.HasShape(text) || (ImportedCode.IdOf(text) is not null && !IsPersonal(input.Reading)))
            ? text
            : null;

    private static bool IsPersonal(CardReading reading) => reading.Document is CccdSdk.Payload.DocumentKind.BareNumber;
}
