using System.Globalization;
using System.Text;
using CccdSdk.Qr;

namespace CccdSdk.Benchmarks;

/// <summary>
/// Reads every picture of an index and counts what was right: <c>corpus INDEX.tsv [fast|balanced|thorough] [cards] [failures]</c>,
/// as any symbol or (<c>cards</c>) with the grammar of cards as <see cref="CardReader"/> does. Columns of
/// the index: path (a picture file, absolute or beside the index), axis, level, hex of the expected bytes (empty: no symbol), anything.
/// </summary>
/// <remarks>Times are those of a process that has run for a while: before, pictures from all over the index are read until the code is compiled.
/// A picture that took long is read again up to nine times and the least of its times counts: what else the machine does falls on some picture in
/// every run, and would be the worst one of them.</remarks>
internal static class CorpusRun
{
    /// <summary>Pictures that are read before the measurement, and how often each.</summary>
    private const int WarmUpPictures = 100, WarmUpRounds = 5;

    /// <summary>From here on a picture took long, some five times the usual.</summary>
    private const double LongMilliseconds = 10;

    /// <summary>Code that only such pictures need is compiled well after some tenths of a second of use.</summary>
    private const int AgainAtMost = 9;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: corpus INDEX.tsv [fast|balanced|thorough] [cards] [failures]");
            return 2;
        }

        QrReaderEffort effort = args.Length > 1 ? Enum.Parse<QrReaderEffort>(args[1], ignoreCase: true) : QrReaderEffort.Thorough;
        s_grammar = args.Contains("cards") ? CardGrammar.Instance : null;
        bool listFailures = args.Contains("failures");
        QrReader reader = new(new QrReaderOptions { Effort = effort });
        string folder = Path.GetDirectoryName(Path.GetFullPath(args[0]))!;
        string[] lines = [.. File.ReadLines(args[0]).Where(static line => line.Length > 0)];
        WarmUp(reader, lines, folder);
        List<Outcome> outcomes = [];
        foreach (string line in lines)
        {
            Outcome outcome = Read(reader, line.Split('\t'), folder);
            outcomes.Add(outcome);
            if (listFailures && !outcome.IsRight)
            {
                Console.WriteLine($"{outcome.Path} {outcome.Status}{(outcome.IsWrong ? " WRONG" : string.Empty)}");
            }
        }

        Print(outcomes);
        return outcomes.Exists(static outcome => outcome.IsWrong) ? 1 : 0;
    }

    private static void WarmUp(QrReader reader, string[] lines, string folder)
    {
        for (int i = 0; i < lines.Length; i += Math.Max(1, lines.Length / WarmUpPictures))
        {
            GreyMap picture = GreyMap.Load(Path.Combine(folder, lines[i].Split('\t')[0]));
            for (int round = 0; round < WarmUpRounds; round++)
            {
                reader.Read(picture.View, s_grammar);
            }
        }
    }

    private static Outcome Read(QrReader reader, string[] columns, string folder)
    {
        GreyMap picture = GreyMap.Load(Path.Combine(folder, columns[0]));
        byte[] expected = Convert.FromHexString(columns[3]);
        double elapsed = Time(reader, picture, out QrReadResult result);
        for (int again = 0; again < AgainAtMost && elapsed > LongMilliseconds; again++)
        {
            elapsed = Math.Min(elapsed, Time(reader, picture, out _));
        }

        List<QrSymbol> read = [.. result.Symbols.Where(static symbol => symbol.Status == QrReadStatus.Read)];
        bool found = read.Exists(symbol => Says(symbol, expected));
        return new Outcome(columns[0], columns[1], columns[2], expected.Length == 0 ? read.Count == 0 : found, read.Count > 0 && !found, result.Status, elapsed);
    }

    private static double Time(QrReader reader, GreyMap picture, out QrReadResult result)
    {
        double start = ThreadTime.Milliseconds;
        result = reader.Read(picture.View, s_grammar);
        return ThreadTime.Milliseconds - start;
    }

    // An index may hold the text in UTF-8 of a symbol that says it in another encoding.
    private static bool Says(QrSymbol symbol, byte[] expected) =>
        symbol.RevealBytes().AsSpan().SequenceEqual(expected)
        || (symbol.TryRevealText(out string text) && Encoding.UTF8.GetBytes(text).AsSpan().SequenceEqual(expected));

    private static void Print(List<Outcome> outcomes)
    {
        Console.WriteLine($"{"axis",-12}{"right",-12}{"by level",-44}{"wrong",6}{"median ms",11}{"p95 ms",9}{"max ms",9}  not read because");
        foreach (IGrouping<string, Outcome> axis in outcomes.GroupBy(static outcome => outcome.Axis))
        {
            Print(axis.Key, [.. axis]);
        }

        Print("all", outcomes);
    }

    private static void Print(string name, List<Outcome> outcomes)
    {
        string levels = string.Join(' ', outcomes.GroupBy(static o => o.Level).Select(static g => $"{g.Key}:{g.Count(static o => o.IsRight)}/{g.Count()}~{g.Select(o => o.Milliseconds).Order().ElementAt(g.Count() / 2):F1}"));
        string failures = string.Join(' ', outcomes.Where(static o => o.Status != QrReadStatus.Read).GroupBy(static o => o.Status).Select(static g => $"{g.Key}:{g.Count()}"));
        double[] times = [.. outcomes.Select(static o => o.Milliseconds).Order()];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-12}{$"{outcomes.Count(static o => o.IsRight)}/{outcomes.Count}",-12}{levels,-44}{outcomes.Count(static o => o.IsWrong),6}{times[times.Length / 2],11:F2}{times[times.Length * 95 / 100],9:F2}{times[^1],9:F2}  {failures}"));
    }

    private static IPayloadGrammar? s_grammar;

    private sealed record Outcome(string Path, string Axis, string Level, bool IsRight, bool IsWrong, QrReadStatus Status, double Milliseconds);
}
