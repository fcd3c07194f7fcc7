using System.Collections.Frozen;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>Bytes of UTF-8 of which some are missing, as characters: complete letters as they are, beginnings of letters as marks.</summary>
/// <remarks>The marks are private-use characters from <see cref="First"/> on, one for each beginning that the 134 letters have.</remarks>
internal static class PartialLetters
{
    /// <summary>The mark of the first beginning.</summary>
    public const char First = '\uE000';

    /// <summary>Stands for a byte that is missing, among bytes.</summary>
    public const int Missing = -1;

    /// <summary>A missing byte with nothing before it.</summary>
    public const char Lone = '\uE0FF';

    private static readonly byte[][] s_beginnings = [[0xC3], [0xC4], [0xC5], [0xC6], [0xE1, 0xBA], [0xE1, 0xBB]];

    private static readonly FrozenDictionary<int, char> s_letters = Letters();

    /// <summary>Whether a character is such a mark.</summary>
    public static bool IsMark(char letter) => letter is >= First and <= Lone;

    /// <summary>The letters that begin like a mark says, with their last byte.</summary>
    public static IEnumerable<(char Letter, byte Last)> LettersOf(char mark)
    {
        byte[] beginning = s_beginnings[mark - First];
        return VietnameseScript.All
            .Select(letter => (Letter: letter, Bytes: Encoding.UTF8.GetBytes([letter])))
            .Where(pair => pair.Bytes.AsSpan(..^1).SequenceEqual(beginning))
            .Select(pair => (pair.Letter, pair.Bytes[^1]));
    }

    /// <summary>Reads bytes; null if they are no text of a card with missing bytes.</summary>
    /// <param name="bytes">The bytes, and <see cref="Missing"/>.</param>
    public static string? Read(ReadOnlySpan<int> bytes)
    {
        var all = new StringBuilder(bytes.Length);
        int i = 0;
        while (i < bytes.Length)
        {
            int length = ReadOne(bytes[i..], all);
            if (length == 0)
            {
                return null;
            }

            i += length;
        }

        return all.ToString();
    }

    private static int ReadOne(ReadOnlySpan<int> bytes, StringBuilder all)
    {
        int first = bytes[0];
        if (first is >= 0 and < 0x80)
        {
            all.Append((char)first);
            return 1;
        }

        if (first == Missing)
        {
            all.Append(Lone);
            return 1;
        }

        int second = bytes.Length > 1 ? bytes[1] : Missing;
        if (second is >= 0x80 && s_letters.TryGetValue((first << 8) | second, out char two))
        {
            all.Append(two);
            return 2;
        }

        int third = bytes.Length > 2 ? bytes[2] : Missing;
        if (second is >= 0x80 && third is >= 0x80 && s_letters.TryGetValue((first << 16) | (second << 8) | third, out char three))
        {
            all.Append(three);
            return 3;
        }

        return ReadBeginning(bytes, all);
    }

    private static int ReadBeginning(ReadOnlySpan<int> bytes, StringBuilder all)
    {
        for (int i = 0; i < s_beginnings.Length; i++)
        {
            byte[] beginning = s_beginnings[i];
            int length = beginning.Length;
            bool begins = bytes.Length >= length && bytes[0] == beginning[0] && bytes[length - 1] == beginning[^1];
            if (begins && (bytes.Length == length || bytes[length] is < 0x80 or >= 0xC0))
            {
                all.Append((char)(First + i));
                return bytes.Length > length && bytes[length] == Missing ? length + 1 : length;
            }
        }

        return 0;
    }

    private static FrozenDictionary<int, char> Letters()
    {
        var letters = new Dictionary<int, char>();
        foreach (char letter in VietnameseScript.All)
        {
            letters.Add(Encoding.UTF8.GetBytes([letter]).Aggregate(0, static (key, value) => (key << 8) | value), letter);
        }

        return letters.ToFrozenDictionary();
    }
}
