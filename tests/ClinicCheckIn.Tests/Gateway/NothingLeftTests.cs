using System.Net.Security;
using System.Net.Sockets;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>Whatever fails before the body of a message leaves has sent nothing: the message waits, is not held, and arrives once when the gateway is back.</summary>
public class NothingLeftTests
{
    /// <summary>What a connection comes to.</summary>
    public enum Line
    {
        /// <summary>Nobody listens.</summary>
        Refused = 0,

        /// <summary>The name is not known.</summary>
        NoSuchName,

        /// <summary>The other side speaks no TLS.</summary>
        NoTls,

        /// <summary>Nobody answers, until the connecting gives up.</summary>
        Silent,

        /// <summary>Nobody answers, until the attempt gives up.</summary>
        SilentForLong,
    }

    [Theory]
    [InlineData(Line.Refused)]
    [InlineData(Line.NoSuchName)]
    [InlineData(Line.NoTls)]
    [InlineData(Line.Silent)]
    [InlineData(Line.SilentForLong)]
    public async Task Drain_LineFailsBeforeTheMessage_WaitsAndArrivesOnce(Line line)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: static options => options with { KnowsRepeats = false });
        bool fails = false;

        // A connection for each request, so that the session is there and the message meets the fault.
        using SocketsHttpHandler handler = new()
        {
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectTimeout = line == Line.Silent ? TimeSpan.FromMilliseconds(500) : Timeout.InfiniteTimeSpan,
            ConnectCallback = (context, cancellation) => fails ? FailAsync(line, context, cancellation) : ConnectAsync(context, cancellation),
        };
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        InsuranceGatewayOptions options = gateway.Options with { MaxRetries = 1, AttemptTimeout = line == Line.SilentForLong ? TimeSpan.FromSeconds(2) : gateway.Options.AttemptTimeout };
        using InsuranceGateway client = new(http, options, TimeProvider.System);
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, client, new OutboxOptions(), TimeProvider.System);
        outbox.Enqueue(0);
        Assert.Equal(1, (await sender.DrainAsync()).Delivered);
        outbox.Enqueue(1);
        outbox.Enqueue(2);

        fails = true;
        Assert.Equal(new DrainResult(0, 0, GatewayOutcome.NotSent), await sender.DrainAsync());
        Assert.Equal([0, 0], outbox.Store.List(OutboxState.Waiting).Select(static item => item.Attempts));

        fails = false;
        Assert.Equal(new DrainResult(2, 0, GatewayOutcome.Answered), await sender.DrainAsync());
        Assert.Equal(["LK0000", "LK0001", "LK0002"], gateway.Host.Received);
    }

    [Fact]
    public async Task Drain_CircuitIsOpen_NothingLeavesAndNothingIsHeld()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with { BreakerMinimumThroughput = 3, BreakerDuration = TimeSpan.FromHours(1) });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Fill();
        gateway.Host.Faults.Always(StandInEndpoint.CheckIn, StandInFault.Error500After);
        await sender.DrainAsync();
        await sender.DrainAsync();
        gateway.Host.Faults.Clear();

        Assert.Equal(new DrainResult(0, 0, GatewayOutcome.NotSent), await sender.DrainAsync());
        Assert.Equal(["LK0000", "LK0001"], gateway.Host.Received);
    }

    [Fact]
    public async Task Drain_TimeIsUpBetweenTwoAttemptsThatSentNothing_IsNotHeld()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(static options => options with
        {
            RetryDelay = TimeSpan.FromHours(1),
            AttemptTimeout = TimeSpan.FromSeconds(3),
            TotalTimeout = TimeSpan.FromSeconds(3),
        });
        using OutboxFixture outbox = new();
        using OutboxSender sender = new(outbox.Store, gateway.Client, new OutboxOptions(), TimeProvider.System);
        outbox.Enqueue(0);
        gateway.Host.Faults.Always(StandInEndpoint.CheckIn, StandInFault.Unavailable);
        Assert.Equal(new DrainResult(0, 0, GatewayOutcome.NotSent), await sender.DrainAsync());
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(context.DnsEndPoint, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    private static async ValueTask<Stream> FailAsync(Line line, SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        switch (line)
        {
            case Line.Refused:
                throw new SocketException((int)SocketError.ConnectionRefused);
            case Line.NoSuchName:
                throw new SocketException((int)SocketError.HostNotFound);
            case Line.NoTls:
                // The stand-in speaks none.
                SslStream tls = new(await ConnectAsync(context, cancellation));
                await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = "localhost" }, cancellation);
                return tls;
            default:
                await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
                throw new InvalidOperationException();
        }
    }
}
