using System.Diagnostics;
using System.Text;

namespace CccdSdk.Identity;

/// <summary>Puts Vietnamese letters together that came in parts: <c>e + ◌̂ + ◌̣</c> or <c>ê + ◌̣</c> become <c>ệ</c>.</summary>
/// <remarks>
/// <para>This is Unicode's canonical composition (NFC) for ASCII letters, đ and all letters made of them with the eight marks of
/// Vietnamese (grave, acute, tilde, hook above, dot below, circumflex, breve, horn), by a table of our own:
/// <c>string.Normalize</c> does nothing on machines without ICU. Combinations that are no letter stay as they are.</para>
/// </remarks>
/// <threadsafety>Stateless; safe to share.</threadsafety>
public static class VietnameseLetters
{
    /// <summary>The combining marks U+0300 to U+036F are CC 80 to CD AF in UTF-8.</summary>
    private const byte FirstMarkLead = 0xCC;

    private const byte LastMarkLead = 0xCD;

    /// <summary>Whether a text has combining marks, so that <see cref="Compose(string)"/> might change it. Fast.</summary>
    /// <param name="text">The text.</param>
    /// <returns>False if there is certainly nothing to put together.</returns>
    public static bool MayNeedComposing(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\u0300', '\u036F');

    /// <summary>Whether UTF-8 text has combining marks, so that composing might change it. Fast.</summary>
    /// <param name="utf8">The text.</param>
    /// <returns>False if there is certainly nothing to put together.</returns>
    public static bool MayNeedComposing(ReadOnlySpan<byte> utf8) => utf8.ContainsAnyInRange(FirstMarkLead, LastMarkLead);

    /// <summary>Puts the letters of a text together.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The composed text; the same instance if there was nothing to do.</returns>
    public static string Compose(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!MayNeedComposing(text))
        {
            return text;
        }

        char[] composed = new char[MaxComposedLength(text.Length)];
        int length = Compose(text, composed);
        bool same = composed.AsSpan(0, length).SequenceEqual(text);
        string result = same ? text : new string(composed, 0, length);
        Array.Clear(composed);
        return result;
    }

    /// <summary>The greatest length that composing can give: ṍ or ṹ with a dot below grows from 2 characters to 3, nothing else grows.</summary>
    internal static int MaxComposedLength(int length) => length + (length / 2);

    /// <summary>The room that composing UTF-8 text needs: 3 bytes for each character.</summary>
    internal static int MaxComposedUtf8Length(int length) => 3 * MaxComposedLength(length);

    /// <summary>Puts the letters of a text together; the destination has <see cref="MaxComposedLength"/> and does not overlap.</summary>
    internal static int Compose(ReadOnlySpan<char> text, Span<char> destination)
    {
        Debug.Assert(destination.Length >= MaxComposedLength(text.Length), "The destination may be too short.");
        int written = 0;
        int i = 0;
        while (i < text.Length)
        {
            char first = text[i++];
            int marks = VietnameseLetterTable.IsLetter(first) ? CountMarks(text[i..]) : 0;
            if (marks == 0)
            {
                destination[written++] = first;
                continue;
            }

            written += ComposeLetter(first, text.Slice(i, marks), destination[written..]);
            i += marks;
        }

        return written;
    }

    /// <summary>Puts the letters of a field of UTF-8 text together, on the stack; the destination has room for
    /// <see cref="MaxComposedUtf8Length"/>.</summary>
    internal static int Compose(ReadOnlySpan<byte> utf8, Span<byte> destination)
    {
        Span<char> text = stackalloc char[utf8.Length];
        Span<char> composed = stackalloc char[MaxComposedLength(utf8.Length)];
        int length = Encoding.UTF8.GetChars(utf8, text);
        int composedLength = Compose(text[..length], composed);
        int written = Encoding.UTF8.GetBytes(composed[..composedLength], destination);
        text.Clear();
        composed.Clear();
        return written;
    }

    private static int CountMarks(ReadOnlySpan<char> text)
    {
        int marks = 0;
        while (marks < text.Length && VietnameseLetterTable.CombiningClass(text[marks]) != 0)
        {
            marks++;
        }

        return marks;
    }

    /// <summary>Composes one letter and its marks (Unicode Standard, 3.11: canonical ordering and composition).</summary>
    private static int ComposeLetter(char letter, ReadOnlySpan<char> marks, Span<char> destination)
    {
        // No letter of the table has more than two marks of its own; they stand before the others.
        Span<char> own = stackalloc char[2];
        int first = own.Length;
        while (VietnameseLetterTable.TryDecompose(letter, out char inner, out char mark))
        {
            letter = inner;
            own[--first] = mark;
        }

        int written = 1;
        foreach (int combiningClass in (ReadOnlySpan<int>)[216, 220, 230])
        {
            // A mark that stays blocks the later ones of its class.
            int before = written;
            Put(own[first..], combiningClass, ref letter, destination, before, ref written);
            Put(marks, combiningClass, ref letter, destination, before, ref written);
        }

        destination[0] = letter;
        return written;
    }

    private static void Put(ReadOnlySpan<char> marks, int combiningClass, ref char letter, Span<char> destination, int before, ref int written)
    {
        foreach (char mark in marks)
        {
            if (VietnameseLetterTable.CombiningClass(mark) != combiningClass)
            {
                continue;
            }

            if (written == before && VietnameseLetterTable.TryCompose(letter, mark, out char composed))
            {
                letter = composed;
            }
            else
            {
                destination[written++] = mark;
            }
        }
    }
}
