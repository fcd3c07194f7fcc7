using CccdSdk.Identity;
using CccdSdk.Testing;
using TouristGate.Core.Journal;
using TouristGate.Core.Tickets;
using TouristGate.Core.Time;
using TouristGate.Desk;
using TouristGate.Lanes;

namespace TouristGate.Demo;

/// <summary>Cards of invented people and tickets to try the gate with. Only in demo mode.</summary>
internal sealed class DemoSamples(SiteLanes lanes, TicketBook book, LocalFeed feed, TimeProvider time)
{
    public const string Bill = "DEMO";

    private const int PixelsPerModule = 4;

    /// <summary>The synthetic people are of the day that the SDK's test package fixes, so expiry is chosen by age.</summary>
    private static readonly (string Id, string Vi, string En, ulong Seed, SyntheticIdentityOptions Options)[] s_cards =
    [
        ("cccd", "Thẻ CCCD, người lớn", "CCCD, adult", 501, new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021, Age = 33 }),
        ("can-cuoc", "Thẻ Căn cước, người lớn", "Căn cước, adult", 502, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = 47 }),
        ("can-cuoc-60", "Thẻ Căn cước, trên 60 tuổi", "Căn cước, over 60", 503, new SyntheticIdentityOptions { Edition = CardEdition.CanCuoc2024, Age = 66 }),
        ("expired", "Thẻ CCCD hết hạn", "CCCD, expired", 504, new SyntheticIdentityOptions { Edition = CardEdition.Cccd2021, DateOfBirth = new DateOnly(1999, 5, 4), DateOfIssue = new DateOnly(2021, 6, 1) }),
    ];

    public sealed record Sample(string Id, string Vi, string En);

    public IEnumerable<Sample> All => s_cards.Select(card => new Sample(card.Id, card.Vi, card.En))
        .Concat(Tickets().Select(ticket => new Sample($"ticket-{ticket.Id}", NameOf(ticket).Vi, NameOf(ticket).En)));

    /// <summary>Sells three tickets on the first run, so that there is something to scan.</summary>
    public async Task PrepareAsync()
    {
        if (Tickets().Any())
        {
            return;
        }

        DateOnly today = SiteDay.Of(time.GetUtcNow());
        TicketOrder[] orders =
        [
            new TicketOrder { Kind = TicketKind.Single, ValidFrom = today, ValidTo = today.AddDays(365), Price = 50_000, Bill = Bill },
            new TicketOrder { Kind = TicketKind.Dated, ValidFrom = today, ValidTo = today, Price = 80_000, Bill = Bill },
            new TicketOrder { Kind = TicketKind.Group, Heads = 12, ValidFrom = today, ValidTo = today.AddDays(365), Price = 500_000, Bill = Bill },
        ];
        try
        {
            await Task.WhenAll(orders.Select(order => lanes.Desk.IssueAsync(order, "demo")));
            feed.Spread(lanes.Desk);
        }
        catch (JournalException)
        {
            // The lane's state says what is wrong; the site opens all the same.
        }
    }

    public byte[]? Picture(string id)
    {
        if (s_cards.FirstOrDefault(card => card.Id == id) is { Id: not null } card)
        {
            return CardSymbol.Encode(SyntheticPayload.Write(SyntheticIdentity.Create(card.Seed, card.Options))).ToPng(PixelsPerModule);
        }

        return Tickets().FirstOrDefault(ticket => $"ticket-{ticket.Id}" == id) is { } found && lanes.Keys.Signer is { } signer
            ? TicketQr.Png(signer.Sign(book.Find(found.Id)!), PixelsPerModule)
            : null;
    }

    private IEnumerable<TicketBook.TicketView> Tickets() => book.Recent().Where(ticket => ticket.Bill == Bill).OrderBy(ticket => ticket.Heads).ThenBy(ticket => ticket.Price);

    private static (string Vi, string En) NameOf(TicketBook.TicketView ticket) => ticket.Kind switch
    {
        "group" => ($"Vé đoàn {ticket.Heads} người", $"Group ticket for {ticket.Heads}"),
        "dated" => ("Vé hôm nay", "Ticket for today"),
        _ => ("Vé lẻ", "Single ticket"),
    };
}
