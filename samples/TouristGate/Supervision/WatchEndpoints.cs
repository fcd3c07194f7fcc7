using System.Security.Claims;
using CccdSdk.Identity;
using TouristGate.Accounts;
using TouristGate.Core.Privacy;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Supervision;

/// <summary>Watch lists: numbers go in and become pseudonyms under a key of the list; they cannot be shown again.</summary>
internal static class WatchEndpoints
{
    private const int MostEntries = 500;
    private const int MostLists = 50;
    private const int LongestName = 40;

    public sealed record WatchEntry(string? Number, string? Reference);

    public sealed record NewList(string? Name, IReadOnlyList<WatchEntry>? Entries);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        RouteGroupBuilder lists = endpoints.MapGroup("/api/watch-lists").RequireAuthorization(Sessions.Supervisor);
        lists.MapGet("/", (SiteLanes lanes, GateDoor door) => Known(lanes, door).Select(list => new { name = list.ListId, count = list.Entries.Count }));
        lists.MapPost("/", Create).Guarded();
        lists.MapPost("/{name}/remove", Remove).Guarded();
    }

    private static IResult Create(NewList list, SiteLanes lanes, GateDoor door, ClaimsPrincipal user, ILogger<WatchList> logger)
    {
        IReadOnlyList<WatchList> known = Known(lanes, door);
        Dictionary<CitizenNumber, string> numbers = [];
        foreach (WatchEntry entry in list.Entries ?? [])
        {
            if (!CitizenNumber.TryParse(entry.Number?.Trim(), null, out CitizenNumber number) || entry.Reference is not { Length: > 0 and <= LongestName })
            {
                return Problems.BadRequest($"Dòng {numbers.Count + 1}: cần số định danh 12 chữ số và mã hồ sơ.", $"Line {numbers.Count + 1}: a number of 12 digits and a reference are needed.");
            }

            numbers[number] = entry.Reference;
        }

        if (list.Name is not { Length: > 0 and <= LongestName } name || numbers.Count is 0 or > MostEntries || known.Count >= MostLists)
        {
            return Problems.BadRequest("Cần tên danh sách và 1 đến 500 dòng.", "A name and 1 to 500 lines are needed.");
        }

        lanes.Keys.SetWatchLists([.. known.Where(other => other.ListId != name), WatchList.Create(name, numbers)]);
        SiteLog.WatchListSet(logger, user.Identity!.Name!, numbers.Count);
        return Results.Json(new { name, count = numbers.Count });
    }

    private static IResult Remove(string name, SiteLanes lanes, GateDoor door, ClaimsPrincipal user, ILogger<WatchList> logger)
    {
        lanes.Keys.SetWatchLists([.. Known(lanes, door).Where(list => list.ListId != name)]);
        SiteLog.WatchListSet(logger, user.Identity!.Name!, 0);
        return Results.NoContent();
    }

    private static IReadOnlyList<WatchList> Known(SiteLanes lanes, GateDoor door) => lanes.Keys.Share(door.Today, 0, lanes.Options.EventId).WatchLists;
}
