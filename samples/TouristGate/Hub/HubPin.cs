using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using CounterDevices.Security;

namespace TouristGate.Hub;

/// <summary>Which hub is the right one. A hub that made its certificate itself is known by the fingerprint on its screen; without a
/// fingerprint only a certificate that an authority vouches for is taken.</summary>
/// <remarks>Checked in the TLS handshake, so neither code nor token leaves before it.</remarks>
internal sealed class HubPin
{
    private const int FingerprintBytes = 32;

    private volatile string? _refused;

    private HubPin(string? fingerprint) => Fingerprint = fingerprint;

    /// <summary>SHA-256 in pairs, as the hub's screen and browsers show it; null where an authority vouches for the hub.</summary>
    public string? Fingerprint { get; }

    /// <summary>The fingerprint of a certificate that was refused last; null while there was none.</summary>
    public string? Refused => _refused;

    /// <summary>Reads a fingerprint as people copy it: with colons, hyphens, spaces or none, in capitals or not.</summary>
    /// <returns>False if it is not 32 bytes.</returns>
    public static bool TryRead(string? typed, [NotNullWhen(true)] out HubPin? pin)
    {
        string digits = string.Concat((typed ?? string.Empty).Where(letter => letter is not (':' or '-') && !char.IsWhiteSpace(letter))).ToUpperInvariant();
        bool isRight = digits.Length == 2 * FingerprintBytes && digits.All(char.IsAsciiHexDigit);
        pin = isRight ? new HubPin(string.Join(':', digits.Chunk(2).Select(pair => new string(pair)))) : null;
        return isRight;
    }

    /// <summary>A hub whose certificate an authority vouches for.</summary>
    public static HubPin ByAuthority() => new(null);

    public HttpClient CreateClient()
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(3), AllowAutoRedirect = false };
        handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, errors) => Accept(certificate as X509Certificate2, errors);
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
    }

    private bool Accept(X509Certificate2? certificate, SslPolicyErrors errors)
    {
        string? shown = certificate is null ? null : CounterCertificate.FingerprintOf(certificate);
        bool isRight = Fingerprint is null ? errors == SslPolicyErrors.None : shown == Fingerprint;
        _refused = isRight ? null : shown ?? string.Empty;
        return isRight;
    }
}
