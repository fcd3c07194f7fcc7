using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ClinicCheckIn.StandInGateway;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ClinicCheckIn.Tests.Web;

/// <summary>The demonstration in this process, on a free port, with its data folder and every line of its log at the lowest level.</summary>
internal sealed class RunningClinic : IAsyncDisposable
{
    private readonly ClinicServer _server;
    private readonly ConcurrentDictionary<HttpClient, CookieContainer> _cookies = new();

    private RunningClinic(ClinicServer server, string folder, ConcurrentQueue<string> log)
    {
        _server = server;
        Folder = folder;
        Log = log;
    }

    public string Folder { get; }

    public ConcurrentQueue<string> Log { get; }

    public StandInGatewayHost Gateway => _server.Gateway!;

    public IServiceProvider Services => _server.App.Services;

    private Uri Address => new(_server.App.Urls.First());

    public static async Task<RunningClinic> StartAsync(params string[] settings)
    {
        string folder = Directory.CreateTempSubdirectory("clinic-web-").FullName;
        ConcurrentQueue<string> log = new();
        ClinicServer server = await ClinicServer.StartAsync(["--demo", "true", "--urls", "http://127.0.0.1:0", "--data", folder, .. settings], builder =>
        {
            builder.Logging.ClearProviders();
            builder.Logging.SetMinimumLevel(LogLevel.Trace);
            builder.Services.AddSingleton<ILoggerProvider>(new Recorder(log));
        });
        return new RunningClinic(server, folder, log);
    }

    /// <summary>Somebody who is logged in, or nobody, with the token of the forms.</summary>
    public async Task<HttpClient> LogInAsync(string? user)
    {
        CookieContainer cookies = new();
        HttpClient client = new(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = Address };
        _cookies[client] = cookies;
        JsonElement me = await TokenAsync(client);
        if (user is not null)
        {
            string? password = me.GetProperty("accounts").EnumerateArray().Single(one => one.GetProperty("name").GetString() == user).GetProperty("password").GetString();
            (await client.PostAsJsonAsync("/api/login", new { name = user, password })).EnsureSuccessStatusCode();
            await TokenAsync(client);
        }

        return client;
    }

    /// <summary>A device at the desk of somebody who is logged in: <c>/desk/keys</c> or <c>/desk/camera</c>.</summary>
    public Task<DeskSocket> ConnectAsync(HttpClient desk, string path) => DeskSocket.ConnectAsync(Address, path, _cookies[desk]);

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task<JsonElement> TokenAsync(HttpClient client)
    {
        JsonElement me = await client.GetFromJsonAsync<JsonElement>("/api/me");
        client.DefaultRequestHeaders.Remove("X-Clinic-Token");
        client.DefaultRequestHeaders.Add("X-Clinic-Token", me.GetProperty("token").GetString());
        return me;
    }

    private sealed class Recorder(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
