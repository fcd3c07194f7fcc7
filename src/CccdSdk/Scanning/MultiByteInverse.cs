using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Undoes R3: bytes shown in a Chinese, Japanese or Korean page. It comes before fields are cut, for such a page swallows bars.</summary>
internal sealed class MultiByteInverse : DamageInverse
{
    /// <summary>GBK, GB 18030, Shift-JIS, UHC, Big5.</summary>
    public static readonly int[] Pages = [936, 54936, 932, 949, 950];

    // The first of the characters that only such pages show: Greek, and half-width Katakana or Hanzi above.
    private const char FirstShown = '\u0391';

    /// <summary>Shift-JIS shows this for bytes that it has no character for, so a text with it says nothing for certain.</summary>
    private const char KatakanaMiddleDot = '\u30FB';

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.MultiByteCodePage;

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        if (!text.AsSpan().ContainsAnyInRange(FirstShown, '\uFFFC') || text.Contains(KatakanaMiddleDot, StringComparison.Ordinal))
        {
            return;
        }

        foreach (int number in Pages)
        {
            Encoding page = CodePages.Get(number);
            byte[] bytes = page.GetBytes(text);
            if (CodePages.FromUtf8(bytes) is { } repaired && repaired != text && page.GetString(bytes) == text)
            {
                sink.Add(repaired);
            }
        }
    }
}
