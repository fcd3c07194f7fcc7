using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using CounterDevices.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TouristGate.Core;
using TouristGate.Core.Hub;
using TouristGate.Core.Lanes;
using TouristGate.Core.Sync;
using TouristGate.Hub;

namespace TouristGate.Tests.Support;

/// <summary>What a joining machine meets at a hub's address: Kestrel on loopback with the certificate that a hub makes for itself. It
/// takes any code and any token, as an impostor would, and notes every request that got through the handshake.</summary>
internal sealed class TlsHub : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly X509Certificate2 _certificate;

    private TlsHub(WebApplication app, X509Certificate2 certificate) => (_app, _certificate) = (app, certificate);

    public ConcurrentQueue<string> Requests { get; } = new();

    public Uri Address => new(_app.Urls.Single());

    public string Fingerprint => CounterCertificate.FingerprintOf(_certificate);

    /// <param name="folder">Where its certificate is kept; another folder is another hub.</param>
    /// <param name="port">A port that is free, or 0.</param>
    public static async Task<TlsHub> StartAsync(string folder, int port = 0)
    {
        X509Certificate2 certificate = CounterCertificate.LoadOrCreate(Directory.CreateDirectory(folder).FullName, [], TimeProvider.System);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(server => server.Listen(IPAddress.Loopback, port, listen => listen.UseHttps(certificate)));
        WebApplication app = builder.Build();
        var hub = new TlsHub(app, certificate);
        app.MapPost(HubEndpoints.EnrolPath, async (HttpRequest request) =>
        {
            hub.Requests.Enqueue($"code {(await request.ReadFromJsonAsync<HubEndpoints.EnrolRequest>())!.Code}");
            return Results.Json(new Enrolment { Lane = LaneSettings.Entrance("9"), Token = "token-of-9", EventId = TestSite.DefaultPolicy.EventId });
        });
        app.MapGet($"/{HttpHubTransport.FeedPath}", (HttpRequest request) =>
        {
            hub.Requests.Enqueue($"{request.Headers.Authorization}");
            return Results.Json(new FeedPage { Position = 0, Entries = [] }, CoreJson.Default.FeedPage);
        });
        await app.StartAsync();
        return hub;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _certificate.Dispose();
    }
}
