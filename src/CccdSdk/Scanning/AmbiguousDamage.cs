namespace CccdSdk.Scanning;

/// <summary>A damage that several texts may have come to the same text by.</summary>
internal abstract class AmbiguousDamage
{
    /// <summary>The kind.</summary>
    public abstract ScanDamage Damage { get; }

    /// <summary>The cards that may have been damaged like this, at most one for each variant of the damage.</summary>
    /// <param name="text">What came.</param>
    public abstract IEnumerable<FieldReading[]> Read(string text);
}
