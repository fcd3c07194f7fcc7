using System.Net;

namespace ClinicCheckIn.Setup;

/// <summary>Who asks.</summary>
internal static class Callers
{
    /// <summary>Whether the request comes from this machine.</summary>
    public static bool IsThisMachine(HttpContext context) => context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
}
