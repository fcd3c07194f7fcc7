using System.Buffers;
using System.Text.Json;

namespace CccdSdk.Tool;

/// <summary>The JSON lines of one batch, and the writer that made them; both are used again.</summary>
internal sealed class ParsedBatch(ArrayBufferWriter<byte> json, Utf8JsonWriter writer)
{
    /// <summary>The lines.</summary>
    public ArrayBufferWriter<byte> Json => json;

    /// <summary>Writes into <see cref="Json"/>.</summary>
    public Utf8JsonWriter Writer => writer;

    /// <summary>How many lines there are.</summary>
    public int Lines { get; set; }

    /// <summary>How many of them are cards.</summary>
    public int Cards { get; set; }
}
