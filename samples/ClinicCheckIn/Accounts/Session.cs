using System.Security.Claims;
using ClinicCheckIn.Core.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace ClinicCheckIn.Accounts;

/// <summary>The cookie of a user, which ends when the password, the role or the right to log in changes.</summary>
internal static class Session
{
    /// <summary>The policy for the supervisor's pages.</summary>
    public const string SupervisorPolicy = "supervisor";

    private const string Stamp = "stamp";

    private static readonly TimeSpan s_shift = TimeSpan.FromHours(10);

    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "clinic";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.ExpireTimeSpan = s_shift;
        cookie.SlidingExpiration = true;
        cookie.Events.OnRedirectToLogin = static context => Answer(context, StatusCodes.Status401Unauthorized);
        cookie.Events.OnRedirectToAccessDenied = static context => Answer(context, StatusCodes.Status403Forbidden);
        cookie.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static ClaimsPrincipal Of(ClinicUser user) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, user.Name), new Claim(ClaimTypes.Role, user.Role), new Claim(Stamp, user.Stamp)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>The name of whoever is logged in.</summary>
    public static string NameOf(HttpContext context) => context.User.Identity?.Name ?? throw new InvalidOperationException("Nobody is logged in.");

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>Whether a session still holds.</summary>
    public static bool Holds(ClaimsPrincipal? principal, UserStore users) =>
        principal?.Identity?.Name is { } name && users.Find(name) is { Enabled: true } user
        && principal.FindFirstValue(Stamp) == user.Stamp
        && principal.FindFirstValue(ClaimTypes.Role) == user.Role;

    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (!Holds(context.Principal, context.HttpContext.RequestServices.GetRequiredService<UserStore>()))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync();
        }
    }
}
