using System.Collections.Frozen;
using System.Text;

namespace CccdSdk.Scanning;

/// <summary>An 8-bit code page, both ways, as .NET has it: no byte is undefined, so that nothing is lost.</summary>
internal sealed class SingleByteCodePage
{
    private readonly FrozenDictionary<char, byte> _bytes;

    private SingleByteCodePage(int number)
    {
        Number = number;
        Encoding encoding = CodePages.Get(number);
        byte[] all = [.. Enumerable.Range(0x80, 0x80).Select(value => (byte)value)];
        string shown = encoding.GetString(all);
        var bytes = new Dictionary<char, byte>();
        for (int i = 0; i < shown.Length; i++)
        {
            bytes.TryAdd(shown[i], all[i]);
        }

        _bytes = bytes.ToFrozenDictionary();
    }

    /// <summary>The pages that hosts of the region use: Windows Western, Latin-1, Windows Vietnamese, DOS, and other Windows pages.</summary>
    public static SingleByteCodePage[] All { get; } =
        [.. new[] { 1252, 28591, 1258, 437, 850, 1250, 1251, 1254, 852, 858, 874 }.Select(number => new SingleByteCodePage(number))];

    /// <summary>The number of the page.</summary>
    public int Number { get; }

    /// <summary>The page of a number of the list.</summary>
    public static SingleByteCodePage Get(int number) => All.First(page => page.Number == number);

    /// <summary>The byte that is shown as a character.</summary>
    public bool TryGetByte(char character, out byte value)
    {
        if (character < 0x80)
        {
            value = (byte)character;
            return true;
        }

        return _bytes.TryGetValue(character, out value);
    }

    /// <summary>The bytes that are shown as a text; null if there are none.</summary>
    public byte[]? GetBytes(string text)
    {
        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (!TryGetByte(text[i], out bytes[i]))
            {
                return null;
            }
        }

        return bytes;
    }
}
