using System.Collections.Concurrent;
using CccdSdk.Scanning;
using CccdSdk.Testing.Damage;

namespace CccdSdk.Tests.Scanning;

/// <summary>Damages cards, repairs them and counts what came of it.</summary>
internal sealed class RepairSweep
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>What was wrong, with the seed.</summary>
    public ConcurrentBag<string> Failures { get; } = [];

    public int this[string name] => _counts.GetValueOrDefault(name);

    public void Count(string name, int by = 1) => _counts.AddOrUpdate(name, by, (_, count) => count + by);

    public string Report() => string.Join('\n', _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Key}: {count.Value}"));

    public void Clean(int seed)
    {
        string card = ScanCards.Card(seed);
        Count("clean");
        if (ScanRepair.Repair(card).Certainty != RepairCertainty.None)
        {
            Failures.Add($"seed {seed}: a clean card was changed");
        }
    }

    public void Reversible(int seed, ScannerDamage damage)
    {
        string card = ScanCards.Card(seed);
        string damaged = damage.Apply(card, (ulong)seed);
        if (damaged == card)
        {
            return;
        }

        bool unique = damage.IsUniqueFor(card);
        RepairResult result = ScanRepair.Repair(damaged);
        Count($"{damage.Kind.Id()} {(unique ? "unique" : "as A")}");
        CheckExact(seed, $"{damage}", card, result);
        if (unique && result.Certainty != RepairCertainty.Exact && !(damage.Kind == ScanDamage.SevenBit && HasSecondReading(result, damaged)))
        {
            Failures.Add($"seed {seed}, {damage}: {result}");
        }
        else if (!unique)
        {
            CountCandidates($"{damage.Kind.Id()} as A", card, damaged, result);
        }
    }

    public void Pair(int seed, ScannerDamage first, ScannerDamage second)
    {
        string card = ScanCards.Card(seed);
        if (!first.IsUniqueFor(card))
        {
            return;
        }

        string once = first.Apply(card);
        string twice = second.Apply(once);
        if (once == card || twice == once || !second.IsUniqueFor(once))
        {
            return;
        }

        RepairResult result = ScanRepair.Repair(twice);
        bool leftOut = DamagePairs.LeftOut.ContainsKey((first.Kind, second.Kind));
        Count(leftOut ? "pairs left out" : "pairs");
        if (leftOut)
        {
            Count($"pair {first.Kind.Id()} then {second.Kind.Id()}");
            Count($"pair {first.Kind.Id()} then {second.Kind.Id()} exact", result.Certainty == RepairCertainty.Exact ? 1 : 0);
        }
        if (result.Certainty == RepairCertainty.Exact && result.RevealText() != card)
        {
            Failures.Add($"seed {seed}, {first} then {second}: wrong as exact");
        }
        else if (!leftOut && result.Certainty != RepairCertainty.Exact && HasSecondSource(card, twice, result, first.Kind, second.Kind))
        {
            Count("pairs with a second source");
        }
        else if (!leftOut && result.Certainty != RepairCertainty.Exact)
        {
            Failures.Add($"seed {seed}, {first} then {second}: {result}");
        }
    }

    public void Ambiguous(int seed, ScannerDamage damage)
    {
        string card = damage.Kind != ScanDamage.InputMethod ? ScanCards.Card(seed)
            : damage.Variant == "VNI" ? ScanCards.CardWithVniCode(seed)
            : ScanCards.CardWithTelexName(seed);
        string damaged = damage.Apply(card, (ulong)seed);
        if (damaged == card || IsReallyReversible(damage, card, damaged))
        {
            return;
        }

        RepairResult result = ScanRepair.Repair(damaged);
        Count($"{damage.Kind.Id()}");
        if (result.Certainty == RepairCertainty.Exact)
        {
            Failures.Add($"seed {seed}, {damage}: exact");
        }

        CheckExact(seed, $"{damage}", card, result);
        CountCandidates(damage.Kind == ScanDamage.InputMethod ? $"A5 {damage.Variant}" : damage.Kind.Id(), card, damaged, result);
    }

    public void Lossy(int seed, ScannerDamage damage)
    {
        string card = ScanCards.Card(seed);
        string damaged = damage.Apply(card, (ulong)seed);
        RepairResult result = ScanRepair.Repair(damaged);
        if (damaged == card)
        {
            return;
        }

        string name = damage.Kind.Id();
        Count(name);
        CheckExact(seed, $"{damage}", card, result);
        if (result.Certainty == RepairCertainty.Exact)
        {
            Failures.Add($"seed {seed}, {damage}: exact");
        }

        if (damage.Variant is "start" or "end")
        {
            new CutCheck(card, damaged, damage.Variant == "start").Check(this, $"seed {seed}, {damage}");
        }
        else
        {
            CheckFourFields(seed, damage, card, damaged);
        }
    }

    /// <summary>Number, birth date, sex and issue date as the door reads them: never wrong, never missing.
    /// Whether the damage was noticed at all is counted besides.</summary>
    private void CheckFourFields(int seed, ScannerDamage damage, string card, string damaged)
    {
        CardReading truth = CardReader.Default.Read(card);
        CardReading reading = CardReader.Default.Read(damaged);
        int right = 0;
        for (int i = 0; i < 4; i++)
        {
            string value = FourFields(truth)[i];
            string read = FourFields(reading)[i];
            right += read == value ? 1 : 0;
            if (read != value)
            {
                Failures.Add($"seed {seed}, {damage}: {(read.Length == 0 ? "missing" : "WRONG")} field {i}");
            }
        }

        Count($"{damage.Kind.Id()} all four right", right == 4 ? 1 : 0);
        bool noticed = reading.Repair is not null || reading.Card is null || reading.Findings.Contains(CccdSdk.Results.FindingCode.FieldCountUnknown);
        Count(reading.Repair is not null ? $"{damage.Kind.Id()} noticed by repair" : noticed ? $"{damage.Kind.Id()} no card, or a finding" : $"{damage.Kind.Id()} not noticed");
    }

    private static string[] FourFields(CardReading reading) => reading.Card is not { } card
        ? ["", "", "", ""]
        : [card.Number.Reveal(), card.DateOfBirth?.Reveal() ?? "", card.RevealSex() == CccdSdk.Identity.Sex.Unknown ? "" : card.RevealSex().ToString(), card.DateOfIssue?.Reveal() ?? ""];

    /// <summary>A value that the repaired text has is never wrong.</summary>
    private void CheckExact(int seed, string damage, string card, RepairResult result)
    {
        if (result.RevealText() is not { } text)
        {
            return;
        }

        string[] truth = card.Split('|');
        string[] fields = text.Split('|');
        bool wrong = result.Certainty == RepairCertainty.Exact
            ? text != card
            : fields.Where((field, i) => field.Length > 0 && !Holds(truth, CardTextShape.Kind(fields.Length, i), i, field)).Any();
        if (wrong)
        {
            Failures.Add($"seed {seed}, {damage}: a wrong value, {result}");
        }
    }

    private static bool Holds(string[] truth, CccdSdk.Results.CardField kind, int index, string field) => kind is CccdSdk.Results.CardField.Extension
        ? index < truth.Length && truth[index] == field
        : truth.Where((value, i) => value == field && CardTextShape.Kind(truth.Length, i) == kind).Any();

    private void CountCandidates(string name, string card, string damaged, RepairResult result)
    {
        string[] truth = card.Split('|');
        if (result.Certainty == RepairCertainty.None)
        {
            // Nothing was found out: every damaged field is a miss; where bars were swallowed, every field with letters that can be damaged.
            string[] came = damaged.Split('|');
            Count($"{name} fields", came.Length == truth.Length
                ? truth.Where((field, i) => field != came[i]).Count()
                : truth.Count(static field => !System.Text.Ascii.IsValid(field)));
        }

        foreach (RepairedField field in result.Fields.Where(field => !field.IsDerived && field.Index < truth.Length))
        {
            int place = field.Candidates.ToList().FindIndex(candidate => candidate.Reveal() == truth[field.Index]);
            Count($"{name} fields");
            Count($"{name} among candidates", place >= 0 ? 1 : 0);
            Count($"{name} first", place == 0 ? 1 : 0);
        }
    }

    /// <summary>A second candidate that gives the same bits is the proof that there is a second reading.</summary>
    private static bool HasSecondReading(RepairResult result, string damaged) => result.Fields.Any(field =>
        field.Candidates.Length > 1 && field.Candidates.All(candidate => damaged.Contains(LetterDamage.SevenBits(candidate.Reveal()), StringComparison.Ordinal)));

    /// <summary>Whether another card, with one of the candidates in it, is damaged to the same text by the same two classes: the proof that
    /// nobody can tell which one it was.</summary>
    private static bool HasSecondSource(string card, string damaged, RepairResult result, ScanDamage one, ScanDamage other)
    {
        string[] truth = card.Split('|');
        string[] others = [.. result.Fields.Where(field => field.Index < truth.Length).SelectMany(field => field.Candidates.Select(candidate => candidate.Reveal())
            .Where(value => value != truth[field.Index]).Select(value => string.Join('|', truth.Select((old, i) => i == field.Index ? value : old))))];
        return others.Any(alternative => Twice(alternative, one, other).Concat(Twice(alternative, other, one)).Concat(Between(alternative, one, other)).Contains(damaged));
    }

    /// <summary>R2 is twice R1, and the other damage may have come between.</summary>
    private static IEnumerable<string> Between(string card, ScanDamage one, ScanDamage other)
    {
        ScanDamage inner = one == ScanDamage.CodePageTwice ? other : one;
        return inner != one || other == ScanDamage.CodePageTwice
            ? ScannerDamage.Of(ScanDamage.CodePage).SelectMany(page => ScannerDamage.Of(inner).Select(damage => page.Apply(damage.Apply(page.Apply(card)))))
            : [];
    }

    private static IEnumerable<string> Twice(string card, ScanDamage one, ScanDamage other) =>
        ScannerDamage.Of(one).SelectMany(first => ScannerDamage.Of(other).Select(second => second.Apply(first.Apply(card))));

    private static bool IsReallyReversible(ScannerDamage damage, string card, string damaged) => damage.Kind switch
    {
        ScanDamage.MultiByteLoss => CodePageDamage.KeepsEveryByte(card, int.Parse(damage.Variant, System.Globalization.CultureInfo.InvariantCulture)),
        ScanDamage.LoneLeadBytes => damaged == CodePageDamage.Misread(card, 1252) || damaged == CodePageDamage.Misread(card, 28591),
        _ => false,
    };
}
