using System.Collections.Concurrent;
using CccdSdk.Testing;
using ClinicCheckIn.Core.Insurance;
using ClinicCheckIn.StandInGateway;

namespace ClinicCheckIn.Tests.Gateway;

/// <summary>A stand-in gateway on an ephemeral port, a client for it, and an invented patient that it knows.</summary>
internal sealed class GatewayFixture : IAsyncDisposable
{
    public const string Password = "stand-in-password";

    private readonly HttpClient _http = InsuranceGateway.CreateHttpClient();

    private GatewayFixture(StandInGatewayHost host, InsuranceGatewayOptions options)
    {
        Host = host;
        Options = options;
        Client = new InsuranceGateway(_http, options, TimeProvider.System, Events.Enqueue);
    }

    public static SyntheticIdentity Patient { get; } = SyntheticIdentity.Create(601);

    public static StaffMember Staff { get; } = new() { FullName = "Lê Thị Mẫu", CitizenNumber = "001199000001" };

    public StandInGatewayHost Host { get; }

    public InsuranceGatewayOptions Options { get; }

    public InsuranceGateway Client { get; }

    public ConcurrentQueue<GatewayEvent> Events { get; } = new();

    public static CardQuery Query => new()
    {
        CardNumber = Patient.Number,
        FullName = Patient.FullName,
        DateOfBirth = Patient.DateOfBirth.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Staff = Staff,
    };

    public static async Task<GatewayFixture> StartAsync(
        Func<InsuranceGatewayOptions, InsuranceGatewayOptions>? change = null,
        Func<StandInGatewayOptions, StandInGatewayOptions>? changeStandIn = null)
    {
        StandInGatewayOptions standIn = new() { Password = Password, Staff = new Dictionary<string, string> { [Staff.CitizenNumber] = Staff.FullName } };
        StandInGatewayHost host = await StandInGatewayHost.StartAsync(changeStandIn?.Invoke(standIn) ?? standIn);
        host.Faults.SlowDelay = TimeSpan.FromSeconds(60);
        host.Add(new StandInCard
        {
            Numbers = [Patient.Number],
            FullName = Patient.FullName,
            DateOfBirth = Patient.DateOfBirth.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture),
        });
        var options = OptionsFor(host.Address);
        return new GatewayFixture(host, change?.Invoke(options) ?? options);
    }

    /// <summary>Patient enough for a busy machine, quick enough for a test; the breaker is out of the way.</summary>
    public static InsuranceGatewayOptions OptionsFor(Uri address) => new()
    {
        BaseAddress = address,
        UserName = "00000_BV",
        Password = Password,
        FacilityCode = "00000",
        ProvinceCode = "00",
        AttemptTimeout = TimeSpan.FromSeconds(20),
        TotalTimeout = TimeSpan.FromSeconds(60),
        RetryDelay = TimeSpan.FromMilliseconds(1),
        BreakerMinimumThroughput = 1000,
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        _http.Dispose();
        await Host.DisposeAsync();
    }
}
