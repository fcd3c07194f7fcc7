using System.Reflection;
using System.Text;
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

    /// <summary>What all pages have in common is put in once, at the start.</summary>
    private static RouteHandlerBuilder Page(IEndpointRouteBuilder endpoints, string path, string name)
    {
        string page = Read(name).Replace("<!--head-->", Read("parts/head").TrimEnd(), StringComparison.Ordinal).Replace("<!--bar-->", Read("parts/bar").TrimEnd(), StringComparison.Ordinal);
        byte[] bytes = Encoding.UTF8.GetBytes(page);
        return endpoints.MapGet(path, () => Results.Bytes(bytes, "text/html; charset=utf-8"));
    }

    private static string Read(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"pages/{name}.html")
            ?? throw new InvalidOperationException($"There is no page {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
