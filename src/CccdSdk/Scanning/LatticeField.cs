using System.Collections.Immutable;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>A lattice as a field of a card: exact where there is one reading, else candidates.</summary>
internal static class LatticeField
{
    /// <summary>The most candidates of a field.</summary>
    public const int MaxCandidates = 5;

    /// <summary>The cost of a usual word, about: a field with dearer words is no field of usual words.</summary>
    private const int UsualWord = 26;

    /// <summary>Reads a field; null if there is no way through the lattice.</summary>
    public static FieldReading? Read(string raw, Lattice lattice, CardField field)
    {
        WordModel model = ModelOf(field);
        List<LatticeReading> readings = LatticeDecoder.Decode(lattice, model, 4 * MaxCandidates);
        readings.RemoveAll(reading => !CardTextShape.FitsText(reading.Text, field));
        readings.RemoveRange(Math.Min(readings.Count, MaxCandidates), Math.Max(0, readings.Count - MaxCandidates));
        if (readings.Count == 0)
        {
            return raw.Length == 0 ? FieldReading.Of(raw) : null;
        }

        LatticeReading best = readings[0];
        return lattice.IsCertain
            ? new FieldReading(raw, best.Text, [], best.Implausible, best.Cost)
            : new FieldReading(raw, null, Candidates(readings), best.Implausible, best.Cost);
    }

    /// <summary>The words of a field.</summary>
    public static WordModel ModelOf(CardField field) =>
        field is CardField.FullName or CardField.FatherName or CardField.MotherName ? WordModel.Name : WordModel.Residence;

    /// <summary>Readings as candidates.</summary>
    public static ImmutableArray<RepairCandidate> Candidates(List<LatticeReading> readings) =>
        [.. readings.Select(reading => new RepairCandidate(reading.Text, ReasonOf(reading, readings.Count)))];

    private static CandidateReason ReasonOf(LatticeReading reading, int count)
    {
        int words = reading.Text.AsSpan().Count(' ') + 1;
        return count == 1 ? CandidateReason.OnlyReading
            : reading.Implausible > 0 ? CandidateReason.PossibleLetters
            : reading.Cost <= words * UsualWord ? CandidateReason.UsualWords
            : CandidateReason.ValidSyllables;
    }
}
