using System.Globalization;
using System.Text;
using CccdSdk.Imaging;
using CccdSdk.Qr;

namespace CccdSdk.Benchmarks;

/// <summary>
/// Gives the frames of each card of an index to a <see cref="CardFrameReader"/>: <c>video INDEX.tsv [milliseconds]</c>. Columns of the index:
/// path (a picture file, absolute or beside the index), anything, level, hex of the expected bytes, anything, card, frame number.
/// </summary>
internal static class VideoRun
{
    private const int WarmUp = 20;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: video INDEX.tsv [milliseconds for a frame]");
            return 2;
        }

        double budget = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 25;
        string folder = Path.GetDirectoryName(Path.GetFullPath(args[0]))!;
        List<Frame> frames = [.. File.ReadLines(args[0]).Where(static line => line.Length > 0).Select(line => Frame.From(line.Split('\t'), folder))];
        Console.WriteLine($"{"level",-14}{"cards read",-14}{"frames read alone",-20}{"wrong",6}{"median ms",11}{"max ms",9}");
        int wrong = 0;
        foreach (IGrouping<string, Frame> level in frames.GroupBy(static frame => frame.Level))
        {
            wrong += ReadLevel(level.Key, [.. level.GroupBy(static frame => frame.Card)], TimeSpan.FromMilliseconds(budget));
        }

        return wrong > 0 ? 1 : 0;
    }

    private static int ReadLevel(string name, IGrouping<string, Frame>[] cards, TimeSpan budget)
    {
        (int read, int wrong, int alone, int frames) = (0, 0, 0, 0);
        List<double> times = [];
        foreach (IGrouping<string, Frame> card in cards)
        {
            string? text = ReadCard([.. card.OrderBy(static frame => frame.Number)], budget, times, ref alone);
            read += text == card.First().Text ? 1 : 0;
            wrong += text is not null && text != card.First().Text ? 1 : 0;
            frames += card.Count();
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-14}{$"{read} of {cards.Length}",-14}{$"{alone} of {frames}",-20}{wrong,6}{times[times.Count / 2],11:F1}{times[^1],9:F1}"));
        return wrong;
    }

    private static string? ReadCard(Frame[] frames, TimeSpan budget, List<double> times, ref int alone)
    {
        using CardFrameReader reader = new(new CardFrameReaderOptions { FrameBudget = budget, Reader = new CardReaderOptions { KeepText = true } });
        QrReader single = new();
        string? text = null;
        foreach (Frame frame in frames)
        {
            GreyMap map = GreyMap.Load(frame.Path);
            ImageView view = new(map.Pixels, map.Width, map.Height, PixelFormat.Gray8);
            alone += single.Read(view).Status == QrReadStatus.Read ? 1 : 0;
            for (; s_warmUp > 0; s_warmUp--)
            {
                using CardFrameReader warm = new();
                warm.Read(view);
            }

            if (text is null)
            {
                double start = ThreadTime.Milliseconds;
                text = reader.Read(view).Reading?.RevealText();
                times.Add(ThreadTime.Milliseconds - start);
            }
        }

        return text;
    }

    private static int s_warmUp = WarmUp;

    private sealed record Frame(string Path, string Level, string Text, string Card, int Number)
    {
        public static Frame From(string[] columns, string folder) => new(
            System.IO.Path.Combine(folder, columns[0]),
            columns[2],
            Encoding.UTF8.GetString(Convert.FromHexString(columns[3])),
            columns[5],
            int.Parse(columns[6], CultureInfo.InvariantCulture));
    }
}
