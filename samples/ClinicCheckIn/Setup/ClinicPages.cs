using ClinicCheckIn.Accounts;
using ClinicCheckIn.Demo;
using ClinicCheckIn.Desk;
using ClinicCheckIn.Queue;
using ClinicCheckIn.StandInGateway;
using ClinicCheckIn.Supervisor;
using CounterDevices;
using CounterDevices.Security;
using Microsoft.AspNetCore.Antiforgery;

namespace ClinicCheckIn.Setup;

/// <summary>The order of the guards, and all addresses.</summary>
internal static class ClinicPages
{
    public static void Map(WebApplication app, StandInGatewayHost? gateway)
    {
        app.UseCounterSecurity();
        app.Use(RefuseBadRequestsAsync);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.Use(CheckTokenAsync);
        EmbeddedSite.Map(app, typeof(ClinicPages).Assembly);
        app.MapCounterScripts();
        app.MapGet("/", static () => Results.Redirect("/desk.html")).AllowAnonymous();
        app.MapAccounts();
        app.MapDesk();
        app.MapTodo();
        app.MapSerial();
        app.MapQueue();
        app.MapSupervisor();
        app.MapKeyScanner<DeskHandler>("/desk/keys");
        app.MapCamera<DeskHandler>("/desk/camera");
        if (gateway is not null)
        {
            app.MapDemo(gateway);
        }
    }

    // A request that is broken, or too long, is answered with its status and nothing of its content.
    private static async Task RefuseBadRequestsAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException failure) when (!context.Response.HasStarted)
        {
            context.Response.StatusCode = failure.StatusCode;
        }
    }

    private static async Task CheckTokenAsync(HttpContext context, RequestDelegate next)
    {
        // CONNECT opens a socket over HTTP/2, whose origin is checked like that of any other socket.
        string method = context.Request.Method;
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsConnect(method)
            && !await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await next(context);
    }
}
