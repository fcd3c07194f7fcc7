namespace CccdSdk.Scanning;

/// <summary>Collects what a damage may have been done to.</summary>
internal sealed class UndoSink
{
    private readonly List<string> _texts = [];
    private readonly List<FieldReading[]> _readings = [];

    /// <summary>Texts that the damage turns into what came, with proof.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>Cards of which some fields have several readings.</summary>
    public IReadOnlyList<FieldReading[]> Readings => _readings;

    /// <summary>Adds a text that was proved.</summary>
    public void Add(string text) => _texts.Add(text);

    /// <summary>Adds a card of which some fields have several readings.</summary>
    public void Add(FieldReading[] fields) => _readings.Add(fields);

    /// <summary>Starts again.</summary>
    public void Clear()
    {
        _texts.Clear();
        _readings.Clear();
    }
}
