using Xunit;

namespace CccdSdk.Tests;

/// <summary>Loops over many cases, one thread a core: the pool otherwise takes the pauses of the garbage collector for a lack of threads,
/// and adds hundreds in a long run.</summary>
internal static class EveryCore
{
    public static ParallelOptions Options => new()
    {
        MaxDegreeOfParallelism = Environment.ProcessorCount,
        CancellationToken = TestContext.Current.CancellationToken,
    };
}
