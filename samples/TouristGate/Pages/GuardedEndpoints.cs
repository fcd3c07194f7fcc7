using Microsoft.AspNetCore.Antiforgery;

namespace TouristGate.Pages;

/// <summary>Endpoints that change something take requests of our own pages only.</summary>
internal static class GuardedEndpoints
{
    public const string TokenHeader = "X-Request-Token";

    /// <summary>Asks for the antiforgery token of the session.</summary>
    public static RouteHandlerBuilder Guarded(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
    {
        IAntiforgery antiforgery = context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>();
        return await antiforgery.IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : Problems.BadRequest("Trang đã cũ. Hãy tải lại trang.", "This page is old. Load it again.");
    });
}
