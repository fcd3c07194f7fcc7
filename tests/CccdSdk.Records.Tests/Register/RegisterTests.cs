using System.Globalization;

namespace CccdSdk.Records.Tests.Register;

/// <summary>The right person is found, first and without help of the number, and strangers get no proposal.</summary>
public class RegisterTests
{
    /// <summary>Set this variable to a number of people, such as 200000, to measure the bars at full scale.</summary>
    private const string SizeVariable = "CCCDSDK_REGISTER";

    private const int Seed = 20261122;

    /// <summary>A village's list, and that of a district (or of as many people as the variable says); strangers are as many as needed
    /// to see one in a thousand.</summary>
    public static TheoryData<int, int> Sizes => new() { { 500, 20_000 }, { Size, Math.Max(10_000, Size / 2) } };

    private static int Size => int.Parse(Environment.GetEnvironmentVariable(SizeVariable) ?? "10000", CultureInfo.InvariantCulture);

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Find_EverybodyAndStrangers_MeetsTheBars(int size, int strangers)
    {
        var register = new SyntheticRegister(size, strangers, Seed);
        var run = new RegisterRun(register);
        string report = Report(run, size);
        TestContext.Current.TestOutputHelper?.WriteLine(report);

        for (int group = 1; group <= 3; group++)
        {
            Assert.True(run.Groups[group].WrongLinks == 0, report);
            Assert.True(run.Groups[group].Share(run.Groups[group].First) >= 0.97, report);
            Assert.True(run.Groups[group].Share(run.Groups[group].FirstFive) >= 0.995, report);
        }

        Assert.True(run.StrangersOpened == 0, report);
        Assert.True(run.StrangersClean >= 0.999, report);
    }

    private static string Report(RegisterRun run, int size)
    {
        double Stranger(double share) => run.StrangerScores[(int)((run.StrangerScores.Count - 1) * share)];
        double Right(double share) => run.RightScores[(int)((run.RightScores.Count - 1) * share)];
        string thresholds = string.Join('\n', Enumerable.Range(3, 12).Select(threshold => string.Create(CultureInfo.InvariantCulture,
            $"threshold {threshold}: strangers with a proposal {(double)run.StrangerScores.Count(score => score >= threshold) / run.StrangerScores.Count:P3}, group 3 proposed {(double)run.RightScores.Count(score => score >= threshold) / run.Groups[3].Cards:P2}")));
        string misses = string.Join('\n', run.Misses.Take(40));
        return string.Create(CultureInfo.InvariantCulture, $"""
            seed {Seed}, {size} people
            1 (number): {run.Groups[1]}
            2 (previous number): {run.Groups[2]}
            3 (neither): {run.Groups[3]}
            strangers without a proposal: {run.StrangersClean:P3} of {run.StrangerScores.Count}; opened {run.StrangersOpened}
            scores of strangers: 99 % {Stranger(0.99):F1}, 99.5 % {Stranger(0.995):F1}, 99.9 % {Stranger(0.999):F1}, highest {Stranger(1):F1}
            scores of the right record in group 3: lowest 0.5 % {Right(0.005):F1}, 1 % {Right(0.01):F1}, 5 % {Right(0.05):F1}, 25 % {Right(0.25):F1}
            {thresholds}
            median {run.Median.TotalMilliseconds:F3} ms, 99 % {run.Percentile(0.99).TotalMilliseconds:F3} ms, longest {run.Percentile(1).TotalMilliseconds:F2} ms
            {misses}
            """);
    }
}
