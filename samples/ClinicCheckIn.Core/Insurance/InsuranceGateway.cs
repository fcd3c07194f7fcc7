using System.Net.Http.Json;
using Polly;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>The client of the Social Security gateway (annex to CV 1923/BHXH-CNTT for cards, CV 3190/BHXH-CNTT for messages).</summary>
/// <remarks>
/// <para>The protocol puts account and session into the address of a card query. The client that <see cref="CreateHttpClient"/>
/// makes follows no redirect, so neither goes elsewhere; .NET writes addresses to logs and traces without their query.</para>
/// <para>No state of the gateway throws; a caller's cancellation does (<see cref="OperationCanceledException"/>).</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class InsuranceGateway : IInsuranceGateway, IDisposable
{
    private readonly InsuranceGatewayOptions _options;
    private readonly Action<GatewayEvent> _observe;
    private readonly GatewayHttp _http;
    private readonly GatewayPipelines _pipelines;
    private readonly GatewayTokens _tokens;

    /// <summary>Makes a client.</summary>
    /// <param name="http">Carries the requests; stays the caller's.</param>
    /// <param name="options">The gateway and the account.</param>
    /// <param name="time">Gives the instant.</param>
    /// <param name="observe">Is told what is worth a line in the log; may be called from several threads.</param>
    /// <exception cref="ArgumentException">The options cannot work.</exception>
    public InsuranceGateway(HttpClient http, InsuranceGatewayOptions options, TimeProvider time, Action<GatewayEvent>? observe = null)
    {
        ArgumentNullException.ThrowIfNull(http);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(time);
        options.Check();
        _options = options;
        _observe = observe ?? (static _ => { });
        _http = new GatewayHttp(http, options, _observe);
        _pipelines = new GatewayPipelines(options, time, _observe);
        _tokens = new GatewayTokens(_http, _pipelines, options, time, _observe);
    }

    /// <summary>The gateway's clock minus this machine's, as the last session showed; null if it is not known.</summary>
    public TimeSpan? ClockDifference => _tokens.ClockDifference;

    /// <summary>An HTTP client for the gateway: no redirects, no cookies, no connection that has long been idle.</summary>
    public static HttpClient CreateHttpClient() => new(
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),

            // A connection that the gateway closes for its age while a message goes out would leave that message in doubt.
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(10),
        },
        disposeHandler: true)
    {
        // The pipelines keep time.
        Timeout = System.Threading.Timeout.InfiniteTimeSpan,
    };

    /// <inheritdoc />
    public async Task<CardAnswer> CheckCardAsync(CardQuery query, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        GatewayExchange exchange = await CallAsync(_pipelines.Repeatable, token => CardRequest(query, token), cancellation).ConfigureAwait(false);
        if (exchange.Code is not { } code)
        {
            return new CardAnswer(OutcomeWithoutCode(exchange), null, null);
        }

        ResultCode result = ResultCodes.For(code);
        if (!result.IsKnown)
        {
            _observe(new GatewayEvent(GatewayEventKind.UnknownCode, result.Code));
        }

        // A code that came with a server error is an answer too: it says more than the status.
        return new CardAnswer(exchange.IsUnauthorized ? GatewayOutcome.LoginRefused : GatewayOutcome.Answered, result, CardAnswerReader.Read(exchange.Root));
    }

    /// <inheritdoc />
    public async Task<CheckInAnswer> SendCheckInAsync(ReadOnlyMemory<byte> xml, CancellationToken cancellation = default)
    {
        if (xml.IsEmpty)
        {
            throw new ArgumentException("Expected a message, not nothing.", nameof(xml));
        }

        GatewayExchange exchange = await CallAsync(_pipelines.Once, token => CheckInRequest(xml, token), cancellation).ConfigureAwait(false);
        return new CheckInAnswer(
            CheckInOutcome(exchange),
            exchange.Code,
            JsonText.Get(exchange.Root, "maGiaoDich"),
            JsonText.Get(exchange.Root, "thoiGianTiepNhan"),
            JsonText.Get(exchange.Root, "thongDiep"));
    }

    /// <inheritdoc />
    public void Dispose() => _tokens.Dispose();

    private static GatewayOutcome OutcomeWithoutCode(GatewayExchange exchange) => exchange switch
    {
        { IsUnauthorized: true } => GatewayOutcome.LoginRefused,
        { Kind: GatewayOutcome.Answered } => GatewayOutcome.Rejected,
        _ => exchange.Kind,
    };

    /// <summary>200 is the one code that says the message was taken; 401 and 403 say that it was not (CV 3190/BHXH-CNTT knows no other). The codes
    /// of the card query that name a mistake say so too; one of a fault, or one that nobody told this program of, leaves it open.</summary>
    private static GatewayOutcome CheckInOutcome(GatewayExchange exchange) => exchange switch
    {
        { IsUnauthorized: true } => GatewayOutcome.LoginRefused,
        { Kind: not GatewayOutcome.Answered } => exchange.Kind,
        { Status: >= 300 } => GatewayOutcome.Rejected,
        { Code: "200" } => GatewayOutcome.Answered,
        { Code: { } code } when ResultCodes.For(code).Verdict is ResultVerdict.Fault or ResultVerdict.Unknown => GatewayOutcome.InDoubt,
        _ => GatewayOutcome.Rejected,
    };

    /// <summary>Calls with a session; if the gateway refuses it, once more with a new one, for a refused request had no effect.</summary>
    private async Task<GatewayExchange> CallAsync(ResiliencePipeline<GatewayExchange> pipeline, Func<GatewayToken, HttpRequestMessage> make, CancellationToken cancellation)
    {
        for (bool again = false; ; again = true)
        {
            (GatewayToken? token, GatewayOutcome failure) = await _tokens.GetAsync(cancellation).ConfigureAwait(false);
            if (token is null)
            {
                return new GatewayExchange(failure, failure == GatewayOutcome.LoginRefused ? 401 : 0);
            }

            GatewayExchange exchange = await GatewayPipelines.RunAsync(pipeline, (progress, cancel) => SendAsync(make, token, progress, cancel), cancellation).ConfigureAwait(false);
            if (!exchange.IsUnauthorized)
            {
                return exchange;
            }

            _tokens.Refuse(token);
            if (again)
            {
                _tokens.PauseLogin();
                return exchange;
            }
        }
    }

    /// <summary>A request is made anew for each attempt: one that was sent cannot be sent again.</summary>
    private async Task<GatewayExchange> SendAsync(Func<GatewayToken, HttpRequestMessage> make, GatewayToken token, GatewayProgress progress, CancellationToken cancellation)
    {
        using HttpRequestMessage request = make(token);
        return await _http.SendAsync(request, progress, cancellation).ConfigureAwait(false);
    }

    private HttpRequestMessage CardRequest(CardQuery query, GatewayToken token)
    {
        string address = $"{_options.CardPath}?token={Escape(token.AccessToken)}&id_token={Escape(token.IdToken)}"
            + $"&username={Escape(_options.UserName)}&password={_tokens.PasswordHash}";
        return new HttpRequestMessage(HttpMethod.Post, new Uri(_options.BaseAddress, address))
        {
            Content = JsonContent.Create(new
            {
                maThe = query.CardNumber,
                hoTen = query.FullName,
                ngaySinh = GatewayDate.Write(query.DateOfBirth, _options.DateFormat),
                hoTenCb = query.Staff.FullName,
                cccdCb = query.Staff.CitizenNumber,
            }),
        };
    }

    private HttpRequestMessage CheckInRequest(ReadOnlyMemory<byte> xml, GatewayToken token)
    {
        HttpRequestMessage request = new(HttpMethod.Post, new Uri(_options.BaseAddress, _options.CheckInPath))
        {
            Content = new FormUrlEncodedContent(
            [
                new("username", _options.UserName),
                new("loaiHoSo", "0"),
                new("maTinh", _options.ProvinceCode),
                new("maCSKCB", _options.FacilityCode),
                new("fileHSBase64", Convert.ToBase64String(xml.Span)),
            ]),
        };
        request.Headers.TryAddWithoutValidation("accessToken", token.AccessToken);
        request.Headers.TryAddWithoutValidation("tokenId", token.IdToken);
        request.Headers.TryAddWithoutValidation("passwordHash", _tokens.PasswordHash);
        return request;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text);
}
