using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using TouristGate.Lanes;
using TouristGate.Pages;

namespace TouristGate.Accounts;

/// <summary>Login, logout, and the accounts of the site.</summary>
internal static class AccountEndpoints
{
    public const string LoginLimit = "login";

    private const int MaxPasswordLength = 128;

    public sealed record Credentials(string? Name, string? Password);

    public sealed record NewAccount(string? Name, string? Role);

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/api/session", SessionAsync);
        endpoints.MapPost("/api/login", LoginAsync).RequireRateLimiting(LoginLimit).Guarded();

        // As a delegate with a result: a method of HttpContext alone would be taken for a handler without one.
        endpoints.MapPost("/api/logout", (Delegate)LogoutAsync).Guarded();
        RouteGroupBuilder accounts = endpoints.MapGroup("/api/accounts").RequireAuthorization(Sessions.Supervisor);
        accounts.MapGet("/", (AccountStore store) => store.List().Select(account => new { account.Name, account.Role }));
        accounts.MapPost("/", Create).Guarded();
        accounts.MapPost("/{name}/remove", Remove).Guarded();
    }

    private static async Task<IResult> SessionAsync(HttpContext context, IAntiforgery antiforgery)
    {
        AuthenticateResult lane = await context.AuthenticateAsync(LaneAuthentication.SchemeName);
        return Results.Json(new
        {
            token = antiforgery.GetAndStoreTokens(context).RequestToken,
            name = context.User.Identity?.Name,
            role = context.User.FindFirstValue(ClaimTypes.Role),
            lane = lane.Principal?.FindFirstValue(LaneAuthentication.LaneClaim),
        });
    }

    private static async Task<IResult> LoginAsync(Credentials credentials, HttpContext context, AccountStore accounts, ILogger<AccountStore> logger)
    {
        bool usable = AccountStore.IsName(credentials.Name) && credentials.Password is { Length: > 0 and <= MaxPasswordLength };
        SiteAccount? account = usable ? accounts.Verify(credentials.Name!, credentials.Password!) : null;
        if (account is null)
        {
            SiteLog.LoginRefused(logger);
            return Problems.Unauthorized("Tên hoặc mật khẩu không đúng.", "Wrong name or password.");
        }

        SiteLog.LoggedIn(logger, account.Name, account.Role);
        await context.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Sessions.PrincipalOf(account));
        return Results.Json(new { account.Name, account.Role });
    }

    private static async Task<IResult> LogoutAsync(HttpContext context)
    {
        await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.NoContent();
    }

    private static IResult Create(NewAccount account, AccountStore accounts, ClaimsPrincipal user, ILogger<AccountStore> logger)
    {
        if (!AccountStore.IsName(account.Name) || !SiteRole.IsRole(account.Role))
        {
            return Problems.BadRequest("Tên chỉ gồm chữ không dấu, số, dấu chấm và gạch; vai trò là staff hoặc supervisor.",
                "A name has ASCII letters, digits, dots and hyphens; a role is staff or supervisor.");
        }

        if (accounts.Set(account.Name!, account.Role!) is not { } password)
        {
            return Problems.Conflict("Đây là giám sát cuối cùng, không đổi thành nhân viên được.", "This is the last supervisor and cannot become staff.");
        }

        SiteLog.AccountSet(logger, user.Identity!.Name!, account.Name!, account.Role!);
        return Results.Json(new { account.Name, account.Role, password });
    }

    private static IResult Remove(string name, AccountStore accounts, ClaimsPrincipal user, ILogger<AccountStore> logger)
    {
        if (!accounts.Remove(name))
        {
            return Problems.Conflict("Không có tài khoản này, hoặc đây là giám sát cuối cùng.", "There is no such account, or it is the last supervisor.");
        }

        SiteLog.AccountRemoved(logger, user.Identity!.Name!, name);
        return Results.NoContent();
    }
}
