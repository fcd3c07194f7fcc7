using System.Buffers;

namespace CccdSdk.Tool;

/// <summary>One JSON line for each reading, written at once.</summary>
internal sealed class JsonOutput(Stream output, bool reveal) : IReadingOutput
{
    private readonly ArrayBufferWriter<byte> _line = new();

    /// <inheritdoc />
    public void Write(SourcedReading reading)
    {
        CardJson.Write(_line, reading.Reading, new CardJsonOptions { Reveal = reveal, Source = reading.Source, Elapsed = reading.Elapsed });
        _line.Write("\n"u8);
        output.Write(_line.WrittenSpan);
        output.Flush();
        _line.Clear();
    }

    /// <inheritdoc />
    public void Dispose() => _line.Clear();
}
