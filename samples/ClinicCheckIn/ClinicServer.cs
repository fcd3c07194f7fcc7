using System.Diagnostics.CodeAnalysis;
using ClinicCheckIn.Accounts;
using ClinicCheckIn.Core.Desk;
using ClinicCheckIn.Core.Storage;
using ClinicCheckIn.Demo;
using ClinicCheckIn.Setup;
using ClinicCheckIn.StandInGateway;
using CounterDevices;

namespace ClinicCheckIn;

/// <summary>A running desk.</summary>
internal sealed class ClinicServer : IAsyncDisposable
{
    private readonly StandInGatewayHost? _gateway;
    private readonly string? _temporary;
    private readonly FolderLock _folder;

    private ClinicServer(WebApplication app, StandInGatewayHost? gateway, string? temporary, FolderLock folder)
    {
        _folder = folder;
        App = app;
        _gateway = gateway;
        _temporary = temporary;
    }

    public WebApplication App { get; }

    public StandInGatewayHost? Gateway => _gateway;

    public static async Task<ClinicServer> StartAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = CounterArguments.Spelled(args), ContentRootPath = AppContext.BaseDirectory });
        ClinicSettings settings = Read(builder, out string? temporary);
        PrivateFolder.Ensure(settings.Data!);
        FolderLock folder = new(settings.Data!);
        ClinicListening.Listen(builder, settings);
        StandInGatewayHost? gateway = null;
        if (settings.IsDemo)
        {
            gateway = await StandInGatewayHost.StartAsync(DemoGateway.Options);
            DemoData.Insure(gateway);
        }

        configure?.Invoke(builder);
        ClinicServices.Add(builder, settings, gateway?.Address);
        WebApplication app = builder.Build();
        ClinicPages.Map(app, gateway);
        Prepare(app, settings, gateway is not null);
        await app.StartAsync();
        return new ClinicServer(app, gateway, temporary, folder);
    }

    public Task WaitAsync() => App.WaitForShutdownAsync();

    public async ValueTask DisposeAsync()
    {
        ClinicDatabase database = App.Services.GetRequiredService<ClinicDatabase>();
        await App.DisposeAsync();
        database.Close();
        _folder.Dispose();
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        if (_temporary is not null)
        {
            Directory.Delete(_temporary, recursive: true);
        }
    }

    private static ClinicSettings Read(WebApplicationBuilder builder, out string? temporary)
    {
        temporary = null;
        if (builder.Configuration["Data"] is { } folder)
        {
            builder.Configuration.AddJsonFile(Path.Combine(Path.GetFullPath(folder), "clinic.json"), optional: true);
        }

        ClinicSettings settings = builder.Configuration.Get<ClinicSettings>() ?? new ClinicSettings();
        if (builder.Configuration["Serial"] is { } line)
        {
            // One line, whose desk needs no name.
            settings = settings with { Serial = new Dictionary<string, string> { ["1"] = line } };
        }

        if (settings.Data is not null)
        {
            return settings;
        }

        if (!settings.IsDemo)
        {
            throw new ArgumentException("A clinic needs a data folder: --data FOLDER.");
        }

        temporary = Directory.CreateTempSubdirectory("clinic-demo-").FullName;
        return settings with { Data = temporary };
    }

    [SuppressMessage("Design", "CA1303", Justification = "Both languages stand in the text.")]
    private static void Prepare(WebApplication app, ClinicSettings settings, bool isStandIn)
    {
        UserStore users = app.Services.GetRequiredService<UserStore>();
        Passwords passwords = app.Services.GetRequiredService<Passwords>();
        ClinicNews news = app.Services.GetRequiredService<ClinicNews>();
        news.IsStandIn = isStandIn;

        // The list of patients is read now, not when the first one stands at the desk.
        app.Services.GetRequiredService<IPatientFinder>();
        if (settings.IsDemo)
        {
            news.DemoAccounts =
            [
                new(FirstRun.Desk, FirstRun.Renew(users, passwords, FirstRun.Desk, ClinicRole.Desk), ClinicRole.Desk),
                new(FirstRun.Supervisor, FirstRun.Renew(users, passwords, FirstRun.Supervisor, ClinicRole.Supervisor), ClinicRole.Supervisor),
            ];
        }
        else if (FirstRun.MakeSupervisor(users, passwords) is { } password)
        {
            Console.WriteLine($"Mật khẩu của {FirstRun.Supervisor}, chỉ hiện một lần / password of {FirstRun.Supervisor}, shown once: {password}");
        }
    }
}
