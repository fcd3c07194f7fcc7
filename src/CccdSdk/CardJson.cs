using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CccdSdk;

/// <summary>Writes readings as JSON: the contract of the tool <c>cccd</c>, one object on one line, masked unless asked.</summary>
/// <remarks>
/// <para>All keys are always there, in this order: source, outcome, document, reason, card, insurance, findings, symbol, repair, text,
/// elapsedMs.
/// What is missing is null, an empty list is <c>[]</c>. Codes are the names of enumeration members with a small first letter.</para>
/// <para>Without <see cref="CardJsonOptions.Reveal"/> the number shows its place code only, other personal strings are masked, and
/// the sex, dates and the expiry are null, which then does not mean that they were missing from the card.</para>
/// </remarks>
/// <threadsafety>Safe for concurrent use.</threadsafety>
public static class CardJson
{
    /// <summary>Vietnamese letters stay readable; only quotes, backslashes, control characters and line separators are escaped.</summary>
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="options">Masked or not, source, time.</param>
    /// <returns>One JSON object on one line, without a line end.</returns>
    public static string Serialize(CardReading reading, CardJsonOptions options = default)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Write(buffer, reading, options);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes a reading as UTF-8.</summary>
    /// <param name="destination">Takes one JSON object on one line, without a line end.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="options">Masked or not, source, time.</param>
    public static void Write(IBufferWriter<byte> destination, CardReading reading, CardJsonOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        using var writer = new Utf8JsonWriter(destination, s_options);
        Write(writer, reading, options);
    }

    /// <summary>Writes a reading as one value, with the escaping and the indentation of the writer.</summary>
    /// <param name="writer">Takes the object; it is not flushed.</param>
    /// <param name="reading">The reading.</param>
    /// <param name="options">Masked or not, source, time.</param>
    public static void Write(Utf8JsonWriter writer, CardReading reading, CardJsonOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(reading);
        JsonSerializer.Serialize(writer, CardJsonReading.Create(reading, options), CardJsonContext.Default.CardJsonReading);
    }
}
