using System.Text.Json;

namespace CounterDevices.Keys;

/// <summary>Characters that a page caught, each with its time, and the time at which it sent them.</summary>
internal sealed record KeyBatch(string Text, double[] Times, double Now)
{
    /// <summary>The clock of a page starts with it; a page that is open for a year is no page.</summary>
    private const double LatestMilliseconds = 366.0 * 24 * 3600 * 1000;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web) { MaxDepth = 4 };

    /// <summary>Reads a batch; null if it is none. Times never go back.</summary>
    public static KeyBatch? Read(ReadOnlySpan<byte> json, double after)
    {
        KeyBatch? batch;
        try
        {
            batch = JsonSerializer.Deserialize<KeyBatch>(json, s_json);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return null;
        }

        return batch is { Text: not null, Times: not null } && batch.Text.Length == batch.Times.Length && batch.IsInOrder(after) ? batch : null;
    }

    private bool IsInOrder(double after)
    {
        double last = after;
        foreach (double time in (ReadOnlySpan<double>)[.. Times, Now])
        {
            if (!(time >= last && time <= LatestMilliseconds))
            {
                return false;
            }

            last = time;
        }

        return true;
    }

    /// <summary>How many characters.</summary>
    public override string ToString() => $"{Text.Length} keys";
}
