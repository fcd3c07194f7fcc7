using System.Collections;
using System.Reflection;
using CccdSdk.Imaging;
using CccdSdk.Qr;
using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Tracking;
using CccdSdk.Tests.Qr.Detection;
using CccdSdk.Tests.Qr.Tracking;
using Xunit;

namespace CccdSdk.Tests;

/// <summary>Nothing of a card stays in a reader after the reading, and a card that is never read does not fill the memory.</summary>
[Collection(AllocationTestsAlone.Name)]
public sealed class FrameMemoryTests
{
    /// <summary>Set this variable to the number of frames that are read; the usual run has a few.</summary>
    private const string FramesVariable = "CCCDSDK_FRAMES";

    private const int UsualFrames = 300;

    [Fact]
    public void Read_CardWasReadFromTheSumOfFrames_LeavesNothingOfThem()
    {
        CardVideo video = new(501, new CardVideoLevel(2, 60));
        using CardFrameReader reader = Reader();
        FrameReading reading = default!;
        int seen = 0;
        for (int i = 0; i < 8 && (i == 0 || reading.Reading is null); i++)
        {
            reading = reader.Read(CardVideo.View(video.Next(i)), Cancellation);
            seen = Math.Max(seen, Values(Tracker(reader)).Count(static value => value != 0));
        }

        Assert.NotNull(reading.Reading);
        Assert.InRange(reading.FrameCount, 2, SymbolTrack.MaxFrames);
        Assert.True(seen > 1000, "the test does not see where soft values are kept");
        Assert.DoesNotContain(Values(Tracker(reader)), static value => value != 0);
    }

    [Fact]
    public void Reset_CardThatCouldNotBeRead_LeavesNothingOfIt()
    {
        CardVideo video = new(501, new CardVideoLevel(3, 10, Spots: 70));
        using CardFrameReader reader = Reader();
        for (int i = 0; i < 3; i++)
        {
            Assert.Null(reader.Read(CardVideo.View(video.Next(i)), Cancellation).Reading);
        }

        Assert.Contains(Values(Tracker(reader)), static value => value != 0);
        reader.Reset();

        Assert.DoesNotContain(Values(Tracker(reader)), static value => value != 0);
    }

    /// <summary>What is live after them is what was live before.</summary>
    [Fact]
    public void Read_FramesThatCannotBeRead_KeepsItsSize()
    {
        byte[][] frames = Unreadable();
        using CardFrameReader reader = Reader();
        int most = 0;
        long first = 0;
        for (int i = 0; i < RunSize.Of(FramesVariable, UsualFrames); i++)
        {
            FrameReading reading = reader.Read(new ImageView(frames[i % frames.Length], Side, Side, PixelFormat.Gray8), Cancellation);
            Assert.Null(reading.Reading);
            most = Math.Max(most, reading.FrameCount);
            first = i == 100 ? GC.GetTotalMemory(forceFullCollection: true) : first;
        }

        long grown = GC.GetTotalMemory(forceFullCollection: true) - first;
        Assert.Equal(SymbolTrack.MaxFrames, most);
        Assert.True(grown < 64 * 1024, $"{grown} bytes more than after 100 frames");
    }

    /// <summary>Six minutes at 30 frames a second, of twenty symbols in turn: three of them are followed at a time, a dozen frames of each.</summary>
    [Fact]
    public void Add_TenThousandFrames_KeepsItsSize()
    {
        FrameSample[] samples = [.. Enumerable.Range(0, 20).Select(Sample)];
        SymbolTracks tracks = new();
        for (int i = 0; i < 10_000; i++)
        {
            Assert.InRange(tracks.Add(samples[i / 100 % samples.Length], i).FrameCount, 1, SymbolTrack.MaxFrames);
        }

        Assert.InRange(Values(tracks).Count, 1, 3 * 2 * (SymbolTrack.MaxFrames + sizeof(float)) * samples[0].Values.Length);
        tracks.Clear();
        Assert.Empty(Values(tracks));
    }

    private static FrameSample Sample(int seed)
    {
        const int Version = 2, Modules = 25;
        Random random = new(seed);
        float[] darkness = [.. Enumerable.Range(0, Modules * Modules).Select(module =>
            FunctionPatterns.Of(Version).Colour(module % Modules, module / Modules) is int colour and not 0 ? colour : (2f * random.Next(2)) - 1)];
        return DrawnSample.Of(Version, darkness);
    }

    private const int Side = 150;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static CardFrameReader Reader() => new(new CardFrameReaderOptions { FrameBudget = TimeSpan.FromHours(1), Memory = TimeSpan.FromHours(1) });

    private static object Tracker(CardFrameReader reader) =>
        typeof(CardFrameReader).GetField("_tracker", BindingFlags.NonPublic | BindingFlags.Instance)!.GetValue(reader)!;

    // The same few frames in turn do not average out.
    private static byte[][] Unreadable() => [.. Enumerable.Range(0, 3).Select(static seed =>
    {
        bool[,] modules = SymbolPicture.Modules("00112233445566778899");
        QrCorners corners = SymbolPicture.Square(Side / 2, Side / 2, modules.GetLength(0) * 3.4f, 4);
        SymbolPicture picture = new SymbolPicture(Side, Side, 150).Draw(modules, corners, 60, 200);
        return picture.Spot(Side / 2, Side / 2, 24, 60).Noise(20, seed).Pixels();
    })];

    /// <summary>Every number of pixels, modules and codewords in arrays that can be reached: bytes, flags, single precision. Geometry is in double.</summary>
    private static List<double> Values(object root)
    {
        List<double> values = [];
        HashSet<object> seen = new(ReferenceEqualityComparer.Instance);
        Stack<object> open = new([root]);
        while (open.TryPop(out object? item))
        {
            if (item is byte[] or sbyte[] or float[] or short[] or ushort[] or bool[])
            {
                values.AddRange(((IEnumerable)item).Cast<object>().Select(static value => Convert.ToDouble(value, null)));
            }
            else if (item is Array array && !array.GetType().GetElementType()!.IsPrimitive)
            {
                Push(array.Cast<object?>(), seen, open);
            }
            else if (item.GetType().Namespace?.StartsWith("CccdSdk", StringComparison.Ordinal) == true)
            {
                Push(Fields(item.GetType()).Select(field => field.GetValue(item)), seen, open);
            }
        }

        return values;
    }

    private static void Push(IEnumerable<object?> items, HashSet<object> seen, Stack<object> open)
    {
        foreach (object? item in items)
        {
            if (item is not null and not string and not Delegate && !item.GetType().IsPrimitive && (item.GetType().IsValueType || seen.Add(item)))
            {
                open.Push(item);
            }
        }
    }

    private static FieldInfo[] Fields(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public);
}
