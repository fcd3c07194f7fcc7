using System.Buffers;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CccdSdk.Tool;

/// <summary>Turns a batch of lines into JSON lines.</summary>
internal sealed class BatchParser(ParseSettings settings)
{
    /// <summary>The objects of the contract are well formed by construction, so the writer need not check.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly CardReader _reader = new(new CardReaderOptions { KeepText = settings.Reveal });
    private readonly ConcurrentBag<ParsedBatch> _pool = [];

    /// <summary>Reads every line of a batch, and disposes it.</summary>
    public ParsedBatch Parse(LineBatch lines)
    {
        using (lines)
        {
            ParsedBatch batch = _pool.TryTake(out ParsedBatch? pooled) ? pooled : Create();
            batch.Lines = lines.Count;
            batch.Cards = 0;
            LineCursor line = default;
            for (long number = lines.FirstLine; lines.TryNext(ref line); number++)
            {
                batch.Cards += ParseLine(lines.Line(line), number, batch) ? 1 : 0;
            }

            return batch;
        }
    }

    /// <summary>Takes the memory of a batch back; what it held is cleared.</summary>
    public void Return(ParsedBatch batch)
    {
        batch.Json.Clear();
        _pool.Add(batch);
    }

    private static ParsedBatch Create()
    {
        var json = new ArrayBufferWriter<byte>();
        return new ParsedBatch(json, new Utf8JsonWriter(json, s_options));
    }

    private bool ParseLine(ReadOnlySpan<byte> line, long number, ParsedBatch batch)
    {
        long start = settings.Timing ? Stopwatch.GetTimestamp() : 0;
        CardReading reading = _reader.ReadUtf8(line);
        TimeSpan? elapsed = settings.Timing ? Stopwatch.GetElapsedTime(start) : null;
        CardJson.Write(batch.Writer, reading, new CardJsonOptions { Reveal = settings.Reveal, Source = TextInput.Source(number), Elapsed = elapsed });
        batch.Writer.Flush();
        batch.Writer.Reset();
        batch.Json.Write("\n"u8);
        return reading.Card is not null;
    }
}
