using System.Globalization;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Keeps one session for all callers and begins a new one when it is needed.</summary>
internal sealed class GatewayTokens(GatewayHttp http, GatewayPipelines pipelines, InsuranceGatewayOptions options, TimeProvider time, Action<GatewayEvent> observe) : IDisposable
{
    /// <summary>Below this the two clocks are one: HTTP dates have whole seconds, and the answer took time.</summary>
    private static readonly TimeSpan s_clockTolerance = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly string _passwordHash = GatewayPassword.Hash(options.Password);
    private GatewayToken? _token;
    private long? _loginRefusedAt;

    /// <summary>The hash of the password as all calls carry it.</summary>
    public string PasswordHash => _passwordHash;

    /// <summary>The gateway's clock minus this machine's, at the last session; null before.</summary>
    public TimeSpan? ClockDifference { get; private set; }

    /// <summary>A session, or why there is none.</summary>
    public async Task<(GatewayToken? Token, GatewayOutcome Failure)> GetAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (_token is { } token && token.IsFresh(time))
            {
                return (token, GatewayOutcome.Answered);
            }

            if (_loginRefusedAt is { } refused && time.GetElapsedTime(refused) < options.LoginPause)
            {
                return (null, GatewayOutcome.LoginRefused);
            }

            return await TakeAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>The gateway refused this session; the next caller begins a new one, unless that has happened already.</summary>
    public void Refuse(GatewayToken refused)
    {
        observe(new GatewayEvent(GatewayEventKind.TokenRefused));
        Interlocked.CompareExchange(ref _token, null, refused);
    }

    /// <summary>The gateway refused a session that had just begun: the account is not accepted.</summary>
    public void PauseLogin()
    {
        observe(new GatewayEvent(GatewayEventKind.LoginRefused));
        _loginRefusedAt = time.GetTimestamp();
    }

    public void Dispose() => _one.Dispose();

    private async Task<(GatewayToken? Token, GatewayOutcome Failure)> TakeAsync(CancellationToken cancellation)
    {
        GatewayExchange exchange = await GatewayPipelines.RunAsync(pipelines.Repeatable, AskAsync, cancellation).ConfigureAwait(false);
        if (exchange.IsUnauthorized)
        {
            PauseLogin();
            return (null, GatewayOutcome.LoginRefused);
        }

        if (exchange.Kind == GatewayOutcome.Answered && exchange.Status < 300 && Read(exchange) is { } token)
        {
            _loginRefusedAt = null;
            _token = token;
            observe(new GatewayEvent(GatewayEventKind.TokenTaken));
            return (token, GatewayOutcome.Answered);
        }

        // Without a session nothing of the caller's request has left.
        return (null, GatewayOutcome.NotSent);
    }

    private async Task<GatewayExchange> AskAsync(GatewayProgress progress, CancellationToken cancellation)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(options.BaseAddress, options.TokenPath))
        {
            Content = new FormUrlEncodedContent([new("username", options.UserName), new("password", _passwordHash)]),
        };
        return await http.SendAsync(request, progress, cancellation).ConfigureAwait(false);
    }

    private GatewayToken? Read(GatewayExchange exchange)
    {
        if (!exchange.Root.TryGetProperty("APIKey", out System.Text.Json.JsonElement key))
        {
            return null;
        }

        NoteClock(exchange.ServerDate);
        DateTimeOffset now = exchange.ServerDate ?? time.GetUtcNow();
        return (JsonText.Get(key, "access_token"), JsonText.Get(key, "id_token")) is ({ Length: > 0 } access, { Length: > 0 } id)
            ? new GatewayToken(access, id, time.GetTimestamp(), TokenLifetime.Of(JsonText.Get(key, "expires_in"), now, options))
            : null;
    }

    private void NoteClock(DateTimeOffset? serverDate)
    {
        ClockDifference = serverDate is { } date ? date - time.GetUtcNow() : null;
        if (ClockDifference is { } difference && difference.Duration() > s_clockTolerance)
        {
            observe(new GatewayEvent(GatewayEventKind.ClockDiffers, difference.TotalSeconds.ToString("F0", CultureInfo.InvariantCulture)));
        }
    }
}
