namespace ClinicCheckIn.StandInGateway;

/// <summary>A check-in message that the stand-in took.</summary>
/// <param name="Episode">MA_LK.</param>
/// <param name="Sequence">STT.</param>
/// <param name="Xml">The message.</param>
/// <param name="TransactionCode">The transaction it was given.</param>
public sealed record StandInCheckIn(string Episode, string Sequence, string Xml, string TransactionCode)
{
    /// <summary>The transaction, not the message.</summary>
    public override string ToString() => $"StandInCheckIn {TransactionCode}";
}
