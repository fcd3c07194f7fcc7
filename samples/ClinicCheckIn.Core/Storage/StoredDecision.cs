namespace ClinicCheckIn.Core.Storage;

/// <summary>A decision as it is kept: who, when, about which record.</summary>
public sealed record StoredDecision(long Id, string At, string UserName, long? PatientId, DecisionKind Kind, string? Field, string? Detail, int? Version);
