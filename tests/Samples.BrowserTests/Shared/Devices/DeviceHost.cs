using System.Collections.Concurrent;
using CccdSdk.Scanning;
using CounterDevices;
using CounterDevices.Security;
using CounterDevices.Serial;
using CounterDevices.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Samples.BrowserTests.Shared.Devices;

/// <summary>A real server with nothing but the devices and a page that shows what comes back.</summary>
internal sealed class DeviceHost : ICounterHandler, ISerialScanHandler, IAsyncDisposable
{
    private const string Page =
        "<!doctype html><html lang=vi><title>Devices</title><button id=button>Button</button><input id=field><video id=video></video>" +
        "<pre id=messages></pre><p id=state></p><script src=/devices/scanner.js></script><script src=/devices/camera.js></script><script src=/test.js></script>";

    private const string Script =
        """
        const show = message => document.getElementById("messages").textContent += JSON.stringify(message) + "\n";
        const state = value => document.getElementById("state").textContent = value;
        window.scanner = new HandScanner("/keys", show, state);
        window.camera = new CardCamera("/camera", document.getElementById("video"), show);
        """;

    private readonly WebApplication _app;

    private DeviceHost(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public ConcurrentQueue<CounterInput> Inputs { get; } = new();

    public ConcurrentQueue<DeviceState> States { get; } = new();

    public static async Task<DeviceHost> StartAsync(CounterDeviceOptions? options = null, SerialScannerSettings? serial = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseCounterLimits();
        builder.Services.AddCounterDevices(options);
        DeviceHost? host = null;
        builder.Services.AddSingleton(_ => host!);
        builder.Services.AddSingleton<ISerialScanHandler>(_ => host!);
        if (serial is not null)
        {
            builder.Services.AddSerialScanner(serial);
        }

        WebApplication app = builder.Build();
        host = new DeviceHost(app);
        app.UseCounterSecurity();
        app.MapCounterScripts();
        app.MapKeyScanner<DeviceHost>("/keys");
        app.MapCamera<DeviceHost>("/camera");
        app.MapGet("/", () => Results.Content(Page, "text/html; charset=utf-8"));
        app.MapGet("/test.js", () => Results.Content(Script, "text/javascript"));
        app.MapPost("/change", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null);
            return Results.NoContent();
        });
        await app.StartAsync();
        return host;
    }

    public Task<object?> HandleAsync(CounterConnection connection, CounterInput input, CancellationToken cancellationToken)
    {
        Inputs.Enqueue(input);
        return Task.FromResult<object?>(new { outcome = input.Reading.Outcome, length = input.RevealText()?.Length });
    }

    public Task HandleAsync(string counter, CounterInput input, CancellationToken cancellationToken)
    {
        Inputs.Enqueue(input);
        return Task.CompletedTask;
    }

    public Task StateChangedAsync(string counter, DeviceState state, CancellationToken cancellationToken)
    {
        States.Enqueue(state);
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
