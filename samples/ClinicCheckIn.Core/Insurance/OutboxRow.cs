namespace ClinicCheckIn.Core.Insurance;

/// <summary>A row of the outbox, as Dapper fills it.</summary>
internal sealed class OutboxRow
{
    public long Id { get; init; }

    public long Kind { get; init; }

    public string Key { get; init; } = string.Empty;

    public string Episode { get; init; } = string.Empty;

    public byte[]? Content { get; init; }

    public long State { get; init; }

    public long Attempts { get; init; }

    public string? Code { get; init; }

    public string? TransactionCode { get; init; }

    public string? Owner { get; init; }

    public string? OwnedUntil { get; init; }

    public string QueuedAt { get; init; } = string.Empty;

    public long Renewed { get; init; }

    public OutboxItem ToItem() => new(Id, (OutboxKind)Kind, Key, Episode, (OutboxState)State, (int)Attempts, Code, TransactionCode, QueuedAt, Renewed != 0);

    /// <summary>The key, and nothing of the content.</summary>
    public override string ToString() => $"OutboxRow {Id}";
}
