using CccdSdk.Identity;
using CccdSdk.Privacy;
using CounterDevices;
using CounterDevices.Sockets;
using TouristGate.Core.Privacy;
using TouristGate.Lanes;
using TouristGate.Setup;

namespace TouristGate.Staff;

/// <summary>The scanner on the machine of staff: it decides nothing, it only holds a card or a ticket for the action that follows.</summary>
internal sealed class StaffHandler(HeldCards held, GateDoor door, SiteOptions options) : ICounterHandler
{
    private sealed record HeldAnswer(string? Held, string? Ticket, string? Name, string Vi, string En);

    public Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken)
    {
        string staff = connection.Context.User.Identity!.Name!;
        return Task.FromResult<object?>(input.Reading.Card is { } card
            ? Hold(staff, input, card)
            : LaneRequests.TicketOf(input) is { } code ? Hold(staff, code) : Refuse(input));
    }

    private HeldAnswer Hold(string staff, CounterInput input, CitizenCard card)
    {
        if (VisitorCard.From(input.Reading, options.Policy.Acceptance, door.Today) is not { } visitor)
        {
            return new HeldAnswer(null, null, null, "Chưa đọc đủ số trên thẻ. Hãy quét lại.", "The number on the card was not read whole. Scan again.");
        }

        string id = held.Hold(until => new HeldCard { Staff = staff, Card = visitor, Number = card.Number, Until = until });
        string? name = card.FullName is PersonName known ? CardMask.Mask(known, MaskProfile.Screen) : null;
        return new HeldAnswer(id, null, name, "Đã giữ thẻ.", "The card is held.");
    }

    private HeldAnswer Hold(string staff, string code)
    {
        string id = held.Hold(until => new HeldCard { Staff = staff, TicketCode = code, Until = until });
        return new HeldAnswer(id, code, null, "Đã giữ vé.", "The ticket is held.");
    }

    private static HeldAnswer Refuse(CounterInput input) => new(null, null, null,
        input.Reading.Reason?.Text.Vietnamese ?? "Đây không phải căn cước hay vé.", input.Reading.Reason?.Text.English ?? "This is not an ID card or a ticket.");
}
