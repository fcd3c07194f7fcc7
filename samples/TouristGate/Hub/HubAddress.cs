using System.Net;

namespace TouristGate.Hub;

/// <summary>How lanes on other machines reach this hub, and how they know it.</summary>
/// <param name="Fingerprint">Of the certificate that this program made; null without one: another server before it has its own.</param>
/// <param name="Port">The port of that certificate.</param>
internal sealed record HubAddress(string? Fingerprint, int Port)
{
    /// <summary>What follows the program on the machine that joins.</summary>
    /// <param name="request">The request of the supervisor's page, whose host other machines may know.</param>
    /// <param name="code">The one-time code.</param>
    public string LineFor(HttpRequest request, string code)
    {
        if (Fingerprint is null)
        {
            return $"--join {request.Scheme}://{request.Host} --code {code}";
        }

        bool isOwnName = request.Host.Host is "localhost" || (IPAddress.TryParse(request.Host.Host.Trim('[', ']'), out IPAddress? address) && IPAddress.IsLoopback(address));
        string host = isOwnName ? Environment.MachineName : request.Host.Host;
        return $"--join https://{host}:{Port} --code {code} --fingerprint {Fingerprint}";
    }
}
