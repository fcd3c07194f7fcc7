namespace TouristGate.Core.Journal;

/// <summary>What the check of a journal and its second copy found.</summary>
/// <param name="Chain">The journal.</param>
/// <param name="MirrorRows">Whole lines of the second copy; null where there is none.</param>
/// <param name="MirrorProblem">Where the chain of the second copy breaks. A line that a crash tore is no problem.</param>
public sealed record JournalCheckReport(ChainReport Chain, long? MirrorRows, ChainProblem? MirrorProblem)
{
    /// <summary>Whether not even the first row could be read: no journal, not one of ours, or no permission.</summary>
    public bool CannotOpen => Chain is { Rows: 0, Problem.Kind: ChainProblemKind.Unreadable };
}
