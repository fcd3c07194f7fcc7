namespace ClinicCheckIn.Desk;

/// <summary>Something noticed.</summary>
internal sealed record FindingView(string Severity, string Vi, string En);
