using System.Globalization;

namespace CccdSdk.Benchmarks;

/// <summary>One stream that was framed and repaired.</summary>
internal sealed record ScanStreamPoint(string Kind, int Length, TimeSpan Time, int Scans, long KeptBytes)
{
    public double NanosecondsPerByte => Time.TotalNanoseconds / Length;

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Kind,-14} {Length,10:N0} B  {Time.TotalMilliseconds,10:N1} ms  {NanosecondsPerByte,8:N0} ns/B  {Scans,8:N0} scans  {KeptBytes,8:N0} B kept");
}
