using System.Diagnostics;
using System.Runtime.InteropServices;

namespace CccdSdk.Benchmarks;

/// <summary>What this thread used of a processor: other programs on the same machine do not count. Elsewhere than on Linux, the clock.</summary>
internal static class ThreadTime
{
    /// <summary>CLOCK_THREAD_CPUTIME_ID of linux/time.h.</summary>
    private const int ThreadProcessorTime = 3;

    /// <summary>Milliseconds from an arbitrary start.</summary>
    public static double Milliseconds =>
        OperatingSystem.IsLinux() && GetTime(ThreadProcessorTime, out TimeSpec time) == 0
            ? (time.Seconds * 1e3) + (time.Nanoseconds / 1e6)
            : Stopwatch.GetTimestamp() * 1e3 / Stopwatch.Frequency;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public nint Seconds;
        public nint Nanoseconds;
    }
}
