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
    private readonly Func<IReadOnlyList<long>> _changed;

    /// <summary>Makes an index of everybody on file.</summary>
    /// <param name="patients">Everybody.</param>
    /// <param name="find">Gives a record as it is on file now.</param>
    /// <param name="changed">Gives the keys of records that were touched since it was last asked; null if nobody else touches any.</param>
    public RecordsFinder(IEnumerable<Patient> patients, Func<long, Patient?> find, Func<IReadOnlyList<long>>? changed = null)
    {
        ArgumentNullException.ThrowIfNull(patients);
        _find = find;
        _changed = changed ?? (static () => []);
        _index.SetRange(patients.Select(static one => KeyValuePair.Create(one.Id, FieldsOf(one.Reveal()))));
    }

    /// <inheritdoc/>
    public PatientMatches Find(DeskCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        Refresh();
        MatchResult result = _index.Find(FieldsOf(card.ToPatientValues()));
        return result.Opens is { } opens && _find(opens.RecordId) is { } exact
            ? new PatientMatches(exact, [], [])
            : new PatientMatches(null, Proposed(result.Proposals), Proposed(result.Candidates.Where(IsAlike)));
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

    private void Refresh()
    {
        foreach (long id in _changed())
        {
            if (_find(id) is { } patient)
            {
                Put(patient);
            }
            else
            {
                _index.Remove(id);
            }
        }
    }

    private static PersonFields FieldsOf(PatientValues values) => new(
        values.FullName, DeskDate.Read(values.DateOfBirth), values.Sex, values.Number, values.PreviousNumber, values.Residence);

    // A name and a birthday that are shared are no proposal below the threshold. In a list of a few hundred, though, where little is known of how
    // rare a name is, they are often the same person, and a second record of one person is worse than a look at the desk.
    private static bool IsAlike(MatchCandidate candidate) => candidate.Strength == MatchStrength.Possible
        && candidate.Reasons.Any(static one => one.Evidence is MatchEvidence.SameName or MatchEvidence.NameWithoutMarks)
        && candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SameBirthDate);

    private PatientProposal[] Proposed(IEnumerable<MatchCandidate> candidates) => [.. candidates.Take(MostProposals).Select(Propose).OfType<PatientProposal>()];

    // Retention may have removed the record since it was indexed.
    private PatientProposal? Propose(MatchCandidate candidate) => _find(candidate.RecordId) is { } patient
        ? new PatientProposal(
            patient,
            candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SamePreviousNumber),
            candidate.Score,
            [.. candidate.Reasons.Select(static one => one.Text)])
        : null;
}
