namespace CccdSdk.Scanning;

/// <summary>Undoes one kind of damage.</summary>
internal abstract class DamageInverse
{
    /// <summary>The kind.</summary>
    public abstract ScanDamage Damage { get; }

    /// <summary>Finds the texts that the damage turns into this one, and proves each by damaging it again.</summary>
    /// <param name="text">What came.</param>
    /// <param name="sink">Takes the texts.</param>
    public abstract void Undo(string text, UndoSink sink);
}
