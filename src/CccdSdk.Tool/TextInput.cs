using System.Diagnostics;
using System.Globalization;

namespace CccdSdk.Tool;

/// <summary>Readings of text on standard input, one for each line, as soon as the line has ended.</summary>
internal static class TextInput
{
    /// <summary>Reads until the end of the input.</summary>
    public static IEnumerable<SourcedReading> Read(Stream input, CardReader reader, bool timing)
    {
        using var lines = new LineReader(input);
        while (lines.ReadBatch() is { } batch)
        {
            using (batch)
            {
                var rest = default(LineCursor);
                for (long number = batch.FirstLine; batch.TryNext(ref rest); number++)
                {
                    long start = Stopwatch.GetTimestamp();
                    CardReading reading = reader.ReadUtf8(batch.Line(rest));
                    TimeSpan? elapsed = timing ? Stopwatch.GetElapsedTime(start) : null;
                    yield return new SourcedReading(Source(number), reading, elapsed);
                }
            }
        }
    }

    /// <summary>The name of a line: a hyphen and its number, from 1 on.</summary>
    public static string Source(long line) => string.Create(CultureInfo.InvariantCulture, $"-:{line}");
}
