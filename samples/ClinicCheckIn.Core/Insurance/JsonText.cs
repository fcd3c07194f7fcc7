using System.Text.Json;

namespace ClinicCheckIn.Core.Insurance;

/// <summary>Reads answers whose types are not to be relied on: numbers come as texts and texts as numbers.</summary>
internal static class JsonText
{
    /// <summary>Arrays longer than this are cut: nobody reads more at a desk.</summary>
    private const int MaxItems = 1000;

    /// <summary>A text, a number or a truth value as text; null for null, for other kinds and where there is none.</summary>
    public static string? Get(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => Text(value),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => null,
        };
    }

    /// <summary>The objects of an array; none if there is no array.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Where(static item => item.ValueKind == JsonValueKind.Object).Take(MaxItems)
            : [];

    /// <summary>A text with half a surrogate pair in it is no text.</summary>
    private static string? Text(JsonElement value)
    {
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
