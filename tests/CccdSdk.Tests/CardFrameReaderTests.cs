using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Results;
using CccdSdk.Tests.Qr.Detection;
using CccdSdk.Tests.Qr.Tracking;
using Xunit;

namespace CccdSdk.Tests;

/// <summary>Frames of a video: one reading for each card, never a mixture, and guidance until then.</summary>
public sealed class CardFrameReaderTests
{
    private const int FramesOfACard = 5;

    private static readonly CardVideoLevel s_clean = new(3, 3);
    private static readonly CardVideoLevel s_noisy = new(2, 60);
    private static readonly CardVideoLevel s_dirty = new(3, 10, Spots: 36);

    private readonly ManualTime _time = new();

    /// <summary>Per level: frames that one look reads, at most, of 60; cards read from 5 frames, at least, of 12. Numbers only improve.</summary>
    [Theory]
    [InlineData("dirt", 3f, 10f, 36, 0f, 0f, 3, 10)]
    [InlineData("glare, dirt and noise", 3f, 20f, 22, 0.05f, 0f, 3, 10)]
    [InlineData("noise", 2f, 60f, 0, 0f, 0f, 0, 12)]
    [InlineData("noise as strong as the contrast", 3f, 110f, 0, 0f, 0f, 0, 11)]
    [InlineData("movement to all sides", 3.2f, 12f, 0, 0f, 9f, 3, 10)]
    public void Read_FiveFramesThatNoneAloneCanBeRead_ReadsTheSum(
        string name, float pixels, float noise, int spots, float glare, float motion, int mostAlone, int leastRead)
    {
        CardVideoLevel level = new(pixels, noise, Spots: spots, Glare: glare, Motion: motion);
        QrReader alone = new();
        (int single, int read) = (0, 0);
        for (int seed = 0; seed < 12; seed++)
        {
            CardVideo video = new(seed + 500, level);
            using CardFrameReader reader = Reader();
            string? text = null;
            for (int i = 0; i < FramesOfACard; i++)
            {
                byte[] pixelsOfFrame = video.Next(i);
                single += alone.Read(CardVideo.View(pixelsOfFrame), Cancellation).Status == QrReadStatus.Read ? 1 : 0;
                text ??= Read(reader, pixelsOfFrame).Reading?.RevealText();
            }

            Assert.True(text is null || text == video.Payload, $"{name}: misread, seed {seed}");
            read += text is null ? 0 : 1;
        }

        Assert.True(single <= mostAlone, $"{name}: {single} frames of 60 are read alone");
        Assert.True(read >= leastRead, $"{name}: {read} cards of 12 are read from 5 frames");
    }

    /// <summary>In noise the rings of finder patterns are looked for first; one of them is worn off for good here.</summary>
    [Fact]
    public void Read_NoiseAndAWornFinderPattern_ReadsWithinAFewFrames()
    {
        bool[,] modules = SymbolPicture.Modules(new CardVideo(3, s_clean).Payload);
        QrCorners corners = SymbolPicture.Square(200, 160, modules.GetLength(0) * 3, 5);
        using CardFrameReader reader = Reader();
        string? text = null;
        for (int i = 0; i < 4 && text is null; i++)
        {
            SymbolPicture picture = new SymbolPicture(CardVideo.Width, CardVideo.Height, 150).Draw(modules, corners, 60, 200);
            picture.Spot(corners.TopRight.X - 12, corners.TopRight.Y + 12, 9, 200).Noise(9, i);

            text = Read(reader, picture.Pixels()).Reading?.RevealText();
        }

        Assert.Equal(new CardVideo(3, s_clean).Payload, text);
    }

    /// <summary>Two cards of one family, shown in turn or one after the other in the same place: either one or the other or nothing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Read_FramesOfTwoCards_NeverMixesThem(int framesInTurn)
    {
        for (int seed = 0; seed < 4; seed++)
        {
            (string first, string second) = Siblings(seed);
            CardVideo a = new(seed + 40, s_dirty, first);
            CardVideo b = new(seed + 40, s_dirty, second);
            using CardFrameReader reader = Reader();
            for (int i = 0; i < 10; i++)
            {
                string? text = Read(reader, (i / framesInTurn % 2 == 0 ? a : b).Next(i)).Reading?.RevealText();
                Assert.True(text is null || text == first || text == second, $"a mixture: seed {seed}, frame {i}");
            }
        }
    }

    [Fact]
    public void Read_SameCardHeldStill_GivesOneReadingUntilItLeft()
    {
        CardVideo video = new(7, s_clean);
        using CardFrameReader reader = Reader();
        byte[] empty = new SymbolPicture(CardVideo.Width, CardVideo.Height).Noise(3, 1).Pixels();

        FrameReading first = Read(reader, video.Next(0));
        FrameReading second = Read(reader, video.Next(1));
        FrameReading without = Read(reader, empty);
        _time.Advance(TimeSpan.FromSeconds(3));
        FrameReading again = Read(reader, video.Next(2));

        Assert.Equal(video.Payload, first.Reading?.RevealText());
        Assert.Equal((FrameGuidance.None, 1), (first.Guidance, first.FrameCount));
        Assert.Equal((null, FrameGuidance.AlreadyRead), (second.Reading, second.Guidance));
        Assert.Equal((null, FrameGuidance.Searching, null), (without.Reading, without.Guidance, without.Region));
        Assert.Equal(video.Payload, again.Reading?.RevealText());
    }

    [Fact]
    public void Read_AnotherCardRightAfter_GivesIt()
    {
        using CardFrameReader reader = Reader();
        CardVideo first = new(8, s_clean);
        CardVideo second = new(9, s_clean);

        Assert.Equal(first.Payload, Read(reader, first.Next(0)).Reading?.RevealText());
        Assert.Equal(second.Payload, Read(reader, second.Next(0)).Reading?.RevealText());
    }

    [Fact]
    public void Read_IntervalZero_GivesEveryFrame()
    {
        using CardFrameReader reader = Reader(TimeSpan.Zero);
        CardVideo video = new(8, s_clean);

        Assert.NotNull(Read(reader, video.Next(0)).Reading);
        Assert.NotNull(Read(reader, video.Next(1)).Reading);
    }

    [Fact]
    public void Reset_AfterAReading_ForgetsTheCard()
    {
        using CardFrameReader reader = Reader();
        CardVideo video = new(8, s_clean);
        Assert.NotNull(Read(reader, video.Next(0)).Reading);

        reader.Reset();

        Assert.NotNull(Read(reader, video.Next(1)).Reading);
    }

    [Fact]
    public void Read_FramesLongAgo_AreNotAdded()
    {
        using CardFrameReader reader = Reader();
        CardVideo video = new(500, s_dirty);
        FrameReading first = Read(reader, video.Next(0));
        _time.Advance(TimeSpan.FromSeconds(10));
        FrameReading second = Read(reader, video.Next(1));

        Assert.Equal((1, 1), (first.FrameCount, second.FrameCount));
    }

    /// <summary>Two cards in random order, dirty or in noise: what is read was shown.</summary>
    [Fact]
    public void Read_CardsInRandomOrder_NeverMixesThem()
    {
        for (int seed = 0; seed < 10; seed++)
        {
            Random random = new(seed);
            (string first, string second) = Siblings(seed);
            CardVideoLevel level = random.Next(2) == 0 ? s_noisy : s_dirty;
            CardVideo[] videos = [new(seed + 40, level, first), new(seed + 40, level, second)];
            using CardFrameReader reader = Reader();
            for (int i = 0; i < 7; i++)
            {
                string? text = Read(reader, videos[random.Next(2)].Next(i)).Reading?.RevealText();
                Assert.True(text is null || text == first || text == second, $"a mixture: seed {seed}, frame {i}");
            }
        }
    }

    [Fact]
    public async Task Read_EightReadersSideBySide_GiveWhatOneGives()
    {
        (string?, FrameGuidance, int)[][] alone = [.. Enumerable.Range(0, 8).Select(ReadAll)];

        (string?, FrameGuidance, int)[][] together = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(seed => Task.Run(() => ReadAll(seed), Cancellation)));

        Assert.Equal(alone, together);
    }

    [Fact]
    public void Read_CardAtAnotherPlace_IsReadAtOnce()
    {
        using CardFrameReader reader = Reader(TimeSpan.Zero);
        bool[,] modules = SymbolPicture.Modules(new CardVideo(3, s_clean).Payload);
        float side = modules.GetLength(0) * 2.5f;
        foreach ((float x, float y) in new[] { (90f, 90f), (150f, 120f), (300f, 220f), (100f, 220f) })
        {
            QrCorners corners = SymbolPicture.Square(x, y, side, 5);
            byte[] pixels = new SymbolPicture(CardVideo.Width, CardVideo.Height, 150).Draw(modules, corners, 60, 200).Noise(3, 1).Pixels();

            Assert.NotNull(Read(reader, pixels).Reading);
        }
    }

    /// <summary>Six frames of each, at other angles, places and in other noise: what is said does not flicker.</summary>
    [Theory]
    [InlineData("glare", FrameGuidance.Glare)]
    [InlineData("small", FrameGuidance.TooSmall)]
    [InlineData("noise", FrameGuidance.HoldStill)]
    [InlineData("blur", FrameGuidance.TooBlurred)]
    [InlineData("cut off", FrameGuidance.CutOff)]
    [InlineData("dirt", FrameGuidance.HoldStill)]
    public void Read_FrameThatCannotBeRead_SaysWhatToDo(string what, FrameGuidance expected)
    {
        for (int seed = 0; seed < 6; seed++)
        {
            using CardFrameReader reader = Reader();

            FrameReading reading = Read(reader, Spoiled(what, seed));

            Assert.True(reading.Reading is null, $"{what}, seed {seed}: read, {(reading.Reading?.RevealText() == new CardVideo(3, s_clean).Payload ? "right" : "wrong")}");
            Assert.True(expected == reading.Guidance, $"{what}, seed {seed}: {reading.Guidance}");
            Assert.NotNull(reading.Region);
            Assert.NotEqual(reading.GuidanceText.Vietnamese, reading.GuidanceText.English);
        }
    }

    [Fact]
    public void Read_FrameWithoutACode_SaysWhatToShow()
    {
        using CardFrameReader reader = Reader();

        FrameReading reading = Read(reader, new SymbolPicture(CardVideo.Width, CardVideo.Height).Noise(40, 1).Pixels());

        Assert.Equal((null, FrameGuidance.Searching, 0, null), (reading.Reading, reading.Guidance, reading.FrameCount, reading.Region));
    }

    /// <summary>Nobody is asked to hold still what is not there: ten frames of each, with clutter that moves.</summary>
    [Theory]
    [InlineData("text")]
    [InlineData("noise")]
    public void Read_FramesWithoutACode_NeverSayHoldStill(string what)
    {
        using CardFrameReader reader = Reader();
        for (int i = 0; i < 10; i++)
        {
            FrameReading reading = Read(reader, Clutter(what, i));

            Assert.True(reading is { Reading: null, Guidance: FrameGuidance.Searching, FrameCount: 0, Region: null }, $"{what}, frame {i}: {reading.Guidance}");
        }
    }

    /// <summary>They are read aloud: whole sentences, short, without signs that a voice stumbles over.</summary>
    [Fact]
    public void TextOf_EveryGuidance_CanBeReadAloud() => Assert.All(
        Enum.GetValues<FrameGuidance>(),
        static guidance =>
        {
            LocalizedText text = FrameGuidanceTable.TextOf(guidance);
            Assert.Matches(@"^(\p{Lu}[\p{L} ,]{3,60}\.( |$)){1,2}$", text.Vietnamese);
            Assert.Matches(@"^([A-Z][A-Za-z ]{3,70}\.( |$)){1,2}$", text.English);
        });

    [Fact]
    public void Options_OutOfRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CardFrameReaderOptions { FrameBudget = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CardFrameReaderOptions { Memory = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CardFrameReaderOptions { SameCardInterval = TimeSpan.FromSeconds(-1) });
        Assert.Throws<ArgumentNullException>(() => new CardFrameReader(null!));
    }

    [Fact]
    public void Read_BudgetOver_StopsBetweenSteps()
    {
        _time.Step = TimeSpan.FromSeconds(1);
        using CardFrameReader reader = Reader();

        FrameReading reading = Read(reader, new CardVideo(8, s_clean).Next(0));

        Assert.Equal((null, FrameGuidance.Searching), (reading.Reading, reading.Guidance));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static FrameReading Read(CardFrameReader reader, byte[] pixels) => reader.Read(CardVideo.View(pixels), Cancellation);

    private static (string? Text, FrameGuidance Guidance, int Frames)[] ReadAll(int seed)
    {
        CardVideo video = new(seed + 70, seed % 2 == 0 ? s_noisy : s_dirty);
        using CardFrameReader reader = new(new CardFrameReaderOptions
        {
            Reader = new CardReaderOptions { KeepText = true, TimeProvider = new ManualTime() },
        });
        var readings = new (string?, FrameGuidance, int)[4];
        for (int i = 0; i < readings.Length; i++)
        {
            FrameReading reading = Read(reader, video.Next(i));
            readings[i] = (reading.Reading?.RevealText(), reading.Guidance, reading.FrameCount);
        }

        return readings;
    }

    private CardFrameReader Reader(TimeSpan? interval = null) => new(new CardFrameReaderOptions
    {
        Reader = new CardReaderOptions { KeepText = true, TimeProvider = _time },
        SameCardInterval = interval ?? TimeSpan.FromSeconds(2),
    });

    // The same address, and names of the same length: as much of two cards as can be alike.
    private static (string First, string Second) Siblings(int seed) => (
        $"05108900{seed:D2}11|2120001{seed:D2}|Nguyễn Văn Mẫu|15031989|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|20082021",
        $"05109200{seed:D2}47|2120001{seed:D2}|Nguyễn Văn Thử|21071992|Nam|Xóm 2, Thôn Mẫu, Bình Nguyên, Bình Sơn, Quảng Ngãi|23082021");

    private static byte[] Spoiled(string what, int seed)
    {
        bool[,] modules = SymbolPicture.Modules(new CardVideo(3, s_clean).Payload);
        (float middleX, float middleY) = ((CardVideo.Width / 2) + (2.3f * seed), (CardVideo.Height / 2) - (1.7f * seed));
        float side = modules.GetLength(0) * (what == "small" ? 1.5f : 3.2f);
        float x = what == "cut off" ? CardVideo.Width - (side * 0.42f) : middleX;
        QrCorners corners = SymbolPicture.Square(x, middleY, side, (what == "cut off" ? 45 : 4) + (2 * seed));
        SymbolPicture picture = new SymbolPicture(CardVideo.Width, CardVideo.Height, 150).Draw(modules, corners, 60, 200);
        return (what switch
        {
            "glare" => picture.Glare(middleX + 10, middleY + 10, 50).Noise(4, seed),
            "blur" => picture.Blur(1).Noise(42, seed),
            "noise" => picture.Noise(90, seed),
            "small" => picture.Spot(middleX + 3, middleY + 3, 20, seed % 2 == 0 ? 60 : 200).Noise(4, seed),
            "dirt" => Dirty(picture, middleX, middleY, seed).Noise(6, seed),
            _ => picture.Noise(4, seed),
        }).Pixels();
    }

    private static byte[] Clutter(string what, int seed)
    {
        Random random = new(3);
        SymbolPicture picture = new(CardVideo.Width, CardVideo.Height, 190);
        for (int i = 0; i < (what == "noise" ? 0 : 900); i++)
        {
            (int column, int row) = (i % 36, i / 36);
            (float x, float y) = (20 + (10 * column) + (seed * 0.7f), 20 + (11 * row));
            if (random.Next(3) > 0)
            {
                picture.Spot(x, y, 4, 60).Spot(x, y, 1 + random.Next(2), 190);
            }
        }

        return picture.Noise(what == "noise" ? 30 : 5, seed).Pixels();
    }

    private static SymbolPicture Dirty(SymbolPicture picture, float middleX, float middleY, int seed)
    {
        Random random = new(5 + seed);
        for (int i = 0; i < 60; i++)
        {
            picture.Spot(middleX + random.Next(-55, 85), middleY + random.Next(-30, 85), 6, (random.Next(2) * 130) + 60);
        }

        return picture;
    }

    /// <summary>A clock that goes on only when it is told to, or by a step with every look.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private long _now;

        public TimeSpan Step { get; set; }

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Advance(TimeSpan by) => _now += by.Ticks;

        public override long GetTimestamp() => _now += Step.Ticks;
    }
}
