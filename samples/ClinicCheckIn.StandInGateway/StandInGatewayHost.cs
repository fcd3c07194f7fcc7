using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace ClinicCheckIn.StandInGateway;

/// <summary>A stand-in for the Social Security gateway, on 127.0.0.1 only. It is not the gateway and knows invented people only.</summary>
public sealed class StandInGatewayHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly StandInState _state;
    private readonly StandInProtocol _protocol;

    private StandInGatewayHost(StandInGatewayOptions options, TimeProvider time)
    {
        _state = new StandInState(options, time);
        _protocol = new StandInProtocol(_state, options);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        _app = builder.Build();
        _app.Use(async (context, next) =>
        {
            context.Response.Headers.Date = _state.Now.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            await next(context);
        });
        _app.MapPost("/api/token/take", context => AnswerAsync(context, StandInEndpoint.Token, _protocol.TokenAsync));
        _app.MapPost("/api/egw/KQNhanLichSuKCB2024", context => AnswerAsync(context, StandInEndpoint.Card, _protocol.CardAsync));
        _app.MapPost("/api/qd130/checkInKcbQd130", context => AnswerAsync(context, StandInEndpoint.CheckIn, _protocol.CheckInAsync));
        _app.MapGet("/", () => Results.Text("Stand-in: không phải Cổng BHXH / not the Social Security gateway\n", "text/plain; charset=utf-8"));
        MapFaultSwitches();
    }

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>What goes wrong.</summary>
    public StandInFaults Faults { get; } = new();

    /// <summary>The messages that it took, in order.</summary>
    public IReadOnlyList<StandInCheckIn> CheckIns => _state.Taken;

    /// <summary>MA_LK of every message that came in whole, repeats too and also where nothing was done with it; what was turned away at the door (a bad
    /// token, 503) is not among them.</summary>
    public IReadOnlyList<string> Received => _state.Received;

    /// <summary>Starts one.</summary>
    public static async Task<StandInGatewayHost> StartAsync(StandInGatewayOptions? options = null, TimeProvider? time = null)
    {
        var host = new StandInGatewayHost(options ?? new StandInGatewayOptions(), time ?? TimeProvider.System);
        await host._app.StartAsync();
        return host;
    }

    /// <summary>Makes a card known.</summary>
    public void Add(StandInCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        foreach (string number in card.Numbers)
        {
            _state.Cards[number] = card;
        }
    }

    /// <summary>All tokens end now.</summary>
    public void ExpireTokens() => _state.ExpireAll();

    /// <summary>Runs until the process ends.</summary>
    public Task WaitAsync() => _app.WaitForShutdownAsync();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(TimeSpan.FromSeconds(1));
        await _app.DisposeAsync();
    }

    /// <summary>Switches for the demonstration: <c>POST /stand-in/faults/Card/Error500Before</c>, <c>POST /stand-in/faults/clear</c>.</summary>
    private void MapFaultSwitches()
    {
        _app.MapPost("/stand-in/faults/{endpoint}/{fault}", (StandInEndpoint endpoint, StandInFault fault) =>
        {
            Faults.Always(endpoint, fault);
            return Results.NoContent();
        });
        _app.MapPost("/stand-in/faults/clear", () =>
        {
            Faults.Clear();
            return Results.NoContent();
        });
        _app.MapPost("/stand-in/tokens/expire", () =>
        {
            ExpireTokens();
            return Results.NoContent();
        });
    }

    private async Task AnswerAsync(HttpContext context, StandInEndpoint endpoint, Func<HttpRequest, Task<JsonObject>> answer)
    {
        StandInFault fault = Faults.Take(endpoint);
        if (await FailBeforeAsync(context, fault))
        {
            return;
        }

        JsonObject json = fault == StandInFault.Refused ? new JsonObject { ["maKetQua"] = "205" } : await answer(context.Request);
        if (fault == StandInFault.UnknownCode)
        {
            json["maKetQua"] = "987";
        }

        await WriteAsync(context, fault, fault == StandInFault.WrongShape ? "[]" : json.ToJsonString());
    }

    private async Task<bool> FailBeforeAsync(HttpContext context, StandInFault fault)
    {
        switch (fault)
        {
            case StandInFault.Error500Before:
                await _protocol.ReceiveAsync(context.Request);
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync("<html><body>Stand-in: 500</body></html>");
                return true;
            case StandInFault.Unavailable:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return true;
            case StandInFault.SlowBefore:
                await _protocol.ReceiveAsync(context.Request);
                await DelayAsync(context);
                return true;
            case StandInFault.TokenExpires:
                ExpireTokens();
                return false;
            default:
                return false;
        }
    }

    private async Task WriteAsync(HttpContext context, StandInFault fault, string json)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        switch (fault)
        {
            case StandInFault.Error500After:
                context.Response.StatusCode = StatusCodes.Status500InternalServerError;
                await context.Response.WriteAsync("<html><body>Stand-in: 500</body></html>");
                break;
            case StandInFault.SlowAfter:
                await DelayAsync(context);
                break;
            case StandInFault.HalfJson:
                await context.Response.WriteAsync(json[..(json.Length / 2)]);
                break;
            case StandInFault.BrokenConnection:
                context.Response.ContentLength = System.Text.Encoding.UTF8.GetByteCount(json);
                await context.Response.WriteAsync(json[..(json.Length / 2)]);
                await context.Response.Body.FlushAsync();
                context.Features.Get<IHttpRequestLifetimeFeature>()!.Abort();
                break;
            default:
                await context.Response.WriteAsync(json);
                break;
        }
    }

    /// <summary>Keeps a request waiting; a caller that goes away ends the wait.</summary>
    private async Task DelayAsync(HttpContext context)
    {
        try
        {
            await Task.Delay(Faults.SlowDelay, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        context.Response.StatusCode = StatusCodes.Status504GatewayTimeout;
    }
}
