using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using TouristGate.Accounts;
using TouristGate.Core.Journal;
using TouristGate.Core.Lanes;
using TouristGate.Core.Tickets;
using TouristGate.Lanes;
using TouristGate.Pages;
using TouristGate.Staff;

namespace TouristGate.Desk;

/// <summary>The ticket desk: issue and print, void, import.</summary>
internal static class DeskEndpoints
{
    /// <summary>500,000 lines of an import are about 40 MB; a desk imports a day's sale.</summary>
    private const int MaxImportBytes = 8 << 20;

    private const int MostTickets = 200;
    private const int LongestText = 200;
    private const int LongestBill = 40;
    private const long HighestPrice = 1_000_000_000;
    private const int LongestDays = 400;

    public sealed record IssueRequest(string? Kind, int Count, int Heads, DateOnly From, DateOnly To, long Price, string? Bill, string? Held);

    public sealed record VoidRequest(string? Code, string? Reason);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder tickets = endpoints.MapGroup("/api/tickets").RequireAuthorization(Sessions.Staff);
        tickets.MapGet("/", (TicketBook book) => book.Recent());
        tickets.MapGet("/{id}.png", Picture);
        tickets.MapPost("/", IssueAsync).Guarded();
        tickets.MapPost("/void", VoidAsync).Guarded();
        tickets.MapPost("/import", ImportAsync).WithMetadata(new RequestSizeLimitAttribute(MaxImportBytes)).Guarded();
    }

    private static IResult Picture(string id, TicketBook book, SiteLanes lanes) =>
        book.Find(id) is { Kind: TicketKind.Single or TicketKind.Dated or TicketKind.Group } ticket && !ticket.Id.StartsWith("I-", StringComparison.Ordinal) && lanes.Keys.Signer is { } signer
            ? Results.Bytes(TicketQr.Png(signer.Sign(ticket)), "image/png")
            : Problems.NotFound("Không có mã cho vé này.", "There is no code for this ticket.");

    private static async Task<IResult> IssueAsync(IssueRequest request, SiteLanes lanes, TicketBook book, HeldCards cards, LocalFeed feed, ClaimsPrincipal user, ILogger<TicketBook> logger)
    {
        if (lanes.Keys.Signer is null)
        {
            return Problems.Conflict("Làn này không bán vé. Hãy bán ở máy trung tâm.", "This lane does not sell tickets. Sell them at the hub.");
        }

        string staff = user.Identity!.Name!;
        TicketKind kind = KindOf(request.Kind);
        HeldCard? held = kind == TicketKind.BoundToCard ? cards.Take(request.Held, staff) : null;
        if (Problem(request, kind, held) is { } problem)
        {
            return problem;
        }

        var order = new TicketOrder
        {
            Kind = kind,
            Heads = kind == TicketKind.Group ? request.Heads : 1,
            ValidFrom = request.From,
            ValidTo = kind == TicketKind.Dated ? request.From : request.To,
            Price = request.Price,
            Bill = string.IsNullOrWhiteSpace(request.Bill) ? null : request.Bill.Trim(),
        };
        GateLane desk = lanes.Desk;
        Task<IssuedTicket>[] issuing = [.. Enumerable.Range(0, held is null ? request.Count : 1).Select(_ => desk.IssueAsync(order, staff, held?.Number))];
        try
        {
            await Task.WhenAll(issuing);
        }
        catch (JournalException)
        {
            // Some may have been written before it: they are told apart below.
        }

        feed.Spread(desk);
        IssuedTicket[] issued = [.. issuing.Where(one => one.IsCompletedSuccessfully).Select(one => one.Result)];
        SiteLog.DeskActed(logger, staff, "issued", issued.Length);
        return issued.Length == issuing.Length ? Results.Json(issued.Select(one => book.ViewOf(one.Ticket)))
            : issued.Length == 0 ? NotWritten()
            : Problems.Unavailable($"Sổ hỏng giữa chừng: {issued.Length} trên {issuing.Length} vé đã ghi, có trong danh sách bên dưới; số còn lại không.",
                $"The journal failed in between: {issued.Length} of {issuing.Length} tickets are recorded and in the list below; the others are not.");
    }

    private static async Task<IResult> VoidAsync(VoidRequest request, SiteLanes lanes, LocalFeed feed, ClaimsPrincipal user, ILogger<TicketBook> logger)
    {
        if (request.Code is not { Length: > 0 and <= 256 } code || request.Reason?.Trim() is not { Length: >= 3 and <= LongestText } reason)
        {
            return Problems.BadRequest("Cần mã vé và lý do.", "A ticket and a reason are needed.");
        }

        string id = TicketCode.HasShape(code) ? lanes.Keys.Ring.Read(code, lanes.Options.EventId)?.Id ?? string.Empty : code;
        try
        {
            GateLane desk = lanes.Desk;
            VoidResult result = await desk.VoidAsync(id, user.Identity!.Name!, reason);
            if (result == VoidResult.Unknown && ImportedCode.IdOf(code) is { } imported)
            {
                result = await desk.VoidAsync(imported, user.Identity!.Name!, reason);
            }

            feed.Spread(desk);
            SiteLog.Voided(logger, user.Identity!.Name!, result);
            return result switch
            {
                VoidResult.Voided or VoidResult.PartlyUsed => Results.Json(new { result = $"{result}" }),
                VoidResult.AlreadyVoid => Problems.Conflict("Vé đã hủy từ trước.", "The ticket is void already."),
                VoidResult.AlreadyUsed => Problems.Conflict("Vé đã dùng hết, không hủy được.", "The ticket is used up and cannot be voided."),
                _ => Problems.NotFound("Không có vé này.", "There is no such ticket."),
            };
        }
        catch (JournalException)
        {
            return NotWritten();
        }
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, SiteLanes lanes, LocalFeed feed, ClaimsPrincipal user, ILogger<TicketBook> logger)
    {
        using var body = new StreamReader(request.Body);
        string csv = await body.ReadToEndAsync(request.HttpContext.RequestAborted);
        try
        {
            using var reader = new StringReader(csv);
            GateLane desk = lanes.Desk;
            TicketImportResult result = await desk.ImportAsync(reader, user.Identity!.Name!);
            feed.Spread(desk);
            SiteLog.DeskActed(logger, user.Identity!.Name!, "imported", result.Issued);
            return result.Problems.Count == 0
                ? Results.Json(new { imported = result.Issued })
                : Results.Json(new
                {
                    vi = $"Không nhập vé nào: {result.Problems.Count} dòng có lỗi.",
                    en = $"Nothing was imported: {result.Problems.Count} lines are wrong.",
                    lines = result.Problems.Take(50).Select(problem => $"{problem.Line}: {problem.Column}"),
                }, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (JournalException)
        {
            return NotWritten();
        }
    }

    private static IResult? Problem(IssueRequest request, TicketKind kind, HeldCard? held)
    {
        bool days = request.From.Year is >= 2020 and <= 2100 && request.To >= request.From && request.To.DayNumber - request.From.DayNumber <= LongestDays;
        return kind switch
        {
            TicketKind.None => Problems.BadRequest("Không có loại vé này.", "There is no such kind of ticket."),
            TicketKind.BoundToCard when held?.Card is null => Problems.BadRequest("Hãy quét thẻ trước.", "Scan the card first."),
            _ when !days => Problems.BadRequest("Ngày không hợp lệ.", "The days are not valid."),
            _ when request.Count is < 1 or > MostTickets || request.Heads is < 1 or > GateLane.MaxPersonsPerRequest || request.Price is < 0 or > HighestPrice || request.Bill is { Length: > LongestBill } =>
                Problems.BadRequest("Số vé, số người, giá hoặc hóa đơn ngoài giới hạn.", "Number of tickets, persons, price or bill out of range."),
            _ => null,
        };
    }

    private static TicketKind KindOf(string? kind) => kind switch
    {
        "single" => TicketKind.Single,
        "dated" => TicketKind.Dated,
        "group" => TicketKind.Group,
        "card" => TicketKind.BoundToCard,
        _ => TicketKind.None,
    };

    private static IResult NotWritten() => Problems.Unavailable("Máy không ghi được sổ. Không có gì được ghi nhận.", "The journal cannot be written. Nothing was recorded.");
}
