using System.Globalization;
using CccdSdk.Qr;

namespace CccdSdk.Benchmarks;

/// <summary>
/// Lists the slowest pictures of an index and where their time goes: <c>stages INDEX.tsv [fast|balanced|thorough] [pictures]</c>. Columns of
/// the index as for <see cref="CorpusRun"/>. A stage is named by the look and what ended there, with the number of times.
/// </summary>
internal static class StageRun
{
    private const int UsualCount = 20;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: stages INDEX.tsv [fast|balanced|thorough] [pictures]");
            return 2;
        }

        QrReaderOptions options = new()
        {
            Effort = args.Length > 1 ? Enum.Parse<QrReaderEffort>(args[1], ignoreCase: true) : QrReaderEffort.Thorough,
            TimeBudget = Timeout.InfiniteTimeSpan,
        };
        int count = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : UsualCount;
        List<(double Milliseconds, string Line)> pictures = [];
        foreach (string line in File.ReadLines(args[0]).Where(static line => line.Length > 0))
        {
            string path = line.Split('\t')[0];
            GreyMap picture = GreyMap.Load(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(args[0]))!, path));
            pictures.Add(Measure(picture, path, options));
        }

        foreach ((_, string line) in pictures.OrderByDescending(static picture => picture.Milliseconds).Take(count))
        {
            Console.WriteLine(line);
        }

        return 0;
    }

    private static (double Milliseconds, string Line) Measure(GreyMap picture, string path, QrReaderOptions options)
    {
        double start = ThreadTime.Milliseconds;
        QrDecoder.Read(picture.View, options, CancellationToken.None, observer: null, CardGrammar.Instance);
        double elapsed = ThreadTime.Milliseconds - start;
        StageTimes times = new();
        times.Start();
        QrReadResult result = QrDecoder.Read(picture.View, options, CancellationToken.None, times, CardGrammar.Instance);
        times.Stop();
        IEnumerable<string> stages = times.Stages.Select(static stage =>
            string.Create(CultureInfo.InvariantCulture, $"{stage.Key}={stage.Value.Milliseconds:F1}/{stage.Value.Count}"));
        return (elapsed, string.Create(CultureInfo.InvariantCulture, $"{elapsed:F1} ms {path} {result.Status} {string.Join(' ', stages)}"));
    }
}
