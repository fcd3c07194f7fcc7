using CccdSdk;

namespace CounterDevices;

/// <summary>One card, or one other code, that was held before a device. No property shows what it says.</summary>
public sealed class CounterInput
{
    private readonly string? _text;

    /// <summary>Makes an input.</summary>
    public CounterInput(CounterSource source, CardReading reading, string? text)
    {
        ArgumentNullException.ThrowIfNull(reading);
        Source = source;
        Reading = reading;
        _text = text;
    }

    /// <summary>The device.</summary>
    public CounterSource Source { get; }

    /// <summary>What the SDK made of it: a card, or the reason why it is none.</summary>
    public CardReading Reading { get; }

    /// <summary>The text as it came, for codes that are no cards, such as tickets; null where no text was read.</summary>
    public string? RevealText() => _text;

    /// <summary>The device and the outcome, without any value.</summary>
    public override string ToString() => $"{Source}: {Reading}";
}
