using CccdSdk.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>Five runs against 1 : 1 : 3 : 1 : 1 with half a module and 0.6 pixels of tolerance, reckoned in another way.</summary>
public sealed class FinderPatternRatiosTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Match_AllShortRuns_AgreesWithTheRatios(bool openEnds)
    {
        int matches = 0;
        for (int runs = 0; runs < 12 * 12 * 12 * 12 * 12; runs++)
        {
            (int first, int second, int middle) = (1 + (runs % 12), 1 + (runs / 12 % 12), 1 + (runs / 144 % 12));
            (int fourth, int last) = (1 + (runs / 1728 % 12), 1 + (runs / 20736));
            bool match = new FinderPatternRatios(first, second, middle, fourth, last).Match(openEnds);
            matches += match ? 1 : 0;
            if (match != Expected(first, second, middle, fourth, last, openEnds))
            {
                Assert.Fail($"{first} {second} {middle} {fourth} {last}: {match}");
            }
        }

        Assert.True(matches > 1000, $"{matches}");
    }

    private static bool Expected(int first, int second, int middle, int fourth, int last, bool openEnds)
    {
        decimal module = (second + middle + fourth) / 5m;
        decimal tolerance = (module / 2) + 0.6m;
        bool Outer(int run) => run >= module - tolerance && (openEnds || run <= (2 * module) + 0.6m);
        return middle > second && middle > fourth && Math.Abs(second - module) <= tolerance && Math.Abs(fourth - module) <= tolerance
            && Math.Abs(middle - (3 * module)) <= 2 * tolerance && Outer(first) && Outer(last);
    }
}
