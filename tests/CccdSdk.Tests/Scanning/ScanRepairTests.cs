using System.Text;
using CccdSdk.Scanning;
using CccdSdk.Testing;
using CccdSdk.Testing.Damage;
using Xunit;

namespace CccdSdk.Tests.Scanning;

/// <summary>The invariants of repair over generated cards. <c>CCCDSDK_SCAN_SCALE=100</c> makes it 200,000 cards.</summary>
public sealed class ScanRepairTests
{
    private static readonly int s_cards = 2000 * ScanCards.Scale;

    private static readonly ScannerDamage[] s_reversible = [.. ScannerDamage.All.Where(damage => damage.Kind.IsReversible())];
    private static readonly ScannerDamage[] s_ambiguous = [.. ScannerDamage.All.Where(damage => !damage.Kind.IsReversible() && !damage.Kind.IsLossy())];
    private static readonly ScannerDamage[] s_lossy = [.. ScannerDamage.All.Where(damage => damage.Kind.IsLossy())];

    [Fact]
    public void Repair_EveryClassOverGeneratedCards_KeepsTheInvariants()
    {
        var sweep = new RepairSweep();
        Parallel.For(0, s_cards, EveryCore.Options, seed =>
        {
            sweep.Clean(seed);
            for (int i = 0; i < 4; i++)
            {
                sweep.Reversible(seed, s_reversible[((seed * 4) + i) % s_reversible.Length]);
            }

            ScannerDamage first = s_reversible[seed % s_reversible.Length];
            sweep.Pair(seed, first, s_reversible[((seed / s_reversible.Length) + seed) % s_reversible.Length]);
            sweep.Ambiguous(seed, s_ambiguous[seed % s_ambiguous.Length]);
            sweep.Lossy(seed, s_lossy[seed % s_lossy.Length]);
        });
        TestContext.Current.TestOutputHelper?.WriteLine(sweep.Report());
        Assert.True(sweep.Failures.IsEmpty, string.Join('\n', sweep.Failures.Order(StringComparer.Ordinal).Take(30)));
        foreach (string kind in (string[])["A1", "A2", "A3", "A4", "A5 Telex", "A5 VNI", "R3 as A", "R8 as A", "R13 as A"])
        {
            Assert.True(sweep[$"{kind} among candidates"] >= 0.95 * sweep[$"{kind} fields"], $"{kind}\n{sweep.Report()}");
            Assert.True(sweep[$"{kind} first"] >= 0.70 * sweep[$"{kind} fields"], $"{kind}\n{sweep.Report()}");
        }
    }

    [Fact]
    public void Repair_EveryPairOfReversibleDamages_IsExactOrLeftOutWithAReason()
    {
        var sweep = new RepairSweep();
        ScanDamage[] kinds = [.. s_reversible.Select(damage => damage.Kind).Distinct()];
        (ScanDamage First, ScanDamage Second)[] pairs = [.. kinds.SelectMany(first => kinds.Select(second => (first, second)))];
        Parallel.ForEach(pairs, EveryCore.Options, pair =>
        {
            ScannerDamage[] first = [.. ScannerDamage.Of(pair.First)];
            ScannerDamage[] second = [.. ScannerDamage.Of(pair.Second)];
            for (int seed = 1; seed <= 24 * ScanCards.Scale; seed++)
            {
                sweep.Pair(seed, first[seed % first.Length], second[((seed / first.Length) + seed) % second.Length]);
            }
        });
        TestContext.Current.TestOutputHelper?.WriteLine(sweep.Report());
        Assert.True(sweep.Failures.IsEmpty, string.Join('\n', sweep.Failures.Order(StringComparer.Ordinal).Take(30)));
        Assert.All(DamagePairs.LeftOut, pair => Assert.NotEmpty(pair.Value));
    }

    [Fact]
    public void Repair_CleanCard_AllocatesNothing()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(ScanCards.Sheet);
        for (int i = 0; i < 100; i++)
        {
            _ = ScanRepair.Repair(utf8);
            _ = ScanRepair.Repair(ScanCards.Sheet);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = ScanRepair.Repair(utf8);
        _ = ScanRepair.Repair(ScanCards.Sheet);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void Repair_HealthInsurance_WhereItsShapeAllows()
    {
        SyntheticIdentity identity = SyntheticIdentity.Create(3);
        var tried = new HashSet<ScanDamage>();
        foreach (string text in (string[])[SyntheticDocument.HealthInsuranceOld(identity), SyntheticDocument.HealthInsuranceNew(identity)])
        {
            Assert.Equal(RepairCertainty.None, ScanRepair.Repair(text).Certainty);
            foreach (ScannerDamage damage in s_reversible)
            {
                // Its fields are ASCII, and its names are hexadecimal bytes: most damages change nothing.
                string damaged = damage.Apply(text);
                if (damaged == text)
                {
                    continue;
                }

                tried.Add(damage.Kind);
                RepairResult result = ScanRepair.Repair(damaged);
                if (damage.Kind is ScanDamage.KeyboardDigits or ScanDamage.CapsLock)
                {
                    // Digits and small letters stand between capitals everywhere: nothing tells which way is right.
                    Assert.True(result.Certainty != RepairCertainty.Exact || result.RevealText() == text, $"{damage}");
                    continue;
                }

                Assert.True(result.Certainty == RepairCertainty.Exact && result.RevealText() == text, $"{damage}: {result}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(string.Join(' ', tried.Select(kind => kind.Id())));
        Assert.Superset(new HashSet<ScanDamage> { ScanDamage.HexDump, ScanDamage.Framing, ScanDamage.Delimiter, ScanDamage.Escapes, ScanDamage.LookAlikes }, tried);
    }

    [Fact]
    public void Repair_SexLost_IsDerivedFromTheNumber()
    {
        RepairResult result = ScanRepair.Repair(ScannerDamage.Get(ScanDamage.LettersLost, "dropped").Apply(ScanCards.Sheet));
        Assert.Equal(RepairCertainty.Lossy, result.Certainty);
        Assert.Equal("036185001234|162345678||05031985|Nữ||10052021", result.RevealText());
        Assert.True(result.Fields.Single(field => field.Field == CccdSdk.Results.CardField.Sex).IsDerived);
    }

    [Fact]
    public void ToString_Everything_HidesTheCard()
    {
        RepairResult result = ScanRepair.Repair(ScannerDamage.Get(ScanDamage.LowByte, "437").Apply(ScanCards.Sheet));
        string all = $"{result} {string.Join(' ', result.Fields)} {string.Join(' ', result.Fields.SelectMany(field => field.Candidates))}";
        Assert.DoesNotContain("Trần", all, StringComparison.Ordinal);
        Assert.DoesNotContain("036", all, StringComparison.Ordinal);
    }
}
