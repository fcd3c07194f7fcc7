namespace CccdSdk.Scanning;

/// <summary>Undoes R10: capital and small letters exchanged, all of them or those of ASCII only. Exchanging again is the proof.</summary>
internal sealed class CapsLockInverse : DamageInverse
{
    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.CapsLock;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        string all = Exchange(text, asciiOnly: false);
        if (all == text)
        {
            return;
        }

        sink.Add(all);
        string ascii = Exchange(text, asciiOnly: true);
        if (ascii != all && ascii != text)
        {
            sink.Add(ascii);
        }
    }

    private static string Exchange(string text, bool asciiOnly) => string.Create(text.Length, (text, asciiOnly), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            char letter = state.text[i];
            span[i] = state.asciiOnly && letter >= 0x80 ? letter : VietnameseScript.ExchangeCase(letter);
        }
    });
}
