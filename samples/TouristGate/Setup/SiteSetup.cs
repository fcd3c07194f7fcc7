using System.Threading.RateLimiting;
using CounterDevices;
using CounterDevices.Security;
using CounterDevices.Serial;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using TouristGate.Accounts;
using TouristGate.Core.Barriers;
using TouristGate.Demo;
using TouristGate.Desk;
using TouristGate.Hub;
using TouristGate.Lanes;
using TouristGate.Pages;
using TouristGate.Staff;
using TouristGate.Supervision;

namespace TouristGate.Setup;

/// <summary>Puts the application together.</summary>
internal static class SiteSetup
{
    /// <summary>A person who mistypes needs a few; a program that guesses gets nowhere with them.</summary>
    private const int LoginsPerMinute = 10;

    public static void Add(WebApplicationBuilder builder, SiteOptions options, JoinedLane? joined)
    {
        builder.WebHost.UseCounterLimits();
        IServiceCollection services = builder.Services;
        services.AddSingleton(options);
        services.AddSingleton(TimeProvider.System);
        services.AddCounterDevices(names: options.Names);
        AddSecurity(services, options);
        AddLanes(services, options);
        AddHub(services, options, joined);
        services.AddHealthChecks().AddCheck<LaneHealth>("lanes");
        services.AddMetrics();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(10));
    }

    public static void Use(WebApplication app)
    {
        app.UseCounterSecurity();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapCounterScripts();
        EmbeddedSite.Map(app, typeof(SiteSetup).Assembly);
        SitePages.Map(app);
        SiteEndpoints.Map(app);
        AccountEndpoints.Map(app);
        LaneEndpoints.Map(app);
        StaffEndpoints.Map(app);
        DeskEndpoints.Map(app);
        SupervisorEndpoints.Map(app);
        ReportEndpoints.Map(app);
        WatchEndpoints.Map(app);
        if (app.Services.GetRequiredService<SiteOptions>().Demo)
        {
            DemoEndpoints.Map(app);
        }

        if (app.Services.GetRequiredService<SiteOptions>().Hub is not null)
        {
            HubEndpoints.Map(app);
        }
    }

    private static void AddSecurity(IServiceCollection services, SiteOptions options)
    {
        services.AddDataProtection().SetApplicationName(nameof(TouristGate)).PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.DataFolder, "cookie-keys")));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.HeaderName = GuardedEndpoints.TokenHeader;
            antiforgery.Cookie.Name = "gate-guard";
            antiforgery.Cookie.SameSite = SameSiteMode.Strict;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(Sessions.Configure)
            .AddScheme<AuthenticationSchemeOptions, LaneAuthentication>(LaneAuthentication.SchemeName, configureOptions: null);
        services.AddAuthorizationBuilder()
            .AddPolicy(Sessions.Staff, policy => policy.RequireRole(SiteRole.Staff, SiteRole.Supervisor))
            .AddPolicy(Sessions.Supervisor, policy => policy.RequireRole(SiteRole.Supervisor))
            .AddPolicy(LaneAuthentication.Policy, policy => policy.AddAuthenticationSchemes(LaneAuthentication.SchemeName).RequireClaim(LaneAuthentication.LaneClaim));
        services.AddRateLimiter(limits =>
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(AccountEndpoints.LoginLimit, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                _ => new FixedWindowRateLimiterOptions { PermitLimit = LoginsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        services.AddSingleton(new SiteDatabase(options.DataFolder));
        services.AddSingleton<AccountStore>();
        services.AddSingleton<LaneTokenStore>();
    }

    private static void AddLanes(IServiceCollection services, SiteOptions options)
    {
        services.AddHttpClient();
        services.AddSingleton<SiteLanes>();
        services.AddSingleton<LocalFeed>();
        services.AddSingleton<LaneScreens>();
        services.AddSingleton<LaneStates>();
        services.AddSingleton<HubState>();
        services.AddSingleton<GateDoor>();
        services.AddSingleton<LaneHandler>();
        services.AddSingleton<ISerialScanHandler>(all => all.GetRequiredService<LaneHandler>());
        services.AddSingleton<IReadOnlyDictionary<string, IBarrier>>(all => Barriers(all, options));
        services.AddHostedService<LaneStateBroadcast>();
        services.AddSingleton<HeldCards>();
        services.AddSingleton<StaffHandler>();
        services.AddSingleton<TicketBook>();
        services.AddSingleton<SiteTally>();
        services.AddSingleton<SiteReports>();
        services.AddSingleton<SupervisorState>();
        services.AddSingleton<ChainWatch>();
        services.AddHostedService(all => all.GetRequiredService<ChainWatch>());
        services.AddSingleton<DemoSamples>();
        services.AddSingleton<RetentionService>();
        services.AddSingleton<RetentionState>();
        services.AddHostedService(all => all.GetRequiredService<RetentionService>());
        foreach ((string lane, string device) in options.Serial)
        {
            services.AddSerialScanner(new SerialScannerSettings { Counter = lane, Path = device });
        }
    }

    private static void AddHub(IServiceCollection services, SiteOptions options, JoinedLane? joined)
    {
        services.AddSingleton<SiteHub>();
        if (options.Hub is not null)
        {
            services.AddHostedService(all => all.GetRequiredService<SiteHub>());
        }

        if (joined is not null)
        {
            services.AddSingleton(joined);
            services.AddHostedService<JoinedLaneSync>();
        }
    }

    private static Dictionary<string, IBarrier> Barriers(IServiceProvider services, SiteOptions options) => options.Barriers.ToDictionary(
        barrier => barrier.Key,
        barrier => Uri.TryCreate(barrier.Value, UriKind.Absolute, out Uri? address) && address.Scheme is ("http" or "https")
            ? (IBarrier)new HttpBarrier(services.GetRequiredService<IHttpClientFactory>().CreateClient("barrier"), address)
            : new SerialBarrier(barrier.Value));
}
