using System.Globalization;
using System.Text;
using CccdSdk.Imaging;
using CccdSdk.Qr;

namespace CccdSdk.Benchmarks.Video;

/// <summary>
/// Gives the frames of each card to a <see cref="CardFrameReader"/>: <c>video INDEX.tsv [milliseconds]</c> for pictures in files, or
/// <c>video SEED [cards] [milliseconds] [level]</c> for those that <see cref="DrawnVideo"/> draws. Columns of the index: path (a picture
/// file, absolute or beside the index), anything, level, hex of the expected bytes, anything, card, frame number.
/// </summary>
internal static class VideoRun
{
    private const int WarmUps = 6, UsualCards = 20, FramesOfACard = 5;

    private const double UsualMilliseconds = 25;

    public static int Run(string[] args)
    {
        if (args.Length == 0)
        {
            Console.Error.WriteLine("usage: video INDEX.tsv [milliseconds for a frame] or video SEED [cards] [milliseconds for a frame] [level]");
            return 2;
        }

        bool isDrawn = int.TryParse(args[0], NumberStyles.None, CultureInfo.InvariantCulture, out int seed);
        double budget = double.Parse(args.ElementAtOrDefault(isDrawn ? 2 : 1) ?? $"{UsualMilliseconds}", CultureInfo.InvariantCulture);
        int cards = int.Parse(args.ElementAtOrDefault(1) ?? $"{UsualCards}", CultureInfo.InvariantCulture);
        VideoScore all = new();
        WarmUp();
        Console.WriteLine(VideoScore.Heading);
        foreach ((string level, IEnumerable<Video> videos) in isDrawn ? Drawn(seed, cards, args.ElementAtOrDefault(3)) : Filed(args[0]))
        {
            VideoScore score = new();
            foreach (Video video in videos)
            {
                Read(video, TimeSpan.FromMilliseconds(budget), score);
            }

            Console.WriteLine(score.Line(level));
            all.Add(score);
        }

        Console.WriteLine(all.Line("all"));
        return all.Wrong > 0 ? 1 : 0;
    }

    // Frames that nobody can read take every step but the last one, and others that one.
    private static void WarmUp()
    {
        foreach (VideoLevel level in (VideoLevel[])[VideoLevel.All[0] with { Noise = 15, Motion = 12 }, VideoLevel.All[0], VideoLevel.All[0] with { Noise = 3 }])
        {
            DrawnVideo drawn = new(level, seed: 0, card: 0);
            Video video = new(drawn.Text, [.. drawn.Frames().Take(FramesOfACard)]);
            for (int i = 0; i < WarmUps; i++)
            {
                Read(video, TimeSpan.FromSeconds(1), new VideoScore());
            }
        }
    }

    private static void Read(Video video, TimeSpan budget, VideoScore score)
    {
        using CardFrameReader reader = new(new CardFrameReaderOptions
        {
            FrameBudget = budget,
            Reader = new CardReaderOptions { KeepText = true, TimeProvider = s_clock },
        });
        QrReader single = new(new QrReaderOptions { TimeBudget = Timeout.InfiniteTimeSpan });
        string? text = null;
        foreach (GreyMap frame in video.Frames)
        {
            ImageView view = new(frame.Pixels, frame.Width, frame.Height, PixelFormat.Gray8);
            score.AddFrame(single.Read(view, CardGrammar.Instance, CancellationToken.None).Status == QrReadStatus.Read);
            if (text is null)
            {
                double start = ThreadTime.Milliseconds;
                text = reader.Read(view).Reading?.RevealText();
                score.AddTime(ThreadTime.Milliseconds - start);
            }
        }

        score.AddCard(text is not null, text == video.Text);
    }

    private static IEnumerable<(string Level, IEnumerable<Video> Videos)> Drawn(int seed, int cards, string? only) =>
        from level in VideoLevel.All
        where only is null || level.Name == only
        select (level.Name, Enumerable.Range(0, cards).Select(card => new DrawnVideo(level, seed, card)).Select(static drawn => new Video(drawn.Text, drawn.Frames().Take(FramesOfACard))));

    private static IEnumerable<(string Level, IEnumerable<Video> Videos)> Filed(string index)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(index))!;
        return from line in File.ReadLines(index)
               where line.Length > 0
               let columns = line.Split('\t')
               group columns by columns[2] into level
               select (level.Key, from columns in level group columns by columns[5] into card select Filed([.. card], folder));
    }

    private static Video Filed(string[][] card, string folder) => new(
        Encoding.UTF8.GetString(Convert.FromHexString(card[0][3])),
        card.OrderBy(static columns => int.Parse(columns[6], CultureInfo.InvariantCulture)).Select(columns => GreyMap.Load(Path.Combine(folder, columns[0]))));

    private static readonly ThreadClock s_clock = new();

    private sealed record Video(string Text, IEnumerable<GreyMap> Frames);
}
