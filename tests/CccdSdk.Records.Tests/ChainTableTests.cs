using CccdSdk.Records.Storage;

namespace CccdSdk.Records.Tests;

/// <summary>The table against a dictionary of sets.</summary>
public class ChainTableTests
{
    [Fact]
    public void Table_RandomChanges_EqualsADictionary()
    {
        const int Seed = 99;
        var random = new Random(Seed);
        var table = new ChainTable();
        var model = new Dictionary<uint, HashSet<int>>();
        var slots = new Dictionary<int, uint>();
        for (int i = 0; i < 30_000; i++)
        {
            int slot = random.Next(3000);
            if (slots.Remove(slot, out uint old))
            {
                table.Remove(old, slot);
                model[old].Remove(slot);
            }
            else
            {
                uint hash = random.Next(4) == 0 ? (uint)random.Next(5) : (uint)random.NextInt64(uint.MaxValue);
                table.Add(hash, slot);
                slots[slot] = hash;
                model.TryAdd(hash, []);
                model[hash].Add(slot);
            }
        }

        foreach ((uint hash, HashSet<int> expected) in model)
        {
            var found = new HashSet<int>();
            for (int slot = table.First(hash); slot >= 0; slot = table.Next(slot))
            {
                Assert.True(found.Add(slot), $"seed {Seed}");
            }

            Assert.True(found.SetEquals(expected), $"seed {Seed}");
        }
    }
}
