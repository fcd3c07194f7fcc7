using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CccdSdk.Scanning;

/// <summary>A3: UTF-8 shown in a Chinese, Japanese or Korean page that lost the last byte of letters before spaces and signs, and the
/// sign with it.</summary>
internal sealed partial class MultiByteLossDamage : AmbiguousDamage
{
    private const int UnusualCost = 40;
    private const int CommaCost = 6;

    private static readonly MultiByteLossPage[] s_pages = [.. MultiByteInverse.Pages.Select(static number => new MultiByteLossPage(number))];

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.MultiByteLoss;

    /// <inheritdoc />
    public override IEnumerable<FieldReading[]> Read(string text)
    {
        var all = new List<FieldReading[]>();
        foreach (MultiByteLossPage page in s_pages)
        {
            string[] fields = page.GetBytes(text) is { } bytes && PartialLetters.Read(bytes) is { } letters
                ? CardTextShape.Split(WithSwallowedBars(letters))
                : [];
            if (fields.Length >= 6 && FieldReadings.Read(fields, field => Build(field, page)) is { } readings)
            {
                all.Add(readings);
            }
        }

        return all.Count == 0 ? [] : [Merge([.. all.OrderBy(FieldReadings.Implausible).ThenBy(FieldReadings.Cost)])];
    }

    /// <summary>Pages differ in what they swallow, so the second best page adds its candidates.</summary>
    private static FieldReading[] Merge(FieldReading[][] pages)
    {
        FieldReading[] best = pages[0];
        FieldReading[] second = pages.Length > 1 && pages[1].Length == best.Length ? pages[1] : best;
        return [.. best.Select((reading, i) => reading.Exact is not null && reading.Exact == second[i].Exact
            ? reading
            : reading with { Exact = null, Candidates = Interleave(reading, second[i]) })];
    }

    private static ImmutableArray<RepairCandidate> Interleave(FieldReading best, FieldReading second)
    {
        RepairCandidate[] one = Of(best);
        RepairCandidate[] other = Of(second);
        return
        [
            .. Enumerable.Range(0, Math.Max(one.Length, other.Length))
                .SelectMany(place => one.Skip(place).Take(1).Concat(other.Skip(place).Take(1)))
                .DistinctBy(static candidate => candidate.Reveal())
                .Take(LatticeField.MaxCandidates),
        ];
    }

    private static RepairCandidate[] Of(FieldReading reading) =>
        reading.Exact is { } exact ? [new RepairCandidate(exact, CandidateReason.PossibleLetters)] : [.. reading.Candidates];

    /// <summary>Bars that a missing byte took along, where the shapes of the fields after it tell.</summary>
    private static string WithSwallowedBars(string text) => AfterSex().Replace(BeforeDate().Replace(text, "|"), "|");

    private static Lattice? Build(string field, MultiByteLossPage page)
    {
        var lattice = new Lattice(field.Length);
        for (int i = 0; i < field.Length; i++)
        {
            if (!PartialLetters.IsMark(field[i]))
            {
                lattice.Add(i, 1, field[i..(i + 1)]);
                continue;
            }

            char next = i + 1 < field.Length ? field[i + 1] : '\0';
            foreach ((string text, char swallowed) in page.ReadingsOf(field[i], next))
            {
                int cost = CostOf(swallowed, next);
                if (cost < UnusualCost)
                {
                    lattice.Add(i, 1, text, cost);
                }
            }
        }

        return lattice;
    }

    /// <summary>A space is swallowed before a letter, a comma before a space, nothing at the end; small letters by Shift-JIS.</summary>
    private static int CostOf(char swallowed, char next) => swallowed switch
    {
        '\0' => 0,
        ' ' => next == '\0' || !(char.IsAsciiLetterOrDigit(next) || next >= 0x80) ? UnusualCost : 0,
        ',' => next == ' ' ? CommaCost : UnusualCost,
        _ when char.IsAsciiLetterLower(swallowed) => 8,
        _ => UnusualCost,
    };

    [GeneratedRegex(@"(?<=[\uE000-\uE0FF])(?=([0-9]{8}|[0-9]{2}/[0-9]{2}/[0-9]{4})(\||$))", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeDate();

    [GeneratedRegex(@"(?<=\|([0-9]{8}|[0-9]{2}/[0-9]{2}/[0-9]{4})\|N[\uE000-\uE0FF])(?!\|)", RegexOptions.CultureInvariant)]
    private static partial Regex AfterSex();
}
