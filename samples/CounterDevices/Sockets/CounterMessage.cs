using CccdSdk.Results;

namespace CounterDevices.Sockets;

/// <summary>One message to a page. Kinds: answer, guidance, discarded, error.</summary>
public sealed record CounterMessage(string Kind)
{
    /// <summary>A code that a page can test.</summary>
    public string? Code { get; init; }

    /// <summary>A sentence for people in Vietnamese.</summary>
    public string? Vi { get; init; }

    /// <summary>A sentence for people in English.</summary>
    public string? En { get; init; }

    /// <summary>The answer of the application.</summary>
    public object? Answer { get; init; }

    /// <summary>Where the code was seen: four corners as shares of the frame, x and y in turn.</summary>
    public float[]? Region { get; init; }

    /// <summary>A message of a sentence.</summary>
    public static CounterMessage Of(string kind, string code, LocalizedText text) =>
        new(kind) { Code = code, Vi = text.Vietnamese, En = text.English };
}
