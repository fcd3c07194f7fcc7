using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>How exchanges are repeated and when they stop. Both pipelines share one circuit breaker: it is one gateway.</summary>
internal sealed class GatewayPipelines
{
    private readonly InsuranceGatewayOptions _options;
    private readonly Action<GatewayEvent> _observe;
    private readonly TimeProvider _time;

    public GatewayPipelines(InsuranceGatewayOptions options, TimeProvider time, Action<GatewayEvent> observe)
    {
        _options = options;
        _observe = observe;
        _time = time;
        ResiliencePipeline<GatewayExchange> breaker = New().AddCircuitBreaker(Breaker()).AddTimeout(Timeout(options.AttemptTimeout)).Build();
        Repeatable = New().AddTimeout(Timeout(options.TotalTimeout))
            .AddRetry(Retry(new PredicateBuilder<GatewayExchange>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(static exchange => exchange.IsFault || ResultCodes.For(exchange.Code).IsTransient)))
            .AddPipeline(breaker)
            .Build();
        Once = New().AddTimeout(Timeout(options.TotalTimeout))
            .AddRetry(Retry(new PredicateBuilder<GatewayExchange>().HandleResult(static exchange => exchange.Kind == GatewayOutcome.NotSent)))
            .AddPipeline(breaker)
            .Build();
    }

    /// <summary>For requests that change nothing at the gateway: every failure is repeated.</summary>
    public ResiliencePipeline<GatewayExchange> Repeatable { get; }

    /// <summary>For messages: only what certainly did not arrive is repeated.</summary>
    public ResiliencePipeline<GatewayExchange> Once { get; }

    /// <summary>Runs an exchange and turns what the pipeline throws into outcomes.</summary>
    public static async Task<GatewayExchange> RunAsync(
        ResiliencePipeline<GatewayExchange> pipeline,
        Func<GatewayProgress, CancellationToken, Task<GatewayExchange>> exchange,
        CancellationToken cancellation)
    {
        GatewayProgress progress = new();
        try
        {
            return await pipeline.ExecuteAsync(async token => await exchange(progress, token).ConfigureAwait(false), cancellation).ConfigureAwait(false);
        }
        catch (BrokenCircuitException)
        {
            return new GatewayExchange(GatewayOutcome.NotSent);
        }
        catch (TimeoutRejectedException)
        {
            return new GatewayExchange(progress.WithoutAnswer);
        }
    }

    private ResiliencePipelineBuilder<GatewayExchange> New() => new() { TimeProvider = _time };

    private static TimeoutStrategyOptions Timeout(TimeSpan timeout) => new() { Timeout = timeout };

    private RetryStrategyOptions<GatewayExchange> Retry(PredicateBuilder<GatewayExchange> when) => new()
    {
        ShouldHandle = when,
        MaxRetryAttempts = _options.MaxRetries,
        Delay = _options.RetryDelay,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        OnRetry = arguments =>
        {
            _observe(new GatewayEvent(GatewayEventKind.Retry, $"{arguments.AttemptNumber + 1}"));
            return default;
        },
    };

    private CircuitBreakerStrategyOptions<GatewayExchange> Breaker() => new()
    {
        ShouldHandle = new PredicateBuilder<GatewayExchange>().Handle<TimeoutRejectedException>().HandleResult(static exchange => exchange.IsFault),
        FailureRatio = _options.BreakerFailureRatio,
        MinimumThroughput = _options.BreakerMinimumThroughput,
        SamplingDuration = _options.BreakerSamplingDuration,
        BreakDuration = _options.BreakerDuration,
        OnOpened = _ => Tell(GatewayEventKind.CircuitOpened),
        OnClosed = _ => Tell(GatewayEventKind.CircuitClosed),
    };

    private ValueTask Tell(GatewayEventKind kind)
    {
        _observe(new GatewayEvent(kind));
        return default;
    }
}
