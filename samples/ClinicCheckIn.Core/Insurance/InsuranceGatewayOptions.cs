using System.Net;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Where the Social Security gateway is, who asks, and how patient the desk is.</summary>
/// <remarks>The defaults of addresses are those of the annex to CV 1923/BHXH-CNTT and of CV 3190/BHXH-CNTT. Facilities are told
/// other paths for the check-in message (<c>checkInKcbQd4750</c>, <c>checkInKcbQd3176</c>), so the paths are options.</remarks>
public sealed record InsuranceGatewayOptions
{
    /// <summary>The gateway. The sandbox is <c>https://daotaoegw.baohiemxahoi.gov.vn/</c>. Only a stand-in on this machine may be without TLS.</summary>
    public Uri BaseAddress { get; init; } = new("https://egw.baohiemxahoi.gov.vn/");

    /// <summary>Where a session begins.</summary>
    public string TokenPath { get; init; } = "api/token/take";

    /// <summary>Where a card is looked up; the only one since 1 August 2024.</summary>
    public string CardPath { get; init; } = "api/egw/KQNhanLichSuKCB2024";

    /// <summary>Where the check-in message goes.</summary>
    public string CheckInPath { get; init; } = "api/qd130/checkInKcbQd130";

    /// <summary>The account: the facility's code and <c>_BV</c>.</summary>
    public required string UserName { get; init; }

    /// <summary>The password in plain text; only its hash leaves this machine.</summary>
    public required string Password { get; init; }

    /// <summary>The facility's code (mã CSKCB).</summary>
    public required string FacilityCode { get; init; }

    /// <summary>The code of the facility's province (mã tỉnh).</summary>
    public required string ProvinceCode { get; init; }

    /// <summary>How a date of birth is written: the annex's table and its example disagree.</summary>
    public GatewayDateFormat DateFormat { get; init; }

    /// <summary>How long one exchange may take.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long all attempts of one call may take together.</summary>
    public TimeSpan TotalTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a failed attempt is repeated where repeating is harmless.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The first wait between attempts; it doubles, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The share of failures from which on the gateway counts as down.</summary>
    public double BreakerFailureRatio { get; init; } = 0.5;

    /// <summary>The fewest exchanges that this share is taken of.</summary>
    public int BreakerMinimumThroughput { get; init; } = 4;

    /// <summary>The time that this share is taken over.</summary>
    public TimeSpan BreakerSamplingDuration { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How long nothing is sent to a gateway that is down.</summary>
    public TimeSpan BreakerDuration { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long before its end a token is renewed.</summary>
    public TimeSpan TokenMargin { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>How long a token is used whose end could not be read; the gateway says earlier if it has ended.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long no session is asked for after the gateway refused the account, so that it does not get locked.</summary>
    public TimeSpan LoginPause { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most bytes that an answer may have: years of treatments are some hundred kilobytes.</summary>
    public int MaxAnswerBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>The address and nothing of the account.</summary>
    public override string ToString() => $"InsuranceGatewayOptions {BaseAddress.Host}";

    /// <summary>Complains about options that cannot work.</summary>
    /// <exception cref="ArgumentException">An option is missing, or the account would travel in the clear.</exception>
    public void Check()
    {
        if (!BaseAddress.IsAbsoluteUri || (BaseAddress.Scheme != Uri.UriSchemeHttps && !IsThisMachine(BaseAddress)))
        {
            throw new ArgumentException("Expected an https address; http is for a stand-in on this machine only.", nameof(BaseAddress));
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(UserName);
        ArgumentException.ThrowIfNullOrEmpty(Password);
        ArgumentException.ThrowIfNullOrWhiteSpace(FacilityCode);
        ArgumentException.ThrowIfNullOrWhiteSpace(ProvinceCode);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(AttemptTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(TotalTimeout, AttemptTimeout);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxAnswerBytes);
    }

    private static bool IsThisMachine(Uri address) =>
        address.Scheme == Uri.UriSchemeHttp && IPAddress.TryParse(address.Host, out IPAddress? ip) && IPAddress.IsLoopback(ip);
}
