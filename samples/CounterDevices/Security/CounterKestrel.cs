using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CounterDevices.Security;

/// <summary>Limits of the server against large requests and slow senders.</summary>
public static class CounterKestrel
{
    /// <summary>Most connections at once: far more than lanes and screens, so that those who send slowly do not keep the others out
    /// before their time is up.</summary>
    public const int MaxConnections = 8192;

    /// <summary>Longest body of a request, unless an endpoint says otherwise.</summary>
    public const int MaxBodyBytes = 64 * 1024;

    /// <summary>Sets the limits.</summary>
    public static void Limit(KestrelServerOptions server)
    {
        ArgumentNullException.ThrowIfNull(server);
        server.AddServerHeader = false;
        KestrelServerLimits limits = server.Limits;
        limits.MaxConcurrentConnections = MaxConnections;
        limits.MaxConcurrentUpgradedConnections = 512;
        limits.MaxRequestBodySize = MaxBodyBytes;
        limits.MaxRequestLineSize = 4096;
        limits.MaxRequestHeadersTotalSize = 16 * 1024;
        limits.MaxRequestHeaderCount = 64;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(75);
        limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(3));
        limits.MinResponseDataRate = new MinDataRate(bytesPerSecond: 500, gracePeriod: TimeSpan.FromSeconds(5));
    }
}
