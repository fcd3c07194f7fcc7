using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What was found.</summary>
/// <param name="Exact">The record with exactly this 12-digit number, which opens at once; or null.</param>
/// <param name="Proposals">Other records that a person has to look at, the likeliest first.</param>
public sealed record PatientMatches(Patient? Exact, IReadOnlyList<PatientProposal> Proposals);
