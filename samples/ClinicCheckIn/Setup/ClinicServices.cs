using System.Globalization;
using System.Threading.RateLimiting;
using CccdSdk;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.Core.Queue;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Demo;
using ClinicCheckIn.Desk;
using CounterDevices;
using CounterDevices.Serial;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ITicketStore = ClinicCheckIn.Core.Queue.ITicketStore;

namespace ClinicCheckIn.Setup;

/// <summary>Puts the program together.</summary>
internal static class ClinicServices
{
    /// <summary>For one address, behind which several desks may stand.</summary>
    private const int LoginsInAMinute = 30;

    public static void Add(WebApplicationBuilder builder, ClinicSettings settings, Uri? standIn)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        builder.WebHost.UseCounterLimits();
        IServiceCollection services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings).AddSingleton<ClinicNews>().AddHttpContextAccessor();
        AddStorage(services, settings);
        AddAccounts(services, settings);
        AddDesk(services, settings);
        AddGateway(services, standIn is null ? settings.Gateway ?? new GatewaySettings() : DemoGateway.Settings(standIn, settings.Gateway), isDemo: standIn is not null);
    }

    private static void AddStorage(IServiceCollection services, ClinicSettings settings)
    {
        services.AddSingleton(all => new ClinicDatabase(Path.Combine(settings.Data!, "clinic.db"), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<PatientStore>().AddSingleton<DecisionStore>().AddSingleton<AuditTrail>().AddSingleton<UserStore>().AddSingleton<VisitStore>();
        services.AddSingleton(settings.Retention).AddSingleton<Retention>().AddHostedService<RetentionService>();
    }

    private static void AddAccounts(IServiceCollection services, ClinicSettings settings)
    {
        services.AddDataProtection().SetApplicationName("ClinicCheckIn").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.Data!, "keys")));
        services.AddSingleton<Passwords>();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Session.Configure);
        services.AddAuthorizationBuilder()
            .AddPolicy(Session.SupervisorPolicy, static policy => policy.RequireRole(ClinicRole.Supervisor))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddAntiforgery(static options =>
        {
            options.HeaderName = "X-Clinic-Token";
            options.Cookie.Name = "clinic-forgery";
            options.Cookie.SameSite = SameSiteMode.Strict;
        });
        services.AddRateLimiter(static limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(AccountEndpoints.LoginLimit, static context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? string.Empty,
                static _ => new FixedWindowRateLimiterOptions { PermitLimit = LoginsInAMinute, Window = TimeSpan.FromMinutes(1) }));
        });
    }

    private static void AddDesk(IServiceCollection services, ClinicSettings settings)
    {
        services.AddCounterDevices(new CounterDeviceOptions(), settings.Names);
        services.AddSingleton<IPatientFinder>(static all =>
        {
            PatientStore patients = all.GetRequiredService<PatientStore>();
            if (all.GetRequiredService<ClinicSettings>().IsDemo)
            {
                DemoData.File(patients);
            }

            // Watched from before the list is read, so that nothing is missed.
            PatientChanges changes = all.GetRequiredService<PatientChanges>();
            return new RecordsFinder(patients.All(), patients.Find, changes.Take);
        });
        services.AddSingleton<PatientChanges>().AddSingleton<RecordCorrection>().AddSingleton<SerialDesks>().AddSingleton<PatientExport>();
        services.AddSingleton(settings.Fhir.ToOptions());
        services.AddSingleton<FieldCheck>().AddSingleton<CheckInDesk>().AddSingleton<VisitBook>().AddSingleton<DeskViews>().AddSingleton<DeskReadings>();
        services.AddSingleton<PhotoEndpoint>().AddSingleton<DeskHandler>().AddSingleton<Work>();
        services.AddSingleton<ISerialScanHandler>(static all => all.GetRequiredService<DeskHandler>());
        services.AddSingleton<ITicketStore>(static all => new SqliteTicketStore(all.GetRequiredService<ClinicDatabase>().Open));
        services.AddSingleton(all => new WaitingLine(
            all.GetRequiredService<ITicketStore>(),
            [.. settings.Rooms.Select(static room => new Room(room, $"Phòng {room}", $"Room {room}", string.Empty))],
            all.GetRequiredService<TimeProvider>()));
        foreach ((string desk, string path) in settings.Serial)
        {
            services.AddSerialScanner(new SerialScannerSettings { Counter = desk, Path = path });
        }
    }

    private static void AddGateway(IServiceCollection services, GatewaySettings gateway, bool isDemo)
    {
        StaffMember staff = new() { FullName = gateway.StaffName ?? string.Empty, CitizenNumber = gateway.StaffNumber ?? string.Empty };
        services.AddSingleton(new GatewayAccount(gateway.FacilityCode ?? string.Empty, staff, gateway.Profile));
        services.TryAddSingleton<IInsuranceGateway>(all =>
        {
            InsuranceGatewayOptions options = OptionsOf(gateway);
            return new InsuranceGateway(InsuranceGateway.CreateHttpClient(), isDemo ? DemoGateway.Hurry(options) : options, all.GetRequiredService<TimeProvider>());
        });
        services.AddSingleton<IPayloadProtector, OutboxProtector>();
        services.AddSingleton(static all => new OutboxStore(
            all.GetRequiredService<ClinicDatabase>().Open, all.GetRequiredService<TimeProvider>(), all.GetRequiredService<IPayloadProtector>()));
        services.AddSingleton<InsuranceDesk>();
        services.AddSingleton(all => new OutboxSender(
            all.GetRequiredService<OutboxStore>(),
            all.GetRequiredService<IInsuranceGateway>(),
            isDemo ? new OutboxOptions { InDoubt = gateway.InDoubt, Interval = TimeSpan.FromSeconds(2), DoubtPause = TimeSpan.FromSeconds(2) } : new OutboxOptions { InDoubt = gateway.InDoubt },
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<InsuranceDesk>().AnsweredAsync));
        services.AddHostedService<OutboxService>();
    }

    private static InsuranceGatewayOptions OptionsOf(GatewaySettings gateway)
    {
        InsuranceGatewayOptions options = new()
        {
            UserName = gateway.UserName ?? string.Empty,
            Password = gateway.Password ?? string.Empty,
            FacilityCode = gateway.FacilityCode ?? string.Empty,
            ProvinceCode = gateway.ProvinceCode ?? string.Empty,
            DateFormat = gateway.DateFormat,
        };
        options = gateway.CheckInPath is { } path ? options with { CheckInPath = path } : options;
        options = gateway.Address is { } address ? options with { BaseAddress = address } : options;
        options.Check();
        return options;
    }
}
