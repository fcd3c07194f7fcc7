using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Undoes R1; R2 is the same twice.</summary>
internal sealed class CodePageInverse : DamageInverse
{
    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.CodePage;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        if (Ascii.IsValid(text))
        {
            return;
        }

        foreach (SingleByteCodePage page in SingleByteCodePage.All)
        {
            // A table both ways: showing these bytes in the page again gives the text, by construction.
            if (page.GetBytes(text) is { } bytes && CodePages.FromUtf8(bytes) is { } repaired)
            {
                sink.Add(repaired);
            }
        }
    }
}
