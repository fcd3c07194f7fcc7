using System.Net.Sockets;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>Card queries against the stand-in gateway, with and without faults.</summary>
public class CardQueryTests
{
    [Theory]
    [InlineData(GatewayDateFormat.Slashes)]
    [InlineData(GatewayDateFormat.Digits)]
    public async Task CheckCard_KnownCard_IsValidWithItsDates(GatewayDateFormat format)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { DateFormat = format });

        CardAnswer answer = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

        Assert.Equal((GatewayOutcome.Answered, "000", ResultVerdict.Valid), (answer.Outcome, answer.Result?.Code, answer.Result?.Verdict));
        Assert.Equal((GatewayFixture.Patient.FullName, new DateOnly(2026, 12, 31)), (answer.Reveal()!.FullName, answer.Reveal()!.ValidToDate));
        Assert.DoesNotContain(GatewayFixture.Patient.FullName, $"{answer} {answer.Reveal()} {GatewayFixture.Query}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task CheckCard_EveryDocumentedCode_ComesThrough()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { MaxRetries = 1 });
        foreach (ResultCode code in ResultCodes.All)
        {
            gateway.Host.Add(new StandInCard
            {
                Numbers = [GatewayFixture.Patient.Number],
                FullName = GatewayFixture.Patient.FullName,
                DateOfBirth = GatewayFixture.Patient.DateOfBirth.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
                ResultCode = code.Code,
            });
            if (code.Code == "401")
            {
                continue;
            }

            CardAnswer answer = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

            Assert.Equal((GatewayOutcome.Answered, code), (answer.Outcome, answer.Result));
            Assert.Equal(code.Code is "100" or "101" or "500", answer.ShouldAskLater);
        }
    }

    [Fact]
    public async Task CheckCard_WrongNameOrDateOrNumberOrStaff_GetsItsCode()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        CardQuery right = GatewayFixture.Query;
        var wrong = new Dictionary<string, CardQuery>
        {
            ["060"] = right with { FullName = "Zzz Qqq" },
            ["070"] = right with { DateOfBirth = "1890-01-31" },
            ["050"] = right with { CardNumber = "000000000000" },
            ["205"] = right with { DateOfBirth = "không biết" },
            ["054"] = right with { Staff = GatewayFixture.Staff with { CitizenNumber = "000000000000" } },
            ["055"] = right with { Staff = GatewayFixture.Staff with { FullName = "Ai Khác" } },
        };
        foreach ((string code, CardQuery query) in wrong)
        {
            Assert.Equal(code, (await gateway.Client.CheckCardAsync(query)).Result?.Code);
        }
    }

    [Fact]
    public async Task CheckCard_UnknownCode_IsShownAndNotThrown()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        gateway.Host.Faults.Next(StandInEndpoint.Card, StandInFault.UnknownCode);

        CardAnswer answer = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

        Assert.Equal((GatewayOutcome.Answered, "987", false, false), (answer.Outcome, answer.Result!.Code, answer.Result.IsKnown, answer.ShouldAskLater));
        Assert.Contains("987", answer.Meaning.Vietnamese, StringComparison.Ordinal);
        Assert.Contains(gateway.Events, entry => entry == new GatewayEvent(GatewayEventKind.UnknownCode, "987"));
    }

    [Theory]
    [ClassData(typeof(PassingFaults))]
    public async Task CheckCard_FaultOnce_IsAskedAgainAndAnswered(StandInFault fault)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        gateway.Host.Faults.Next(StandInEndpoint.Card, fault);
        gateway.Host.Faults.Next(StandInEndpoint.Token, StandInFault.Error500Before, StandInFault.HalfJson);

        CardAnswer answer = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

        Assert.Equal((GatewayOutcome.Answered, "000"), (answer.Outcome, answer.Result?.Code));
    }

    [Theory]
    [InlineData(StandInFault.Error500Before, GatewayOutcome.InDoubt)]
    [InlineData(StandInFault.Unavailable, GatewayOutcome.NotSent)]
    [InlineData(StandInFault.HalfJson, GatewayOutcome.InDoubt)]
    [InlineData(StandInFault.WrongShape, GatewayOutcome.InDoubt)]
    public async Task CheckCard_FaultForEver_EndsWithoutThrowing(StandInFault fault, GatewayOutcome expected)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        gateway.Host.Faults.Always(StandInEndpoint.Card, fault);

        CardAnswer answer = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

        Assert.Equal((expected, true), (answer.Outcome, answer.ShouldAskLater));
        Assert.NotEmpty(answer.NextAction.English);
        Assert.Equal(3, gateway.Events.Count(static entry => entry.Kind == GatewayEventKind.Retry));
    }

    [Fact]
    public async Task CheckCard_NoAnswerInTime_IsGivenUp()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            AttemptTimeout = TimeSpan.FromMilliseconds(200),
            TotalTimeout = TimeSpan.FromSeconds(1),
        });
        gateway.Host.Faults.Always(StandInEndpoint.Token, StandInFault.SlowBefore);
        gateway.Host.Faults.Always(StandInEndpoint.Card, StandInFault.SlowBefore);

        Assert.Contains((await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Outcome, new[] { GatewayOutcome.NotSent, GatewayOutcome.InDoubt });
    }

    [Fact]
    public async Task CheckCard_NobodyListens_IsNotSent()
    {
        GatewayFixture gateway = await GatewayFixture.StartAsync();
        await gateway.DisposeAsync();
        using HttpClient http = InsuranceGateway.CreateHttpClient();
        using InsuranceGateway client = new(http, gateway.Options, TimeProvider.System);

        Assert.Equal(GatewayOutcome.NotSent, (await client.CheckCardAsync(GatewayFixture.Query)).Outcome);
    }

    [Fact]
    public async Task SendCheckIn_ConnectingTakesTooLong_IsNotSent()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        int connections = 0;
        using SocketsHttpHandler handler = new()
        {
            ConnectTimeout = TimeSpan.FromSeconds(2),
            PooledConnectionLifetime = TimeSpan.Zero,
            ConnectCallback = async (context, cancellation) =>
            {
                // The session gets through; the message never gets a connection.
                if (Interlocked.Increment(ref connections) > 1)
                {
                    await Task.Delay(Timeout.Infinite, cancellation);
                }

                Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using HttpClient http = new(handler) { Timeout = Timeout.InfiniteTimeSpan };
        using InsuranceGateway client = new(http, gateway.Options with { MaxRetries = 1 }, TimeProvider.System, gateway.Events.Enqueue);

        Assert.Equal(GatewayOutcome.NotSent, (await client.SendCheckInAsync(OutboxFixture.Content(1))).Outcome);
        Assert.Contains(gateway.Events, static entry => entry.Kind == GatewayEventKind.TokenTaken);
    }

    [Fact]
    public async Task CheckCard_WrongPassword_IsRefusedAndTheAccountIsLeftAlone()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with { Password = "sai mật khẩu" });

        Assert.Equal(GatewayOutcome.LoginRefused, (await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Outcome);
        Assert.Equal(GatewayOutcome.LoginRefused, (await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Outcome);
        Assert.Single(gateway.Events, static entry => entry.Kind == GatewayEventKind.LoginRefused);
        Assert.All(gateway.Events, static entry => Assert.DoesNotContain("mật", entry.ToString(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(-26)]
    [InlineData(26)]
    public async Task CheckCard_ClocksDiffer_WorksAndSaysSo(int hours)
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(changeStandIn: options => options with { ClockDifference = TimeSpan.FromHours(hours) });

        Assert.Equal("000", (await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Result?.Code);
        Assert.Equal("000", (await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Result?.Code);
        Assert.Equal(hours, Math.Round(gateway.Client.ClockDifference!.Value.TotalHours));
        Assert.Single(gateway.Events, static entry => entry.Kind == GatewayEventKind.TokenTaken);
        Assert.Contains(gateway.Events, static entry => entry.Kind == GatewayEventKind.ClockDiffers);
    }

    [Fact]
    public async Task CheckCard_ManyAtOnce_ShareOneSession()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();

        CardAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => gateway.Client.CheckCardAsync(GatewayFixture.Query)));

        Assert.All(answers, static answer => Assert.Equal("000", answer.Result?.Code));
        Assert.Single(gateway.Events, static entry => entry.Kind == GatewayEventKind.TokenTaken);
    }

    [Fact]
    public async Task CheckCard_GatewayIsDown_CircuitOpensAndClosesAgain()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync(options => options with
        {
            BreakerMinimumThroughput = 2,
            BreakerDuration = TimeSpan.FromMilliseconds(500),
        });
        Assert.Equal("000", (await gateway.Client.CheckCardAsync(GatewayFixture.Query)).Result?.Code);
        gateway.Host.Faults.Always(StandInEndpoint.Card, StandInFault.Error500Before);

        CardAnswer down = await gateway.Client.CheckCardAsync(GatewayFixture.Query);

        Assert.Equal(GatewayOutcome.NotSent, down.Outcome);
        Assert.Contains(gateway.Events, static entry => entry.Kind == GatewayEventKind.CircuitOpened);

        gateway.Host.Faults.Clear();
        CardAnswer up = down;
        for (int i = 0; i < 100 && up.Outcome != GatewayOutcome.Answered; i++)
        {
            await Task.Delay(100);
            up = await gateway.Client.CheckCardAsync(GatewayFixture.Query);
        }

        Assert.Equal("000", up.Result?.Code);
        Assert.Contains(gateway.Events, static entry => entry.Kind == GatewayEventKind.CircuitClosed);
    }

    [Fact]
    public async Task CheckCard_CallerCancels_ThrowsCancellationOnly()
    {
        await using GatewayFixture gateway = await GatewayFixture.StartAsync();
        gateway.Host.Faults.Always(StandInEndpoint.Card, StandInFault.SlowBefore);
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gateway.Client.CheckCardAsync(GatewayFixture.Query, source.Token));
    }
}
