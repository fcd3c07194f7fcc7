using CccdSdk.Records;
using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Finds patients with <c>CccdSdk.Records</c>: the index is in memory, the records are the clinic's.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class RecordsFinder : IPatientFinder, IDisposable
{
    private const int MostProposals = 5;

    private readonly PersonIndex _index = new();
    private readonly Func<long, Patient?> _find;

    /// <summary>Makes an index of everybody on file.</summary>
    /// <param name="patients">Everybody.</param>
    /// <param name="find">Gives a record as it is on file now.</param>
    public RecordsFinder(IEnumerable<Patient> patients, Func<long, Patient?> find)
    {
        ArgumentNullException.ThrowIfNull(patients);
        _find = find;
        _index.SetRange(patients.Select(static one => KeyValuePair.Create(one.Id, FieldsOf(one.Reveal()))));
    }

    /// <inheritdoc/>
    public PatientMatches Find(DeskCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        MatchResult result = _index.Find(FieldsOf(card.ToPatientValues()));
        Patient? exact = result.Opens is { } opens ? _find(opens.RecordId) : null;
        return new PatientMatches(exact, exact is not null ? [] : [.. result.Candidates.Where(MayBeThisPerson).Take(MostProposals).Select(Propose).OfType<PatientProposal>()]);
    }

    /// <inheritdoc/>
    public IReadOnlyList<DeskDifference> Compare(DeskCard card, Patient patient)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(patient);
        return [.. PersonDifferences.Between(FieldsOf(patient.Reveal()), FieldsOf(card.ToPatientValues()))
            .Select(static one => new DeskDifference(one.Field, one.Text, one.Kind == DifferenceKind.Value, one.RevealListed(), one.RevealCard()))];
    }

    /// <inheritdoc/>
    public void Put(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        _index.Set(patient.Id, FieldsOf(patient.Reveal()));
    }

    /// <inheritdoc/>
    public void Dispose() => _index.Dispose();

    private static PersonFields FieldsOf(PatientValues values) => new(
        values.FullName, DeskDate.Read(values.DateOfBirth), values.Sex, values.Number, values.PreviousNumber, values.Residence);

    // In a list of a few hundred the same name on the same birthday stays just below the threshold; a second record of one person is worse
    // than a question at the desk.
    private static bool MayBeThisPerson(MatchCandidate candidate) => candidate.Strength == MatchStrength.Proposal
        || (candidate.Reasons.Any(static one => one.Evidence is MatchEvidence.SameName or MatchEvidence.NameWithoutMarks)
            && candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SameBirthDate));

    // Retention may have removed the record since it was indexed.
    private PatientProposal? Propose(MatchCandidate candidate) => _find(candidate.RecordId) is { } patient
        ? new PatientProposal(
            patient,
            candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SamePreviousNumber),
            candidate.Score,
            [.. candidate.Reasons.Select(static one => one.Text)])
        : null;
}
