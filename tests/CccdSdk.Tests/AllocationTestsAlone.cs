using Xunit;

namespace CccdSdk.Tests;

/// <summary>Tests that count what a reading with pooled memory allocates; they run alone, after the others.</summary>
/// <remarks>Tests beside them take workspaces and arrays from the same pools and set off the collections that empty those, in every
/// one of the few runs that <see cref="Allocation.Least"/> compares.</remarks>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AllocationTestsAlone
{
    public const string Name = "Allocation";
}
