namespace TouristGate.Core.Sync;

/// <summary>The hub did not answer, or not as a hub does. The lane goes on deciding and tries again.</summary>
public sealed class HubUnreachableException : Exception
{
    public HubUnreachableException()
        : this("The hub did not answer.")
    {
    }

    public HubUnreachableException(string message)
        : base(message)
    {
    }

    public HubUnreachableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Whether the hub knows this lane no more: its token was revoked or is wrong.</summary>
    public bool IsTokenRefused { get; init; }
}
