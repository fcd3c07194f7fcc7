using TouristGate.Core.Privacy;

namespace TouristGate.Core.Hub;

/// <summary>What a hub is made of.</summary>
public sealed record HubOptions
{
    /// <summary>Npgsql's connection string.</summary>
    public required string ConnectionString { get; init; }

    public required string EventId { get; init; }

    /// <summary>The keys that the hub spreads; it makes those of the coming days. The caller disposes of them.</summary>
    public required KeyStore Keys { get; init; }

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a one-time code lets a lane join.</summary>
    public TimeSpan EnrolmentTime { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>For how many days lanes get presence keys, so that they stay one site while they are offline.</summary>
    public int DaysOfKeys { get; init; } = 7;
}
