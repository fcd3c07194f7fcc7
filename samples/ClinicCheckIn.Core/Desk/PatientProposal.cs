using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>A record that may be this person's.</summary>
/// <param name="Patient">The record.</param>
/// <param name="IsByOldNumber">Whether the card's old 9-digit number leads to it.</param>
/// <param name="IsAlike">Whether name and birthday are the same.</param>
/// <param name="Score">How likely it is, 0 to 1; it orders the proposals.</param>
/// <param name="Reasons">Why it is proposed, without values.</param>
public sealed record PatientProposal(Patient Patient, bool IsByOldNumber, bool IsAlike, double Score, IReadOnlyList<LocalizedText> Reasons);
