using System.Diagnostics;

namespace CccdSdk.Records.Tests.Register;

/// <summary>Searches for everybody in a register and for strangers, and counts.</summary>
internal sealed class RegisterRun
{
    private readonly SyntheticRegister _register;

    public RegisterRun(SyntheticRegister register, PersonIndexOptions? options = null)
    {
        _register = register;
        using PersonIndex index = register.ToIndex(options);
        for (int i = 0; i < register.People.Length; i++)
        {
            Count(i, Timed(index, register.People[i].Card));
        }

        foreach (RegisterPerson stranger in register.Strangers)
        {
            MatchResult result = Timed(index, stranger.Card);
            StrangerScores.Add(result.Candidates is [{ } best, ..] ? best.Score : double.NegativeInfinity);
            StrangersOpened += result.Opens is null ? 0 : 1;
            StrangersProposed += result.Proposals.Any() || result.Opens is not null ? 1 : 0;
        }

        Ticks.Sort();
        StrangerScores.Sort();
        RightScores.Sort();
    }

    public GroupFigures[] Groups { get; } = [new(), new(), new(), new()];

    public int StrangersProposed { get; private set; }

    public int StrangersOpened { get; private set; }

    public List<double> StrangerScores { get; } = [];

    public List<double> RightScores { get; } = [];

    public List<long> Ticks { get; } = [];

    public List<string> Misses { get; } = [];

    public double StrangersClean => 1 - ((double)StrangersProposed / _register.Strangers.Length);

    public TimeSpan Median => Stopwatch.GetElapsedTime(0, Ticks[Ticks.Count / 2]);

    public TimeSpan Percentile(double share) => Stopwatch.GetElapsedTime(0, Ticks[(int)((Ticks.Count - 1) * share)]);

    private static bool IsLink(MatchCandidate candidate) => candidate.Reasons.Any(static reason =>
        reason.Evidence is MatchEvidence.SameNumber or MatchEvidence.RepairedNumber or MatchEvidence.SamePreviousNumber);

    private MatchResult Timed(PersonIndex index, PersonFields card)
    {
        long start = Stopwatch.GetTimestamp();
        MatchResult result = index.Find(card);
        Ticks.Add(Stopwatch.GetTimestamp() - start);
        return result;
    }

    private void Count(int id, MatchResult result)
    {
        GroupFigures group = Groups[_register.Groups[id]];
        IReadOnlyList<MatchCandidate> candidates = result.Candidates;
        bool first = candidates is [{ } best, ..] && best.RecordId == id;
        MatchCandidate? right = candidates.FirstOrDefault(candidate => candidate.RecordId == id);
        group.Cards++;
        group.Opened += result.Opens?.RecordId == id ? 1 : 0;
        group.Linked += first && IsLink(candidates[0]) ? 1 : 0;
        group.WrongLinks += (result.Opens is { } opened && opened.RecordId != id) || (!first && candidates.Count > 0 && candidates[0].Strength == MatchStrength.Proposal && IsLink(candidates[0])) ? 1 : 0;
        group.First += first ? 1 : 0;
        group.FirstFive += candidates.Take(5).Any(candidate => candidate.RecordId == id) ? 1 : 0;
        group.Proposed += right is { Strength: not MatchStrength.Possible } ? 1 : 0;
        group.WrongProposalFirst += !first && candidates is [{ Strength: not MatchStrength.Possible }, ..] ? 1 : 0;
        if (right is not null && _register.Groups[id] == 3)
        {
            RightScores.Add(right.Score);
        }

        if (!first && Misses.Count < 400)
        {
            RegisterPerson person = _register.People[id];
            PersonFields row = _register.Rows[id];
            string shown = candidates is [{ } top, ..]
                ? $"{_register.Rows[top.RecordId].RevealFullName()} {_register.Rows[top.RecordId].RevealDateOfBirth().Reveal()} {top}"
                : "nothing";
            Misses.Add($"group {_register.Groups[id]}: card {person.FullName} {person.BirthDate.Reveal()}; row {row.RevealFullName()} {row.RevealDateOfBirth().Reveal()} {row.RevealNumber()} {right}; first was {shown}");
        }
    }
}
