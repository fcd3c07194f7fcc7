namespace TouristGate.Core.Journal;

/// <summary>What the check of a chain found.</summary>
/// <param name="Rows">Rows up to the problem, or all.</param>
/// <param name="Head">The last good row; to be kept elsewhere.</param>
/// <param name="Problem">The first problem, or null.</param>
public sealed record ChainReport(long Rows, JournalHead? Head, ChainProblem? Problem)
{
    public bool IsIntact => Problem is null;
}

/// <summary>Where a chain breaks.</summary>
public sealed record ChainProblem(long Sequence, ChainProblemKind Kind, string Text);

/// <summary>How a chain breaks.</summary>
public enum ChainProblemKind
{
    None = 0,
    Unreadable,
    RowsMissing,
    RowChanged,
    PersonalChanged,
    PersonalRemoved,
    HistoryRewritten,
}
