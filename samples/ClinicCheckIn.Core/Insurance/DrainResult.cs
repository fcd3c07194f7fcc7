namespace ClinicCheckIn.Core.Insurance;

/// <summary>How far one emptying of the outbox got.</summary>
/// <param name="Delivered">Items that the gateway took.</param>
/// <param name="Held">Items that wait for a person now.</param>
/// <param name="Stop">Why it ended: answered means that nothing is left that may go.</param>
public readonly record struct DrainResult(int Delivered, int Held, GatewayOutcome Stop);
