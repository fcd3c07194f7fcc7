using System.Text;
using CccdSdk.Identity;
using CccdSdk.Payload;
using CccdSdk.Results;
using CccdSdk.Tests.Reference;
using CccdSdk.Validation;
using Xunit;

namespace CccdSdk.Tests.Payload;

public class PayloadMutationTests
{
    private const int Seeds = 100;
    private const int PerSeed = 10_000;

    [Fact]
    public void Read_MillionMutations_SaysWhatTheReferenceSays()
    {
        int cards = 0;
        int[] findings = new int[Enum.GetValues<FindingCode>().Length];
        int[] documents = new int[Enum.GetValues<DocumentKind>().Length];
        Parallel.For(0, Seeds, EveryCore.Options, seed =>
        {
            var mutator = new PayloadMutator(seed);
            for (int i = 0; i < PerSeed; i++)
            {
                byte[] utf8 = mutator.Next();
                DateOnly today = i % 2 == 0 ? Samples.Today : new DateOnly(2024, 6, 30);
                if (!ReferenceLetters.CanNormalize && utf8.AsSpan().ContainsAnyInRange((byte)0xCC, (byte)0xCD))
                {
                    continue; // Without ICU the reference cannot compose; VietnameseLettersTests do.
                }

                ReferenceReading expected = ReferenceParser.Read(utf8, today);
                if (Difference(utf8, today, expected) is { } difference)
                {
                    Assert.Fail($"Seed {seed}, mutation {i}: {difference}\n{Encoding.UTF8.GetString(utf8)}\n{Convert.ToHexString(utf8)}");
                }

                Interlocked.Add(ref cards, expected.Outcome == PayloadOutcome.Card ? 1 : 0);
                Interlocked.Increment(ref documents[(int)expected.Document]);
                foreach (FindingCode code in expected.Findings)
                {
                    Interlocked.Increment(ref findings[(int)code]);
                }
            }
        });

        // A generator that no longer makes cards, or leaves a rule out, would prove nothing.
        Assert.InRange(cards, Seeds * PerSeed / 5, Seeds * PerSeed);
        Assert.All(documents, static (count, kind) => Assert.True(count > 500, $"{(DocumentKind)kind}: {count}"));
        // A text without a number is no card before it is repaired.
        Assert.All(findings, static (count, code) =>
            Assert.True(count > 500 || (FindingCode)code == FindingCode.CitizenNumberMissing || ((FindingCode)code == FindingCode.TextComposed && !ReferenceLetters.CanNormalize), $"{(FindingCode)code}: {count}"));
    }

    private static string? Difference(byte[] utf8, DateOnly today, ReferenceReading expected)
    {
        PayloadOutcome outcome = CardPayload.Read(utf8, out CardPayload payload);
        if (outcome != expected.Outcome || payload.Document != expected.Document || payload.Reason != expected.Reason)
        {
            return $"{outcome} {payload.Document} {payload.Reason}, expected {expected.Outcome} {expected.Document} {expected.Reason}";
        }

        if (payload.FieldCount != expected.Fields.Length)
        {
            return $"{payload.FieldCount} fields, expected {expected.Fields.Length}";
        }

        for (int i = 0; i < payload.FieldCount; i++)
        {
            if (!Encoding.UTF8.GetBytes(expected.Fields[i]).AsSpan().SequenceEqual(payload[i]))
            {
                return $"field {i}";
            }
        }

        return outcome == PayloadOutcome.Card ? CardDifference(payload, today, expected)
            : payload.Validate(today) != default || payload.ComputeExpiry().Reveal() is not null ? "findings without a card" : null;
    }

    private static string? CardDifference(in CardPayload payload, DateOnly today, ReferenceReading expected)
    {
        string findings = string.Join(", ", expected.Findings.Select(Finding.For).Select(static finding => finding.Rule));
        if (payload.Validate(today).ToString() != findings)
        {
            return $"findings {payload.Validate(today)}, expected {findings}";
        }

        if (payload.ComputeExpiry().Reveal() != expected.Expiry)
        {
            return $"expiry {payload.ComputeExpiry().Reveal()}, expected {expected.Expiry}";
        }

        CitizenCard card = CardBuilder.Build(payload);
        CardValues values = card.Reveal();
        (string Name, string? Actual, string? Expected)[] pairs =
        [
            ("number", values.Number, expected.Number),
            ("previous number", values.PreviousNumber, expected.PreviousNumber),
            ("name", values.FullName, expected.FullName),
            ("birth", values.DateOfBirth, expected.DateOfBirth?.Iso),
            ("sex", values.Sex.ToString(), expected.Sex.ToString()),
            ("residence", values.Residence, expected.Residence),
            ("issue", values.DateOfIssue, expected.DateOfIssue?.Iso),
            ("cancelled number", values.CancelledNumber, expected.CancelledNumber),
            ("father", values.FatherName, expected.FatherName),
            ("mother", values.MotherName, expected.MotherName),
            ("extension", string.Join('|', values.ExtensionFields), string.Join('|', expected.ExtensionFields)),
            ("edition", card.Edition.ToString(), expected.Edition.ToString()),
            ("present fields", card.PresentFields.ToString(), payload.PresentFields.ToString()),
        ];
        return pairs.FirstOrDefault(static pair => pair.Actual != pair.Expected) is { Name: { } name } wrong
            ? $"{name}: {wrong.Actual}, expected {wrong.Expected}"
            : null;
    }
}
