using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What was found.</summary>
/// <param name="Exact">The record with exactly this 12-digit number, which opens at once; or null.</param>
/// <param name="Proposals">Other records above the documented threshold, which a person has to look at, the likeliest first.</param>
/// <param name="Others">Records below the threshold, the likeliest first: shown as what they are, and never proposed.</param>
public sealed record PatientMatches(Patient? Exact, IReadOnlyList<PatientProposal> Proposals, IReadOnlyList<PatientProposal> Others);
