using System.Buffers;

namespace CccdSdk.Payload;

/// <summary>The machine readable zone of a card in TD1 (ICAO 9303-5): 3 lines of 30 characters, with line ends or without.</summary>
internal static class MrzShape
{
    private const int LineLength = 30;
    private const int Lines = 3;

    private static readonly SearchValues<byte> s_characters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<"u8);

    /// <summary>Whether a text is the first line, or all three, and begins like the zone of an identity card.</summary>
    public static bool Matches(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("ID"u8) && !text.StartsWith("I<"u8))
        {
            return false;
        }

        int characters = 0;
        while (!text.IsEmpty && characters < Lines * LineLength)
        {
            if (text.Length < LineLength || text[..LineLength].ContainsAnyExcept(s_characters))
            {
                return false;
            }

            characters += LineLength;
            text = text[LineLength..].TrimStart("\r\n"u8);
        }

        return text.IsEmpty && characters is LineLength or (Lines * LineLength);
    }
}
