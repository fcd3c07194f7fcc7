using System.Collections.Immutable;
using CccdSdk.Results;

namespace CccdSdk.Scanning;

/// <summary>Makes the result of a repair that could not restore every field.</summary>
internal static class PartialRepair
{
    /// <summary>Exact fields stay, the others are empty; a sex that is lost comes from the number.</summary>
    public static RepairResult Create(RepairCertainty certainty, ImmutableArray<ScanDamage> damage, FieldReading[] readings)
    {
        string[] values = new string[readings.Length];
        ImmutableArray<RepairedField>.Builder fields = ImmutableArray.CreateBuilder<RepairedField>();
        for (int i = 0; i < readings.Length; i++)
        {
            CardField kind = CardTextShape.Kind(readings.Length, i);
            FieldReading reading = readings[i];
            bool exact = reading.Exact is not null && (kind != CardField.Sex || reading.Exact is "Nam" or "Nữ");
            values[i] = exact ? reading.Exact! : string.Empty;
            if (!exact && kind == CardField.Sex && SexOf(readings[0]) is { } sex)
            {
                values[i] = sex;
                fields.Add(new RepairedField(kind, i, reading.Raw, [new RepairCandidate(sex, CandidateReason.DerivedFromNumber)], isDerived: true));
            }
            else if (!exact)
            {
                fields.Add(new RepairedField(kind, i, reading.Raw, reading.Candidates));
            }
        }

        return RepairResult.Partial(certainty, damage, string.Join(CardTextShape.Separator, values), fields.ToImmutable());
    }

    /// <summary>Several texts of which one is right: fields on which they agree are exact.</summary>
    public static FieldReading[] Merge(List<RepairState> goals)
    {
        string[][] texts = [.. goals.Select(static goal => CardTextShape.Split(goal.Text))];
        var readings = new FieldReading[texts[0].Length];
        for (int i = 0; i < readings.Length; i++)
        {
            string[] values = [.. texts.Where(fields => fields.Length == readings.Length).Select(fields => fields[i]).Distinct()];
            readings[i] = values.Length == 1
                ? FieldReading.Of(values[0])
                : new FieldReading(values[0], null, [.. values.Take(LatticeField.MaxCandidates).Select(static value => new RepairCandidate(value, CandidateReason.PossibleLetters))]);
        }

        return readings;
    }

    /// <summary>The 4th digit of the number: odd is female. A corrected record may have kept its number, so this is marked as derived.</summary>
    private static string? SexOf(FieldReading number) => number.Exact is { Length: 12 } digits
        ? ((digits[3] - '0') & 1) == 1 ? "Nữ" : "Nam"
        : null;
}
