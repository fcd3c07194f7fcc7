using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace CccdSdk.Payload;

/// <summary>Strings of short, well-formed UTF-8. Vietnamese changes between letters of one, two and three bytes at every word, where
/// the vectors of <see cref="Encoding"/> cost more than they save.</summary>
internal static class Utf8Text
{
    private const int LongestShort = 128;

    /// <summary>Makes a string.</summary>
    /// <param name="utf8">Well-formed UTF-8.</param>
    [SkipLocalsInit]
    public static string ToString(ReadOnlySpan<byte> utf8)
    {
        Debug.Assert(Utf8.IsValid(utf8), "Checked when the text was cut.");
        if (utf8.Length > LongestShort)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        Span<char> scratch = stackalloc char[LongestShort];
        int written = Decode(utf8, scratch);
        if (written < 0)
        {
            return Encoding.UTF8.GetString(utf8);
        }

        string text = new(scratch[..written]);
        scratch[..written].Clear();
        return text;
    }

    /// <summary>The number of characters; -1 if there are some of four bytes (RFC 3629, 3).</summary>
    private static int Decode(ReadOnlySpan<byte> utf8, Span<char> text)
    {
        int written = 0;
        for (int i = 0; i < utf8.Length; written++)
        {
            int lead = utf8[i];
            if (lead < 0x80)
            {
                text[written] = (char)lead;
                i++;
            }
            else if (lead < 0xE0)
            {
                text[written] = (char)(((lead & 0x1F) << 6) | (utf8[i + 1] & 0x3F));
                i += 2;
            }
            else if (lead < 0xF0)
            {
                text[written] = (char)(((lead & 0xF) << 12) | ((utf8[i + 1] & 0x3F) << 6) | (utf8[i + 2] & 0x3F));
                i += 3;
            }
            else
            {
                text[..written].Clear();
                return -1;
            }
        }

        return written;
    }
}
