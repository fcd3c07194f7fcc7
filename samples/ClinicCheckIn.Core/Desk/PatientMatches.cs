using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>What was found.</summary>
/// <param name="Exact">The record with exactly this 12-digit number, which opens at once; or null.</param>
/// <param name="Proposals">Other records above the documented threshold, which a person has to look at, the likeliest first.</param>
/// <param name="Alike">Records of the same name and birthday that stay below the threshold: shown as such, and never proposed.</param>
public sealed record PatientMatches(Patient? Exact, IReadOnlyList<PatientProposal> Proposals, IReadOnlyList<PatientProposal> Alike);
