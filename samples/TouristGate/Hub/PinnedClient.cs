using System.Security.Cryptography.X509Certificates;
using CounterDevices.Security;

namespace TouristGate.Hub;

/// <summary>Talks to a hub whose certificate the hub made itself: it is known by its fingerprint, which a person copied from the hub's screen.</summary>
internal static class PinnedClient
{
    public static HttpClient Create(string? fingerprint)
    {
        var handler = new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), ConnectTimeout = TimeSpan.FromSeconds(3) };
        if (fingerprint is not null)
        {
            handler.SslOptions.RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                certificate is X509Certificate2 shown && string.Equals(CounterCertificate.FingerprintOf(shown), fingerprint.Trim(), StringComparison.OrdinalIgnoreCase);
        }

        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(10) };
    }
}
