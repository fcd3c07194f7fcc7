using System.Diagnostics;
using System.Globalization;
using CccdSdk.Qr;
using CccdSdk.ZXing;

namespace CccdSdk.PeerBenchmarks;

/// <summary>Every reader over the same pictures in one run: read, wrong, median, p95, allocation.</summary>
internal static class ReadComparison
{
    private const int EmptyFrameCount = 20;
    private const int WarmUpPictures = 30;

    private static readonly IPeer[] s_peers =
    [
        new OurPeer("CccdSdk, balanced (default)", new QrReader()),
        new OurPeer("CccdSdk, fast", new QrReader(new QrReaderOptions { Effort = QrReaderEffort.Fast })),
        new OurPeer("CccdSdk, thorough", new QrReader(new QrReaderOptions { Effort = QrReaderEffort.Thorough })),
        new ZXingPeer("ZXing.Net, default", tryHarder: false, everything: false),
        new ZXingPeer("ZXing.Net, TryHarder", tryHarder: true, everything: false),
        new ZXingPeer("ZXing.Net, everything", tryHarder: true, everything: true),
        new OurPeer("ZXing.Net, adapter", new ZXingSymbolReader()),
        new OurPeer("CccdSdk, then the adapter", new SymbolReaderChain(new QrReader(), new ZXingSymbolReader())),
    ];

    public static int Run(string[] indexes)
    {
        foreach (string index in indexes)
        {
            Compare(index, [.. GreyPicture.FromIndex(index)]);
        }

        Compare($"{EmptyFrameCount} frames without a symbol", [.. GreyPicture.EmptyFrames(EmptyFrameCount)]);
        return 0;
    }

    private static void Compare(string name, GreyPicture[] pictures)
    {
        Console.WriteLine($"{Environment.NewLine}{name}: {pictures.Length} pictures");
        Console.WriteLine("| reader | right | wrong | threw | median ms | p95 ms | KiB a picture |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        Dictionary<string, List<Outcome>> all = s_peers.ToDictionary(static peer => peer.Name, static _ => new List<Outcome>());
        foreach (GreyPicture picture in pictures.Take(WarmUpPictures))
        {
            Array.ForEach(s_peers, peer => Read(peer, picture));
        }

        // Picture by picture, so that whatever else the machine does slows all readers alike.
        foreach (GreyPicture picture in pictures)
        {
            Array.ForEach(s_peers, peer => all[peer.Name].Add(Read(peer, picture)));
        }

        Array.ForEach(s_peers, peer => Console.WriteLine(Line(peer.Name, all[peer.Name])));
        PrintAxes(all, pictures);
    }

    private static Outcome Read(IPeer peer, GreyPicture picture)
    {
        long memory = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        IReadOnlyList<byte[]> read = [];
        bool hasThrown = false;
        try
        {
            read = peer.Read(picture);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A caller of the peer has to catch this, so it is counted.
            hasThrown = true;
        }

        double elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        memory = GC.GetAllocatedBytesForCurrentThread() - memory;
        bool found = read.Any(bytes => bytes.AsSpan().SequenceEqual(picture.Expected));
        bool right = picture.Expected.Length == 0 ? read.Count == 0 && !hasThrown : found;
        return new Outcome(picture.Axis, right, read.Count > 0 && !found, hasThrown, elapsed, memory);
    }

    private static string Line(string name, List<Outcome> outcomes)
    {
        double[] times = [.. outcomes.Select(static outcome => outcome.Milliseconds).Order()];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {outcomes.Count(static o => o.IsRight)} | {outcomes.Count(static o => o.IsWrong)} | {outcomes.Count(static o => o.HasThrown)} | {times[times.Length / 2]:F1} | {times[times.Length * 95 / 100]:F1} | {outcomes.Average(static o => o.Bytes) / 1024:F0} |");
    }

    private static void PrintAxes(Dictionary<string, List<Outcome>> all, GreyPicture[] pictures)
    {
        string[] axes = [.. pictures.Select(static picture => picture.Axis).Distinct()];
        if (axes.Length < 2)
        {
            return;
        }

        Console.WriteLine($"{Environment.NewLine}| right, by axis | {string.Join(" | ", all.Keys)} |");
        Console.WriteLine($"| --- |{string.Concat(all.Select(static _ => " --- |"))}");
        foreach (string axis in axes)
        {
            string cells = string.Join(" | ", all.Values.Select(outcomes => outcomes.Count(o => o.Axis == axis && o.IsRight)));
            Console.WriteLine($"| {axis} (of {pictures.Count(picture => picture.Axis == axis)}) | {cells} |");
        }
    }

    private sealed record Outcome(string Axis, bool IsRight, bool IsWrong, bool HasThrown, double Milliseconds, long Bytes);
}
