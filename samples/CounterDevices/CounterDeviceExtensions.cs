using CounterDevices.Camera;
using CounterDevices.Keys;
using CounterDevices.Security;
using CounterDevices.Serial;
using CounterDevices.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CounterDevices;

/// <summary>Adds the devices of a counter to an application.</summary>
public static class CounterDeviceExtensions
{
    /// <summary>A browser opens a socket by GET over HTTP/1.1, and by CONNECT over HTTP/2, which it speaks with HTTPS (RFC 8441).</summary>
    private static readonly string[] s_socketMethods = [HttpMethods.Get, HttpMethods.Connect];

    /// <summary>Adds what the devices need, and the limits of the server.</summary>
    public static IServiceCollection AddCounterDevices(this IServiceCollection services, CounterDeviceOptions? options = null, IEnumerable<string>? names = null)
    {
        services.AddSingleton(options ?? new CounterDeviceOptions());
        services.AddSingleton(new SameOrigin(names ?? []));
        services.AddSingleton<SocketSlots>();
        services.AddSingleton<DeviceSocket>();
        services.AddSingleton<KeySocket>();
        services.AddSingleton<CameraSocket>();
        return services;
    }

    /// <summary>Adds a serial scanner that is read while the application runs. <see cref="ISerialScanHandler"/> takes its scans.</summary>
    public static IServiceCollection AddSerialScanner(this IServiceCollection services, SerialScannerSettings settings) =>
        services.AddSingleton<IHostedService>(all => new SerialScannerService(
            settings,
            all.GetRequiredService<ISerialScanHandler>(),
            all.GetRequiredService<CounterDeviceOptions>(),
            all.GetRequiredService<ILogger<SerialScannerService>>()));

    /// <summary>Sets limits against large requests and slow senders.</summary>
    public static IWebHostBuilder UseCounterLimits(this IWebHostBuilder host) => host.ConfigureKestrel(CounterKestrel.Limit);

    /// <summary>Secure headers, sockets and the check of their origin. Comes first, before authentication.</summary>
    public static IApplicationBuilder UseCounterSecurity(this IApplicationBuilder app)
    {
        app.Use(SecureHeaders.InvokeAsync);
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(20) });
        app.Use(app.ApplicationServices.GetRequiredService<SameOrigin>().InvokeAsync);
        return app;
    }

    /// <summary>Serves the scripts <c>/devices/scanner.js</c> and <c>/devices/camera.js</c>.</summary>
    public static void MapCounterScripts(this IEndpointRouteBuilder endpoints) =>
        EmbeddedSite.Map(endpoints, typeof(CounterDeviceExtensions).Assembly);

    /// <summary>The socket for <c>scanner.js</c>.</summary>
    public static IEndpointConventionBuilder MapKeyScanner<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : class, ICounterHandler =>
        endpoints.MapMethods(pattern, s_socketMethods, (HttpContext context, KeySocket socket, THandler handler) => socket.RunAsync(context, handler));

    /// <summary>The socket for <c>camera.js</c>.</summary>
    public static IEndpointConventionBuilder MapCamera<THandler>(this IEndpointRouteBuilder endpoints, string pattern)
        where THandler : class, ICounterHandler =>
        endpoints.MapMethods(pattern, s_socketMethods, (HttpContext context, CameraSocket socket, THandler handler) => socket.RunAsync(context, handler));
}
