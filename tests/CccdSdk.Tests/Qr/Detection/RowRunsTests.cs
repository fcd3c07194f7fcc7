using CccdSdk.Qr.Detection;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>Runs of one row against a plain walk over the pixels.</summary>
public sealed class RowRunsTests
{
    [Fact]
    public void Find_RandomRows_GivesWhatAPlainWalkGives()
    {
        const int Seed = 11;
        Random random = new(Seed);
        for (int round = 0; round < 500; round++)
        {
            byte[] row = new byte[random.Next(1, 200)];
            byte[] thresholds = new byte[row.Length];
            random.NextBytes(thresholds);
            int level = random.Next(256);
            for (int i = 0; i < row.Length; i++)
            {
                level = random.Next(4) == 0 ? random.Next(256) : level;
                row[i] = (byte)level;
            }

            int[] starts = new int[row.Length + 2];
            int runs = RowRuns.Find(row, thresholds, starts, out bool firstIsDark);

            List<int> expected = [0];
            expected.AddRange(Enumerable.Range(1, row.Length - 1).Where(i => row[i] < thresholds[i] != row[i - 1] < thresholds[i - 1]));
            expected.Add(row.Length);
            Assert.True(firstIsDark == row[0] < thresholds[0], $"seed {Seed}, round {round}");
            Assert.True(expected.SequenceEqual(starts[..(runs + 1)]), $"seed {Seed}, round {round}");
        }
    }
}
