using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace TouristGate.Accounts;

/// <summary>The cookie of somebody who is logged in.</summary>
internal static class Sessions
{
    public const string Staff = "staff";
    public const string Supervisor = "supervisor";

    private const string StampClaim = "stamp";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(12);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "gate-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.ExpireTimeSpan = s_lifetime;
        options.SlidingExpiration = false;
        options.LoginPath = "/login";
        options.ReturnUrlParameter = "to";
        options.Events.OnRedirectToLogin = context => AnswerAsync(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = ValidateAsync;
    }

    public static ClaimsPrincipal PrincipalOf(SiteAccount account) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.Name, account.Name), new Claim(ClaimTypes.Role, account.Role), new Claim(StampClaim, account.Stamp)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    /// <summary>People who open a page are led to the login; programs get the status.</summary>
    private static Task AnswerAsync(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>A session ends at once when its account is removed or gets another password.</summary>
    private static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        AccountStore accounts = context.HttpContext.RequestServices.GetRequiredService<AccountStore>();
        SiteAccount? account = context.Principal?.Identity?.Name is { } name ? accounts.Find(name) : null;
        if (account is null || account.Stamp != context.Principal?.FindFirstValue(StampClaim) || !context.Principal.IsInRole(account.Role))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        }
    }
}
