namespace ClinicCheckIn.Core.Insurance;

/// <summary>Something worth a line in the log. It never has a value of a person or of the account.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Detail">A code or a number, such as an HTTP status.</param>
public readonly record struct GatewayEvent(GatewayEventKind Kind, string Detail = "");
