using CccdSdk.Identity;

namespace CccdSdk.Scanning;

/// <summary>Undoes R11: letters in parts. Both forms are the same text for Unicode, which is the proof.</summary>
internal sealed class DecomposedInverse : DamageInverse
{
    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.Decomposed;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        string composed = VietnameseLetters.Compose(text);
        if (composed != text)
        {
            sink.Add(composed);
        }
    }
}
