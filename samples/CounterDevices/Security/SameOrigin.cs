using System.Net;
using Microsoft.AspNetCore.Http;

namespace CounterDevices.Security;

/// <summary>Refuses what other sites make a browser send: sockets, forms, and requests under a name that is not ours.</summary>
/// <remarks>
/// <para>Cookies and antiforgery tokens do not guard a socket, so its <c>Origin</c> must be this site. Requests that change something
/// must not come from another site either; where a browser says nothing about it, cookies with SameSite and antiforgery tokens decide.</para>
/// <para>A foreign name that points to this machine (DNS rebinding) is refused: names are localhost, the machine's own, addresses, and
/// those that the site configured.</para>
/// </remarks>
public sealed class SameOrigin
{
    private readonly HashSet<string> _names;

    /// <summary>Makes the check.</summary>
    /// <param name="names">Names under which this site is known, besides localhost, the machine's name and addresses.</param>
    public SameOrigin(IEnumerable<string> names)
    {
        string machine = Environment.MachineName;
        _names = new HashSet<string>([.. names, "localhost", machine, machine + ".local"], StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Lets a request pass, or answers 400 (a foreign name) or 403 (a foreign origin).</summary>
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (!IsOurs(context.Request.Host.Host))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        }

        if (!IsAllowed(context.Request, context.WebSockets.IsWebSocketRequest))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        }

        return next(context);
    }

    internal static bool IsAllowed(HttpRequest request, bool isSocket)
    {
        bool isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!isSocket && isSafe)
        {
            return true;
        }

        string origin = request.Headers.Origin.ToString();
        if (origin.Length == 0)
        {
            // Browsers always send the origin of a socket; programs without one have no cookies of a browser to misuse.
            string site = request.Headers["Sec-Fetch-Site"].ToString();
            return !isSocket && site is "" or "same-origin" or "none";
        }

        return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private bool IsOurs(string host) => _names.Contains(host) || IPAddress.TryParse(host.Trim('[', ']'), out _);
}
