namespace ClinicCheckIn.Core.Storage;

/// <summary>Who did what and when, without any value.</summary>
public sealed class AuditEntry
{
    /// <summary>Its place in the trail.</summary>
    public long Id { get; init; }

    /// <summary>The instant, ISO 8601 in UTC.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>Who.</summary>
    public string UserName { get; init; } = string.Empty;

    /// <summary>What, such as <c>cardRead</c>.</summary>
    public string Action { get; init; } = string.Empty;

    /// <summary>The record, if one is concerned.</summary>
    public long? PatientId { get; init; }

    /// <summary>More, such as the names of the fields that were shown.</summary>
    public string? Detail { get; init; }

    internal byte[] Seal { get; init; } = [];
}
