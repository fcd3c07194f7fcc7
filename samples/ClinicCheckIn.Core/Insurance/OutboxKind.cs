namespace ClinicCheckIn.Core.Insurance;

/// <summary>What waits for the gateway.</summary>
public enum OutboxKind
{
    /// <summary>A check-in message (XML0).</summary>
    CheckIn = 0,

    /// <summary>A card query whose answer is wanted later.</summary>
    CardQuery,
}
