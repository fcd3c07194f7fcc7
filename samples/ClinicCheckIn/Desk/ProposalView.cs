namespace ClinicCheckIn.Desk;

/// <summary>A record that may be this person's.</summary>
internal sealed record ProposalView(PatientView Patient, bool ByOldNumber, IReadOnlyList<FindingView> Reasons, IReadOnlyList<DifferenceView> Differences);
