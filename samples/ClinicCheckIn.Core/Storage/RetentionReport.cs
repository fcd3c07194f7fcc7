namespace ClinicCheckIn.Core.Storage;

/// <summary>How many rows retention removed.</summary>
public sealed record RetentionReport(int Visits, int Versions, int Decisions, int Audit, int Patients, int Tickets);
