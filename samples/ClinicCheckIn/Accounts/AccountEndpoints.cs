using System.Security.Claims;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Setup;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace ClinicCheckIn.Accounts;

/// <summary>Logging in and out.</summary>
internal static class AccountEndpoints
{
    /// <summary>The policy that slows guessing down.</summary>
    public const string LoginLimit = "login";

    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/me", Me).AllowAnonymous();
        routes.MapPost("/api/login", LoginAsync).AllowAnonymous().RequireRateLimiting(LoginLimit);
        routes.MapPost("/api/logout", LogoutAsync);
        routes.MapPost("/api/password", ChangePassword);
    }

    private static IResult Me(HttpContext context, IAntiforgery antiforgery, ClinicSettings settings, ClinicNews news) => Results.Ok(new
    {
        name = context.User.Identity?.Name,
        role = context.User.FindFirstValue(ClaimTypes.Role),
        token = antiforgery.GetAndStoreTokens(context).RequestToken,
        demo = settings.IsDemo,
        clinic = settings.Clinic,
        rooms = settings.Rooms,
        standIn = news.IsStandIn,

        // Only the demonstration shows passwords, and only to this machine.
        accounts = settings.IsDemo && Callers.IsThisMachine(context) ? news.DemoAccounts : null,
    });

    private static async Task<IResult> LoginAsync(LoginRequest request, HttpContext context, UserStore users, Passwords passwords, AuditTrail audit)
    {
        ClinicUser? user = request.Name is { Length: > 0 and <= 64 } ? users.Find(request.Name) : null;
        if (!passwords.IsRight(user, request.Password is { Length: <= 256 } given ? given : string.Empty))
        {
            // A name that nobody has may be a password in the wrong field.
            audit.Add(user?.Name ?? "?", "loginRefused");
            return Answers.Problem(StatusCodes.Status401Unauthorized, "wrongPassword", new("Sai tên hoặc mật khẩu.", "Wrong name or password."));
        }

        await context.SignInAsync(Session.Of(user!));
        audit.Add(user!.Name, "login");
        return Results.Ok(new { name = user.Name, role = user.Role });
    }

    private static async Task<IResult> LogoutAsync(HttpContext context, AuditTrail audit)
    {
        audit.Add(Session.NameOf(context), "logout");
        await context.SignOutAsync();
        return Results.NoContent();
    }

    private static IResult ChangePassword(PasswordRequest request, HttpContext context, UserStore users, Passwords passwords, AuditTrail audit)
    {
        string name = Session.NameOf(context);
        if (!passwords.IsRight(users.Find(name), request.Old ?? string.Empty))
        {
            return Answers.Problem(StatusCodes.Status403Forbidden, "wrongPassword", new("Mật khẩu cũ không đúng.", "The old password is wrong."));
        }

        if (request.New is not { Length: >= Passwords.ShortestPassword and <= 256 })
        {
            return Answers.Problem(StatusCodes.Status422UnprocessableEntity, "shortPassword", new(
                $"Mật khẩu mới phải có ít nhất {Passwords.ShortestPassword} ký tự.", $"A password has at least {Passwords.ShortestPassword} characters."));
        }

        users.SetPassword(name, passwords.Hash(request.New));
        audit.Add(name, "passwordChanged");
        return Results.NoContent();
    }

    /// <summary>What the page of the login sends.</summary>
    internal sealed record LoginRequest(string? Name, string? Password)
    {
        /// <summary>Nothing of it.</summary>
        public override string ToString() => nameof(LoginRequest);
    }

    /// <summary>What the page of the password sends.</summary>
    internal sealed record PasswordRequest(string? Old, string? New)
    {
        /// <summary>Nothing of it.</summary>
        public override string ToString() => nameof(PasswordRequest);
    }
}
