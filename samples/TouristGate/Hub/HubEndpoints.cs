using System.Security.Claims;
using Microsoft.AspNetCore.Mvc;
using TouristGate.Accounts;
using TouristGate.Core;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Pages;

namespace TouristGate.Hub;

/// <summary>What lanes on other machines ask their hub. They are programs: a Bearer token, no cookies, so no form of a browser can act for them.</summary>
internal static class HubEndpoints
{
    public const string EnrolPath = "/api/hub/enrol";

    /// <summary>500 rows of a kilobyte or two.</summary>
    private const int MaxBatchBytes = 4 << 20;

    public sealed record EnrolRequest(string? Code);

    public sealed record LaneOrder(string? Id, bool IsExit);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(EnrolPath, EnrolAsync).RequireRateLimiting(AccountEndpoints.LoginLimit);
        endpoints.MapPost($"/{HttpHubTransport.EntriesPath}", PushAsync).WithMetadata(new RequestSizeLimitAttribute(MaxBatchBytes));
        endpoints.MapGet($"/{HttpHubTransport.FeedPath}", PullAsync);
        endpoints.MapPost("/api/hub/lanes", OrderAsync).RequireAuthorization(Sessions.Supervisor).Guarded();
    }

    private static Task<IResult> EnrolAsync(EnrolRequest request, SiteHub site) => WithHubAsync(site, async hub =>
        request.Code is { Length: > 0 and <= 40 } code && await hub.EnrolAsync(code) is { } enrolment
            ? Results.Json(enrolment)
            : Problems.Unauthorized("Mã không đúng, đã dùng hoặc quá hạn.", "The code is wrong, used or too old."));

    private static Task<IResult> PushAsync(HttpRequest request, SiteHub site) => WithLaneAsync(request, site, async (hub, lane) =>
        await request.ReadFromJsonAsync(CoreJson.Default.EntryBatch, request.HttpContext.RequestAborted) is { Entries: not null, JournalId.Length: > 0 and <= 64 } batch
            && batch.Entries.Count <= EntryBatch.MaxEntries
            ? Results.Json(await hub.PushAsync(lane, batch, request.HttpContext.RequestAborted), CoreJson.Default.PushReceipt)
            : Problems.BadRequest("Không phải một lô dòng.", "This is no batch of rows."));

    private static Task<IResult> PullAsync(long after, HttpRequest request, SiteHub site) => WithLaneAsync(request, site, async (hub, lane) =>
        Results.Json(await hub.PullAsync(lane, after, request.HttpContext.RequestAborted), CoreJson.Default.FeedPage));

    private static Task<IResult> OrderAsync(LaneOrder order, HttpRequest request, SiteHub site, HubAddress address, ClaimsPrincipal user) => WithHubAsync(site, async hub =>
    {
        bool isName = order.Id is { Length: > 0 and <= 32 } id && id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
        if (!isName)
        {
            return Problems.BadRequest("Tên làn gồm chữ không dấu, số và gạch.", "A lane's name has ASCII letters, digits and hyphens.");
        }

        LaneSettings lane = order.IsExit ? LaneSettings.Exit(order.Id!) : LaneSettings.Entrance(order.Id!);
        string code = await hub.CreateEnrolmentCodeAsync(lane, user.Identity!.Name!);
        return Results.Json(new { code, line = address.LineFor(request, code) });
    });

    private static Task<IResult> WithLaneAsync(HttpRequest request, SiteHub site, Func<GateHub, string, Task<IResult>> answer) => WithHubAsync(site, async hub =>
    {
        string header = request.Headers.Authorization.ToString();
        string? lane = header.StartsWith("Bearer ", StringComparison.Ordinal) && header.Length is > 7 and < 200 ? await hub.AuthenticateAsync(header[7..]) : null;
        return lane is null ? Problems.Unauthorized("Mã làn không đúng.", "The lane's token is wrong.") : await answer(hub, lane);
    });

    private static async Task<IResult> WithHubAsync(SiteHub site, Func<GateHub, Task<IResult>> answer)
    {
        if (site.Current is not { } hub)
        {
            return Away();
        }

        try
        {
            return await answer(hub);
        }
        catch (System.Text.Json.JsonException)
        {
            return Problems.BadRequest("Không phải JSON.", "This is not JSON.");
        }
        catch (Exception failure) when (SiteHub.IsAway(failure))
        {
            return Away();
        }
    }

    private static IResult Away() => Problems.Unavailable("Cơ sở dữ liệu trung tâm chưa trả lời.", "The hub's database does not answer.");
}
