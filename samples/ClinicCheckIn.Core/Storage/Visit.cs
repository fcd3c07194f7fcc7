namespace ClinicCheckIn.Core.Storage;

/// <summary>One person checked in.</summary>
public sealed class Visit
{
    /// <summary>The key.</summary>
    public long Id { get; init; }

    /// <summary>The record.</summary>
    public long PatientId { get; init; }

    /// <summary>The instant, ISO 8601 in UTC.</summary>
    public string At { get; init; } = string.Empty;

    /// <summary>The day in Vietnam, yyyy-MM-dd.</summary>
    public string Day { get; init; } = string.Empty;

    /// <summary>Who was at the desk.</summary>
    public string UserName { get; init; } = string.Empty;

    /// <summary>The device that the card was read with.</summary>
    public string Source { get; init; } = string.Empty;

    /// <summary>How the record was found, one of <see cref="DecisionKind"/>.</summary>
    public string Link { get; init; } = string.Empty;

    /// <summary>The result code of the insurance gateway, or null.</summary>
    public string? InsuranceCode { get; init; }

    /// <summary>What it means for the desk.</summary>
    public string InsuranceState { get; init; } = string.Empty;

    /// <summary>How often the gateway was asked.</summary>
    public int Asks { get; init; }

    /// <summary>The number in the queue.</summary>
    public string? Ticket { get; init; }

    /// <summary>The room.</summary>
    public string? Room { get; init; }
}
