using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace TouristGate.Lanes;

/// <summary>Knows the screen of a lane by its token, in a cookie that scripts cannot read and that other sites do not send.</summary>
internal sealed class LaneAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    LaneTokenStore tokens) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public const string SchemeName = "Lane";
    public const string Policy = "lane";
    public const string LaneClaim = "lane";

    private const string CookieName = "gate-lane";
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(400);

    public static void SetCookie(HttpContext context, string token) => context.Response.Cookies.Append(CookieName, token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        MaxAge = s_lifetime,
        Path = "/",
    });

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!Request.Cookies.TryGetValue(CookieName, out string? token) || string.IsNullOrEmpty(token))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (tokens.LaneOf(token) is not { } lane)
        {
            return Task.FromResult(AuthenticateResult.Fail("Unknown lane token."));
        }

        var identity = new ClaimsIdentity([new Claim(LaneClaim, lane)], SchemeName);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName)));
    }
}
