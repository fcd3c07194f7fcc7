namespace CccdSdk.Tests;

/// <summary>What a call allocates once everything is warm.</summary>
internal static class Allocation
{
    private const int Runs = 10;

    /// <summary>The least that one of several runs allocated on this thread, in bytes.</summary>
    /// <remarks>A single run tells nothing: a collection that other tests set off empties the shared array pools, and the next
    /// call then fills them again. What the code itself allocates, every run allocates.</remarks>
    public static long Least(Action run)
    {
        long least = long.MaxValue;
        for (int i = 0; i < Runs; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            run();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
