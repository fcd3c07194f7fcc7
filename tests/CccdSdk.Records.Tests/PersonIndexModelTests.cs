using CccdSdk.Records.Tests.Register;

namespace CccdSdk.Records.Tests;

/// <summary>Many changes in any order leave the same index as building it anew; searches may run meanwhile.</summary>
public class PersonIndexModelTests
{
    private const int Seed = 4711;

    [Fact]
    public void Changes_InAnyOrder_EqualAnIndexBuiltAnew()
    {
        var register = new SyntheticRegister(3000, strangers: 300, Seed);
        var random = new Random(Seed);
        var model = new Dictionary<long, PersonFields>();
        using var index = new PersonIndex();
        for (int i = 0; i < 20_000; i++)
        {
            long id = random.Next(600);
            if (random.Next(3) == 0)
            {
                Assert.True(index.Remove(id) == model.Remove(id), $"seed {Seed}, step {i}");
            }
            else
            {
                model[id] = register.Rows[random.Next(register.Rows.Length)];
                index.Set(id, model[id]);
            }
        }

        using var anew = new PersonIndex();
        anew.SetRange(model);
        Assert.Equal(model.Count, index.Count);
        foreach (RegisterPerson person in register.People.Concat(register.Strangers))
        {
            Assert.True(Text(index.Find(person.Card)) == Text(anew.Find(person.Card)), $"seed {Seed}");
        }

        foreach (long id in model.Keys)
        {
            Assert.True(index.Remove(id));
        }

        Assert.All(register.People, person => Assert.Empty(index.Find(person.Card).Candidates));
    }

    [Fact]
    public async Task Searches_WhileTheListChanges_AreRightOrEmpty()
    {
        var register = new SyntheticRegister(2000, strangers: 1, Seed);
        using PersonIndex index = register.ToIndex();
        using var stop = new CancellationTokenSource();
        var writer = Task.Run(() =>
        {
            var random = new Random(Seed);
            while (!stop.IsCancellationRequested)
            {
                int id = random.Next(1000);
                index.Remove(id);
                index.Set(id, register.Rows[id]);
            }
        }, CancellationToken.None);
        Parallel.For(0, 8000, i =>
        {
            int id = i % 2000;
            long? opened = index.Find(register.People[id].Card).Opens?.RecordId;
            Assert.True(opened is null || opened == id, $"seed {Seed}, {i}");
            Assert.True(id < 1000 || index.Find(register.People[id].Card).Candidates.Count > 0, $"seed {Seed}, {i}");
        });
        await stop.CancelAsync();
        await writer;
    }

    private static string Text(MatchResult result) =>
        string.Join('\n', result.Candidates.Select(static candidate => $"{candidate.RecordId} {candidate} {string.Join(' ', candidate.Reasons)}"));
}
