using System.Reflection;
using TouristGate.Accounts;
using TouristGate.Setup;

namespace TouristGate.Pages;

/// <summary>The pages. They hold no data: what they show, they ask the API for.</summary>
internal static class SitePages
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        Page(endpoints, "/", "home");
        Page(endpoints, "/login", "login");
        Page(endpoints, "/lane", "lane");
        Page(endpoints, "/staff", "staff").RequireAuthorization(Sessions.Staff);
        Page(endpoints, "/tickets", "tickets").RequireAuthorization(Sessions.Staff);
        Page(endpoints, "/supervisor", "supervisor").RequireAuthorization(Sessions.Supervisor);
        Page(endpoints, "/report", "report").RequireAuthorization(Sessions.Supervisor);
    }

    private static RouteHandlerBuilder Page(IEndpointRouteBuilder endpoints, string path, string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{name}.html")
            ?? throw new InvalidOperationException($"There is no page {name}.");
        byte[] page = new byte[stream.Length];
        stream.ReadExactly(page);
        return endpoints.MapGet(path, () => Results.Bytes(page, "text/html; charset=utf-8"));
    }
}
