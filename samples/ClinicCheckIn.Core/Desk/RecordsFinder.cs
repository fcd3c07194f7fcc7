using CccdSdk.Records;
using CccdSdk.Results;
using ClinicCheckIn.Core.Patients;

namespace ClinicCheckIn.Core.Desk;

/// <summary>Finds patients with <c>CccdSdk.Records</c>: the index is in memory, the records are the clinic's.</summary>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public sealed class RecordsFinder : IPatientFinder, IDisposable
{
    /// <summary>Records that the desk looks through at once.</summary>
    private const int Most = 5;

    /// <summary>Below this score a record is not worth a look. On the generated register of 200,000 the right record of somebody without any number is
    /// left out in 0.2 %, and four strangers of five see no such record (<c>DeskRegisterTests</c>).</summary>
    private const double LeastScore = -10;

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
        if (result.Opens is { } opens && _find(opens.RecordId) is { } exact)
        {
            return new PatientMatches(exact, [], []);
        }

        PatientProposal[] proposals = Take(result.Proposals, Most);
        return new PatientMatches(null, proposals, Take(result.Candidates.Where(IsWorthALook), Most - proposals.Length));
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

    // What is shared or similar is no proposal below the threshold. Yet somebody whose record has lost its numbers and has a slip in name or date may
    // stand there, and a second record of one person is worse than a look at the desk.
    private static bool IsWorthALook(MatchCandidate candidate) => candidate.Strength == MatchStrength.Possible && (candidate.Score >= LeastScore || IsAlike(candidate));

    private static bool IsAlike(MatchCandidate candidate) =>
        candidate.Reasons.Any(static one => one.Evidence is MatchEvidence.SameName or MatchEvidence.NameWithoutMarks)
        && candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SameBirthDate);

    private PatientProposal[] Take(IEnumerable<MatchCandidate> candidates, int most) => [.. candidates.Take(most).Select(Propose).OfType<PatientProposal>()];

    // Retention may have removed the record since it was indexed.
    private PatientProposal? Propose(MatchCandidate candidate) => _find(candidate.RecordId) is { } patient
        ? new PatientProposal(
            patient,
            candidate.Reasons.Any(static one => one.Evidence == MatchEvidence.SamePreviousNumber),
            IsAlike(candidate),
            candidate.Score,
            [.. candidate.Reasons.Select(static one => one.Text)])
        : null;
}
