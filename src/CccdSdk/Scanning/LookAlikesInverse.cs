using System.Buffers;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Undoes R12: spaces that do not break, characters without width, and letters that look like Đ.</summary>
internal sealed class LookAlikesInverse : DamageInverse
{
    private const string Spaces = "\u00A0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000";
    private const string WithoutWidth = "\u200B\u200C\u200D\u2060\uFEFF";

    /// <summary>Eth and African D; small eth and small d with hook.</summary>
    private const string CapitalD = "\u00D0\u0189";
    private const string SmallD = "\u00F0\u0256";

    private static readonly SearchValues<char> s_all = SearchValues.Create(Spaces + WithoutWidth + CapitalD + SmallD);

    /// <inheritdoc />
    public override ScanDamage Damage => ScanDamage.LookAlikes;

    /// <summary>Whether Đ came as the letter of Windows-1252 while no other letter is outside of it: then its best fit may have taken
    /// the marks of others.</summary>
    public static bool MayBeBestFit(string text) => text.AsSpan().ContainsAny('\u00D0', '\u00F0') && !text.AsSpan().ContainsAnyInRange('\u0100', '\u1EFF');

    /// <inheritdoc />
    public override void Undo(string text, UndoSink sink)
    {
        if (!text.AsSpan().ContainsAny(s_all))
        {
            return;
        }

        var all = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            if (!WithoutWidth.Contains(letter, StringComparison.Ordinal))
            {
                all.Append(Plain(letter));
            }
        }

        sink.Add(all.ToString());
    }

    private static char Plain(char letter) =>
        Spaces.Contains(letter, StringComparison.Ordinal) ? ' '
        : CapitalD.Contains(letter, StringComparison.Ordinal) ? 'Đ'
        : SmallD.Contains(letter, StringComparison.Ordinal) ? 'đ' : letter;
}
